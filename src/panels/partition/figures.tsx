import { useTranslation } from 'react-i18next';
import type { MeanFigure, PartitionFigures } from '../../training/answers.ts';
import { formatCount, formatFixed } from '../../ui/format.ts';
import { useExperiment, useSession } from '../context.ts';
import { bestOf } from '../learning/best.ts';

/** From here on an estimate of Z is not to be trusted: chains disagree by so much of it. */
const mostDeviation = 0.5;

/** What was measured, beside what no model exceeds and what one without weights reaches; and how much to trust it. */
export function PartitionFiguresList({ figures }: { readonly figures: PartitionFigures }) {
  const { t } = useTranslation('views');
  const best = bestOf(useExperiment((spec) => spec.data.id));
  const independent = useSession((session) => session.baselines?.meanImage.reconstruction);
  const { annealed, heldOut, train, logPartition, rows, step } = figures;
  const value = ({ mean, error }: MeanFigure) =>
    t('partition.value', { mean: formatFixed(mean, 2), error: formatFixed(error, 2) });
  const items = [
    { name: t('partition.heldOut'), value: value(heldOut) },
    { name: t('partition.train'), value: value(train) },
    ...(independent === undefined
      ? []
      : [{ name: t('partition.independent'), value: formatFixed(-independent, 2) }]),
    ...(best === null ? [] : [{ name: t('partition.best'), value: formatFixed(best, 2) }]),
    { name: 'log Z', value: formatFixed(logPartition, 2) },
  ];
  return (
    <div className="likelihood">
      <dl className="likelihood__figures">
        {items.map((item) => (
          <div key={item.name}>
            <dt>{item.name}</dt>
            <dd>{item.value}</dd>
          </div>
        ))}
      </dl>
      <p className="view-caption">{t('partition.nats')}</p>
      {annealed !== null && annealed.relativeDeviation > mostDeviation && (
        <p className="likelihood__warning">
          {t('partition.unsure', { deviation: formatFixed(annealed.relativeDeviation, 2) })}
        </p>
      )}
      <p className="view-caption">
        {annealed === null
          ? t('partition.exact')
          : t('partition.annealed', {
              chains: formatCount(annealed.chains),
              steps: formatCount(annealed.steps),
              deviation: formatFixed(annealed.relativeDeviation, 2),
            })}{' '}
        {t('partition.measured', {
          step: formatCount(step),
          train: formatCount(rows[0]),
          heldOut: formatCount(rows[1]),
        })}
      </p>
    </div>
  );
}
