import { ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { mostCompanionUpdates } from '../../training/companion-job.ts';
import type { CompanionState } from '../../training/answers.ts';
import { Button } from '../../ui/button.tsx';
import { formatCount } from '../../ui/format.ts';

/** How far the plain twin is, and the buttons that train and free it. */
export function CompanionControls(props: {
  readonly state: CompanionState;
  /** Updates that the run has made. */
  readonly step: number;
  readonly onStart: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('views');
  const { state, step, onStart, onCancel } = props;
  const target = Math.min(step, mostCompanionUpdates);
  if (state.status === 'working') {
    const sentence = t('denoising.twin.working', {
      step: formatCount(state.step),
      target: formatCount(state.target),
    });
    return (
      <div className="denoising__twin">
        <div className="denoising__training">
          <ProgressBar aria-label={sentence} value={state.step} maxValue={Math.max(state.target, 1)}>
            {({ percentage }) => (
              <span className="denoising__progress">
                <span style={{ width: `${percentage ?? 0}%` }} />
              </span>
            )}
          </ProgressBar>
          <p className="view-caption">{sentence}</p>
        </div>
        <Button onPress={onCancel}>{t('denoising.twin.cancel')}</Button>
      </div>
    );
  }
  if (state.status === 'done') {
    return (
      <div className="denoising__twin">
        <p className="view-caption">
          {t('denoising.twin.done', { step: formatCount(step), twin: formatCount(state.step) })}
        </p>
        <span className="view-pages">
          {state.step < target && <Button onPress={onStart}>{t('denoising.twin.on')}</Button>}
          <Button onPress={onCancel}>{t('denoising.twin.remove')}</Button>
        </span>
      </div>
    );
  }
  const hasFailed = state.status === 'failed';
  const about = step === 0 ? 'untrained' : 'about';
  return (
    <div className="denoising__twin">
      <p className="view-caption">
        {hasFailed
          ? t('denoising.twin.failed')
          : t(`denoising.twin.${about}`, { most: formatCount(mostCompanionUpdates) })}
      </p>
      <Button kind={hasFailed ? 'plain' : 'primary'} onPress={onStart} isDisabled={step === 0}>
        {t(hasFailed ? 'denoising.twin.again' : 'denoising.twin.train')}
      </Button>
    </div>
  );
}
