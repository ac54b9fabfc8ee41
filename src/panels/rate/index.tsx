import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { trailOf } from '../../state/past-runs.ts';
import { Panel } from '../../ui/panel.tsx';
import { useSize } from '../../ui/use-size.ts';
import { useExperiment, useSession } from '../context.ts';
import { ViewExplanation } from '../explanations/view-explanation.tsx';
import { areComparable } from './comparable.ts';
import { PlaneDrawing } from './drawing.tsx';
import { planeOf } from './plane.ts';
import { points } from './points.ts';
import './rate.css';

/** What the code costs against what it leaves unknown: the trail of this run, and of those that ended. */
export function RatePanel() {
  const { t } = useTranslation('views');
  const spec = useExperiment((whole) => whole);
  const history = useSession((session) => session.testHistory);
  const pastRuns = useSession((session) => session.pastRuns);
  const ceiling = useSession((session) => session.baselines?.meanImage.reconstruction ?? null);
  const [frame, size] = useSize<HTMLDivElement>();
  const trail = useMemo(() => trailOf(history), [history]);
  const past = useMemo(() => pastRuns.filter((run) => areComparable(run.spec, spec)), [pastRuns, spec]);
  const plane = useMemo(
    () => planeOf([trail, ...past.map((run) => run.trail)], ceiling),
    [trail, past, ceiling],
  );
  return (
    <Panel
      id="rate"
      title="Rate–distortion"
      sentence={t('rate.sentence')}
      explanation={
        <ViewExplanation
          label={t('rate.explain.label')}
          title={t('rate.explain.title')}
          points={points.map(({ name, tex }) => ({ tex, text: t(`rate.explain.points.${name}`) }))}
        />
      }
    >
      <div ref={frame} className="rate">
        {plane === null && <p className="view-note">{t('rate.empty')}</p>}
        {plane !== null && size !== null && size.width > 0 && (
          <PlaneDrawing spec={spec} plane={plane} trail={trail} past={past} ceiling={ceiling} {...size} />
        )}
      </div>
    </Panel>
  );
}
