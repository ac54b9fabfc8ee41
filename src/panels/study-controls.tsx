import { ProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { StudyState } from '../training/answers.ts';
import { Button } from '../ui/button.tsx';
import './study-controls.css';

/** The button that begins a study, or how far it is and the button that gives it up. */
export function StudyControls(props: {
  readonly state: StudyState<unknown>;
  readonly isReady: boolean;
  readonly onStart: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('views');
  const { state } = props;
  if (state.status === 'working')
    return (
      <>
        <ProgressBar
          className="study-progress"
          aria-label={t('common.study.working')}
          value={100 * state.share}
        >
          {({ percentage }) => <span style={{ width: `${percentage ?? 0}%` }} />}
        </ProgressBar>
        <Button onPress={props.onCancel}>{t('common.study.cancel')}</Button>
      </>
    );
  const isFirst = state.status === 'none';
  return (
    <>
      {state.status === 'failed' && (
        <p role="status" className="view-note">
          {t('common.study.failed')}
        </p>
      )}
      <Button kind={isFirst ? 'primary' : 'plain'} onPress={props.onStart} isDisabled={!props.isReady}>
        {isFirst ? t('common.study.measure') : t('common.study.again')}
      </Button>
    </>
  );
}
