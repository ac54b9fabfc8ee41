import { useEffect } from 'react';
import type { PlaygroundApp } from './playground.ts';

/** Where the space bar already means something. */
const takesSpace =
  'button, a, input, select, textarea, summary, [role="slider"], [role="application"], [role="radio"], [role="option"], [role="switch"], [role="tab"], [contenteditable]';

/** The space bar trains and pauses, unless the focused element has a use for it. */
export function useTrainKey(playground: PlaygroundApp): void {
  useEffect(() => {
    const { session, actions } = playground;
    function onKey(event: KeyboardEvent): void {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
      if (event.code !== 'Space' || !isPlain || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(takesSpace) !== null) return;
      event.preventDefault();
      const { status } = session.getState().run;
      if (status === 'running' || status === 'loading') actions.pause();
      else actions.train();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [playground]);
}
