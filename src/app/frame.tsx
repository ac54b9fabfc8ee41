import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePlayground, useSession } from '../panels/context.ts';
import { usePlan } from '../panels/use-latent.ts';
import { frames, initialViews, withView, type FrameId, type ViewId } from '../state/views.ts';
import { Button } from '../ui/button.tsx';
import { LoadBoundary } from '../ui/load-boundary.tsx';
import { TabbedPanel } from '../ui/tabbed-panel.tsx';
import { views } from './views.tsx';

/** A frame of the screen: tabs for the views that the model has, and the chosen one; the first where it has not that one. */
export function Frame({ id }: { readonly id: FrameId }) {
  const { t } = useTranslation();
  const { session } = usePlayground();
  const plan = usePlan();
  const chosen = useSession((state) => state.views[id]);
  const known: readonly ViewId[] = frames[id];
  const offered = known.filter((view) => views[view].isOffered(plan));
  const shown = offered.find((view) => view === chosen) ?? initialViews[id];
  const [attempt, setAttempt] = useState(0);
  const { Panel } = views[shown];
  return (
    <TabbedPanel
      id={id}
      label={t(`app.frames.${id}`)}
      tabs={offered.map((view) => ({ id: view, label: t(`app.views.${view}`) }))}
      selected={shown}
      onSelect={(view) => session.setState((state) => ({ views: withView(state.views, view) }))}
    >
      <LoadBoundary
        key={`${shown} ${attempt}`}
        fallback={
          <div className="view-note">
            <p role="alert">{t('app.viewFailed')}</p>
            <Button onPress={() => setAttempt(attempt + 1)}>{t('problems.remedies.retry')}</Button>
          </div>
        }
      >
        <Suspense>
          <Panel />
        </Suspense>
      </LoadBoundary>
    </TabbedPanel>
  );
}
