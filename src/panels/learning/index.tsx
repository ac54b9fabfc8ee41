import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { topOf } from '../../plan/boltzmann.ts';
import { Panel } from '../../ui/panel.tsx';
import { useSize } from '../../ui/use-size.ts';
import { useExperiment, useSession } from '../context.ts';
import { ViewExplanation } from '../explanations/view-explanation.tsx';
import { useMachines } from '../use-plan.ts';
import { timeAxis } from '../loss/axis.ts';
import { bestOf } from './best.ts';
import { chartsOf } from './charts.ts';
import { pointsFor } from './points.ts';
import { SmallChartDrawing } from './small-chart.tsx';
import './learning.css';

/** How a Boltzmann machine learns, by three measures that need not agree. */
export function LearningPanel() {
  const { t } = useTranslation('views');
  const data = useExperiment((spec) => spec.data.id);
  const { visible } = topOf(useMachines());
  const testHistory = useSession((session) => session.testHistory);
  const trainHistory = useSession((session) => session.trainHistory);
  const baselines = useSession((session) => session.baselines);
  const stepsPerEpoch = useSession((session) => session.stepsPerEpoch);
  const charts = useMemo(
    () => chartsOf({ testHistory, trainHistory, baselines }, bestOf(data)),
    [testHistory, trainHistory, baselines, data],
  );
  const [frame, size] = useSize<HTMLDivElement>();
  const lastStep = Math.max(testHistory.at(-1)?.step ?? 0, trainHistory.at(-1)?.step ?? 0);
  const time = timeAxis({ lastStep, stepsPerEpoch, lines: 6 });
  const each = size === null ? 0 : (size.height - 16) / charts.length;
  return (
    <Panel
      id="learning"
      title="Learning"
      sentence={t('learning.sentence')}
      explanation={
        <ViewExplanation
          label={t('learning.explain.label')}
          title={t('learning.explain.title')}
          points={pointsFor(visible.type).map(({ name, tex }) => ({
            tex,
            text: t(`learning.explain.points.${name}`),
          }))}
        />
      }
    >
      <div ref={frame} className="learning">
        {lastStep === 0 && <p className="view-note">{t('learning.empty')}</p>}
        {lastStep > 0 && size !== null && size.width > 0 && (
          <div className="learning__charts">
            {charts.map((chart, index) => {
              const hasTime = index === charts.length - 1;
              const height = each + (hasTime ? 16 : 0);
              return (
                <SmallChartDrawing key={chart.id} {...{ chart, time, height, hasTime }} width={size.width} />
              );
            })}
          </div>
        )}
      </div>
    </Panel>
  );
}
