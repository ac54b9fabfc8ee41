import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parameterCount } from '../../plan/layout.ts';
import { topOf } from '../../plan/boltzmann.ts';
import type { AnswerTo } from '../../training/questions.ts';
import { compose } from '../../text/compose.ts';
import { formatCount } from '../../ui/format.ts';
import { Panel } from '../../ui/panel.tsx';
import { useSize } from '../../ui/use-size.ts';
import { usePlayground, useSession } from '../context.ts';
import { ViewExplanation } from '../explanations/view-explanation.tsx';
import { useCalm } from '../use-calm.ts';
import { useMachines } from '../use-plan.ts';
import { ChainDrawing } from './chain-drawing.tsx';
import { columnsFor } from './columns.ts';
import { pointsFor } from './points.ts';
import './machine.css';

/** The chain is asked for at most this often, in ms. */
const pause = 400;

/** A Boltzmann machine as its chain, unrolled: the same weights on every rung, and which end pushes them where. */
export function MachinePanel() {
  const { t, i18n } = useTranslation('views');
  const { ask } = usePlayground();
  const plan = useMachines();
  const { visible, hidden } = topOf(plan);
  const selected = useSession((session) => session.selected);
  const look = useCalm(
    useSession((session) => session.look),
    pause,
  );
  const [answer, setAnswer] = useState<AnswerTo<'chain'> | null>(null);
  const { steps } = plan;
  useEffect(() => {
    void ask('chain', { type: 'chain', index: selected, steps }).then((next) => {
      if (next !== null) setAnswer(next);
    });
  }, [ask, selected, steps, look]);
  const rows = steps + 1;
  const isFitting =
    answer?.visible.length === rows * visible.size && answer.hidden.length === rows * hidden.size;
  const [frame, size] = useSize<HTMLDivElement>();
  return (
    <Panel
      id="machine"
      title="Machine"
      sentence={t('machine.sentence', { parameters: formatCount(parameterCount(plan)) })}
      explanation={
        <ViewExplanation
          label={t('machine.explain.label')}
          title={t('machine.explain.title')}
          points={pointsFor(visible.type).map(({ name, tex }) => ({
            tex,
            text: t(`machine.explain.points.${name}`),
          }))}
        />
      }
    >
      <div ref={frame} className="machine">
        {size !== null && size.width > 0 && (
          <ChainDrawing
            plan={plan}
            chain={isFitting ? answer : null}
            columns={columnsFor(steps, size.width)}
            {...size}
          />
        )}
      </div>
      <p className="view-caption">
        {compose(i18n.language, 'sentences', [
          t('machine.pushes', { k: steps }),
          ...(plan.chains === 'persistent' ? [t('machine.persistent')] : []),
        ])}
      </p>
    </Panel>
  );
}
