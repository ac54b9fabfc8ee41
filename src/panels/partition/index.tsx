import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mostEnumerated } from '../../lib/boltzmann/log-partition.ts';
import { topOf } from '../../plan/boltzmann.ts';
import { Choice } from '../../ui/choice.tsx';
import { formatCount } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { usePlayground, useSession } from '../context.ts';
import { ViewExplanation } from '../explanations/view-explanation.tsx';
import { StudyControls } from '../study-controls.tsx';
import { useMachines } from '../use-plan.ts';
import { useStudy } from '../use-study.ts';
import { PartitionFiguresList } from './figures.tsx';
import { pointsFor } from './points.ts';
import '../likelihood/likelihood.css';

const stepCounts = ['100', '1000', '10000'] as const;

/** log p(x) under a Boltzmann machine: exact where its hidden units are few, else estimated by annealing; measured when asked for. */
export function PartitionPanel() {
  const { t } = useTranslation('views');
  const { visible, hidden } = topOf(useMachines());
  const isExact = hidden.type === 'bernoulli' && hidden.size <= mostEnumerated;
  const isOpen = isExact || visible.type === 'bernoulli';
  const isReady = useSession((session) => session.engine !== null && session.heldOut !== null);
  const { ask } = usePlayground();
  const [steps, setSteps] = useState<(typeof stepCounts)[number]>('1000');
  const { state, start, cancel } = useStudy((wish) =>
    ask(
      `partition ${wish}`,
      wish === 'start' ? { type: 'partition', wish, steps: Number(steps) } : { type: 'partition', wish },
    ),
  );
  return (
    <Panel
      id="partition"
      title="Likelihood"
      sentence={t(isExact ? 'partition.sentenceExact' : 'partition.sentence')}
      explanation={
        <ViewExplanation
          label={t('partition.explain.label')}
          title={t('partition.explain.title')}
          points={pointsFor(isExact, visible.type).map(({ name, tex }) => ({
            tex,
            text: t(`partition.explain.points.${name}`),
          }))}
        />
      }
    >
      {!isOpen && <p className="view-note">{t('partition.gaussian')}</p>}
      {isOpen && (
        <div className="view-row">
          {!isExact && state.status !== 'working' && (
            <Choice
              label={t('partition.steps.label')}
              value={steps}
              onChange={setSteps}
              options={stepCounts.map((id) => {
                const label = t('partition.steps.count', { steps: formatCount(Number(id)) });
                return { id, label, content: id === steps ? label : formatCount(Number(id)) };
              })}
            />
          )}
          <StudyControls state={state} isReady={isReady} onStart={start} onCancel={cancel} />
        </div>
      )}
      {isOpen && state.status === 'none' && (
        <p className="view-note">{t(isExact ? 'partition.beforeExact' : 'partition.before')}</p>
      )}
      {state.status === 'working' && <p className="view-note">{t('common.study.working')}…</p>}
      {state.status === 'done' && <PartitionFiguresList figures={state.figures} />}
    </Panel>
  );
}
