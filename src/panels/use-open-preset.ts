import { presets, type PresetId } from '../experiment/presets.ts';
import { withView } from '../state/views.ts';
import { usePlayground } from './context.ts';
import { tellingViews } from './telling-views.ts';

/** What opens a preset: its experiment, and in front the view that shows its point. */
export function useOpenPreset(): (id: PresetId) => void {
  const { experiment, session } = usePlayground();
  return (id) => {
    experiment.setState(presets[id], true);
    const view = tellingViews[id];
    if (view !== undefined) session.setState((state) => ({ views: withView(state.views, view) }));
  };
}
