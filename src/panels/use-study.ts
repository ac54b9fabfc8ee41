import { useCallback, useEffect, useState } from 'react';
import type { StudyState } from '../training/protocol.ts';
import { useSession } from './context.ts';

/** While a study goes on, the worker is asked how far it is so often, in ms. */
const pause = 200;

type Wish = 'start' | 'look' | 'cancel';

/**
 * A study of the run: how far it is, and how to begin it and give it up. `tell` puts the wish to the worker; it must be the
 * same function as long as it asks the same.
 */
export function useStudy<F>(tell: (wish: Wish) => Promise<{ readonly state: StudyState<F> } | null>): {
  readonly state: StudyState<F>;
  readonly start: () => void;
  readonly cancel: () => void;
} {
  const engine = useSession((session) => session.engine);
  const [state, setState] = useState<StudyState<F>>({ status: 'none' });
  const send = useCallback(
    (wish: Wish) => void tell(wish).then((next) => setState(next?.state ?? { status: 'none' })),
    [tell],
  );
  // A new run announces its engine: what was measured before is not its own.
  useEffect(() => {
    if (engine !== null) send('look');
  }, [engine, send]);
  useEffect(() => {
    if (state.status !== 'working') return;
    const timer = window.setTimeout(() => send('look'), pause);
    return () => window.clearTimeout(timer);
  }, [state, send]);
  return { state, start: () => send('start'), cancel: () => send('cancel') };
}
