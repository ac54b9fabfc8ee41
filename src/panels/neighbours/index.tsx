import { useTranslation } from 'react-i18next';
import { ProgressBar } from 'react-aria-components';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useSession } from '../context.ts';
import { ViewExplanation } from '../explanations/view-explanation.tsx';
import { useClassNames } from '../use-class-name.ts';
import { usePlan } from '../use-latent.ts';
import { Figures } from './figures.tsx';
import { pointsFor } from './points.ts';
import { useStudy } from '../use-study.ts';
import './neighbours.css';

/** Whether codes know the class, beside PCA of the same size and the pixels; measured when asked for. */
export function NeighboursPanel() {
  const { t } = useTranslation('views');
  const plan = usePlan();
  const isReady = useSession((session) => session.engine !== null && session.heldOut !== null);
  const classes = useClassNames().length;
  const { state, start, cancel } = useStudy('neighbours');
  const hasPrior = plan.code.type === 'gaussian';
  return (
    <Panel
      id="neighbours"
      title="k-NN"
      sentence={t('neighbours.sentence')}
      explanation={
        <ViewExplanation
          label={t('neighbours.explain.label')}
          title={t('neighbours.explain.title')}
          points={pointsFor(hasPrior).map(({ name, tex }) => ({
            tex,
            text: t(`neighbours.explain.points.${name}`),
          }))}
        />
      }
    >
      <div className="view-row">
        {state.status === 'working' ? (
          <>
            <ProgressBar
              className="neighbours__progress"
              aria-label={t('neighbours.working')}
              value={100 * state.share}
            >
              {({ percentage }) => <span style={{ width: `${percentage ?? 0}%` }} />}
            </ProgressBar>
            <Button onPress={cancel}>{t('neighbours.cancel')}</Button>
          </>
        ) : (
          <Button kind={state.status === 'none' ? 'primary' : 'plain'} onPress={start} isDisabled={!isReady}>
            {t(state.status === 'none' ? 'neighbours.measure' : 'neighbours.again')}
          </Button>
        )}
      </div>
      {state.status === 'none' && <p className="view-note">{t('neighbours.before')}</p>}
      {state.status === 'working' && <p className="view-note">{t('neighbours.working')}…</p>}
      {state.status === 'done' && (
        <Figures
          figures={state.figures}
          latent={plan.code.size}
          pixels={plan.inputSize}
          chance={1 / Math.max(classes, 1)}
        />
      )}
    </Panel>
  );
}
