import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { abilitiesOf } from '../plan/abilities.ts';
import { usePlayground, useSession } from '../panels/context.ts';
import { usePlan } from '../panels/use-plan.ts';
import { shownView, tabsOf, withView, type FrameId, type ViewId } from '../state/views.ts';
import { Button } from '../ui/button.tsx';
import { LoadBoundary } from '../ui/load-boundary.tsx';
import { TabbedPanel } from '../ui/tabbed-panel.tsx';
import { useMatches } from '../ui/use-matches.ts';
import { views } from './views.tsx';

/** Views with a tab of their own: more would take a second line, or hide what tells most among the rest. */
const mostTabs = { wide: 5, narrow: 3 };

/**
 * A frame of the screen: tabs for the views that the model has, a menu for the rest, and the one shown; nothing where the
 * model has none of them.
 */
export function Frame({ id }: { readonly id: FrameId }) {
  const { t } = useTranslation();
  const { session } = usePlayground();
  const abilities = abilitiesOf(usePlan());
  const chosen = useSession((state) => state.views[id]);
  const { offered, shown } = shownView(id, chosen, (view) => views[view].isOffered(abilities));
  const isNarrow = useMatches('(width < 720px)');
  const [attempt, setAttempt] = useState(0);
  const most = isNarrow ? mostTabs.narrow : mostTabs.wide;
  const [kept, setKept] = useState<ViewId | null>(null);
  if (shown === null) return null;
  if (offered.indexOf(shown) >= most && shown !== kept) setKept(shown);
  const { tabs, further } = tabsOf(offered, kept, most);
  const named = (view: ViewId) => ({ id: view, label: t(`app.views.${view}`) });
  const { Panel } = views[shown];
  return (
    <TabbedPanel
      id={id}
      label={t(`app.frames.${id}`)}
      tabs={tabs.map(named)}
      further={further.map(({ question, views: others }) => ({
        id: question,
        label: t(`app.questions.${question}`),
        tabs: others.map(named),
      }))}
      more={t(tabs.length > most ? 'app.otherViews' : 'app.more')}
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
        <Panel />
      </LoadBoundary>
    </TabbedPanel>
  );
}
