import { useTranslation } from 'react-i18next';
import { abilitiesOf } from '../../plan/abilities.ts';
import { Panel } from '../../ui/panel.tsx';
import { usePlayground, useSession } from '../context.ts';
import { ViewExplanation } from '../explanations/view-explanation.tsx';
import { useClassNames } from '../use-class-name.ts';
import { StudyControls } from '../study-controls.tsx';
import { usePlan } from '../use-plan.ts';
import { useStudy } from '../use-study.ts';
import { Figures } from './figures.tsx';
import { pointsFor } from './points.ts';
import './neighbours.css';

/** Whether codes know the class, beside PCA of the same size and the pixels; measured when asked for. */
export function NeighboursPanel() {
  const { t } = useTranslation('views');
  const plan = usePlan();
  const isReady = useSession((session) => session.engine !== null && session.heldOut !== null);
  const classes = useClassNames().length;
  const { ask } = usePlayground();
  const { state, start, cancel } = useStudy((wish) =>
    ask(`neighbours ${wish}`, { type: 'neighbours', wish }),
  );
  const { isSpread, codeSize } = abilitiesOf(plan);
  return (
    <Panel
      id="neighbours"
      title="k-NN"
      sentence={t('neighbours.sentence')}
      explanation={
        <ViewExplanation
          label={t('neighbours.explain.label')}
          title={t('neighbours.explain.title')}
          points={pointsFor(isSpread).map(({ name, tex }) => ({
            tex,
            text: t(`neighbours.explain.points.${name}`),
          }))}
        />
      }
    >
      <div className="view-row">
        <StudyControls state={state} isReady={isReady} onStart={start} onCancel={cancel} />
      </div>
      {state.status === 'none' && <p className="view-note">{t('neighbours.before')}</p>}
      {state.status === 'working' && <p className="view-note">{t('common.study.working')}…</p>}
      {state.status === 'done' && (
        <Figures
          figures={state.figures}
          latent={codeSize}
          pixels={plan.inputSize}
          chance={1 / Math.max(classes, 1)}
        />
      )}
    </Panel>
  );
}
