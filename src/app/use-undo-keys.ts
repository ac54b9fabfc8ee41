import { useEffect } from 'react';
import type { Steps } from './steps.ts';

/** Where the keys undo what was typed. */
const takesText = 'input:not([type="range"], [type="radio"], [type="checkbox"]), textarea, [contenteditable]';

/** Ctrl+Z or Cmd+Z takes back the last change of the experiment; with Shift it comes again. */
export function useUndoKeys({ undo, redo }: Pick<Steps, 'undo' | 'redo'>): void {
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      const isMeant = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'z';
      if (!isMeant || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest(takesText) !== null) return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [undo, redo]);
}
