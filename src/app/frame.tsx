import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { abilitiesOf } from '../plan/abilities.ts';
import { usePlayground, useSession } from '../panels/context.ts';
import { usePlan } from '../panels/use-plan.ts';
import { shownView, withView, type FrameId } from '../state/views.ts';
import { Button } from '../ui/button.tsx';
import { LoadBoundary } from '../ui/load-boundary.tsx';
import { TabbedPanel } from '../ui/tabbed-panel.tsx';
import { views } from './views.tsx';

/** A frame of the screen: tabs for the views that the model has, and the one shown; nothing where the model has none of them. */
export function Frame({ id }: { readonly id: FrameId }) {
  const { t } = useTranslation();
  const { session } = usePlayground();
  const abilities = abilitiesOf(usePlan());
  const chosen = useSession((state) => state.views[id]);
  const { offered, shown } = shownView(id, chosen, (view) => views[view].isOffered(abilities));
  const [attempt, setAttempt] = useState(0);
  if (shown === null) return null;
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
