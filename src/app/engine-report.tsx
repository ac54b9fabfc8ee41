import { useTranslation } from 'react-i18next';
import type { EngineChoice, EngineReport, Refusal } from '../engine/engine.ts';
import { useSession } from '../panels/context.ts';
import { Button } from '../ui/button.tsx';
import { formatCount } from '../ui/format.ts';

/** What computes, why that, and why not others. */
export function EngineReportView(props: {
  readonly report: EngineReport;
  readonly choice: EngineChoice;
  /** Forgets what was measured, and measures again. */
  readonly onCompare: () => void;
}) {
  const { report, choice, onCompare } = props;
  const { t } = useTranslation();
  const memory = useSession((session) => session.progress?.memory ?? null);
  const speeds = report.comparison?.speeds ?? [];
  const isContest = speeds.length > 1;

  /** Of the backend in use, it is the compiled engine that was refused: TensorFlow.js stands in for it. */
  function nameOf({ backend }: Refusal): string {
    const name = t(`app.engine.names.${backend}`);
    return backend === report.backend ? t('app.engine.compiled', { name }) : name;
  }

  return (
    <div className="engine-menu__report">
      <p>{t('app.engine.inUse', { device: report.device })}</p>
      {isContest && (
        <>
          <p>{t('app.engine.why.fastest', { count: speeds.length })}</p>
          <ul>
            {speeds.map(({ backend, imagesPerSecond }) => (
              <li key={backend}>
                {t('app.engine.speed', {
                  name: t(`app.engine.names.${backend}`),
                  rate: formatCount(Number(imagesPerSecond.toPrecision(2))),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {!isContest && <p>{t(`app.engine.why.${choice === report.backend ? 'chosen' : 'alone'}`)}</p>}
      {report.refused.length > 0 && (
        <>
          <p>{t('app.engine.refused')}</p>
          <ul>
            {report.refused.map((refusal) => (
              <li key={`${refusal.backend} ${refusal.reason}`}>
                {t('app.engine.refusal', {
                  name: nameOf(refusal),
                  reason: t(`app.engine.reasons.${refusal.reason}`),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {memory !== null && (
        <p className="engine-menu__debug">
          {t('app.engine.memory', { tensors: memory.tensors, megabytes: (memory.bytes / 1e6).toFixed(1) })}
        </p>
      )}
      {report.comparison !== null && (
        <Button kind="quiet" hint={t('app.engine.compareHelp')} onPress={onCompare}>
          {t('app.engine.compare')}
        </Button>
      )}
    </div>
  );
}
