import { useCallback, useEffect, useState } from 'react';
import type { NeighbourFigures, StudyState } from '../../training/protocol.ts';
import { usePlayground, useSession } from '../context.ts';

/** While the study goes on, the worker is asked how far it is so often, in ms. */
const pause = 200;
const none: StudyState<NeighbourFigures> = { status: 'none' };

/** The study of nearest neighbours of the run: how far it is, and how to begin it and give it up. */
export function useStudy(): {
  readonly state: StudyState<NeighbourFigures>;
  readonly start: () => void;
  readonly cancel: () => void;
} {
  const { ask } = usePlayground();
  const engine = useSession((session) => session.engine);
  const [state, setState] = useState(none);
  const send = useCallback(
    (wish: 'start' | 'look' | 'cancel') =>
      void ask(`neighbours ${wish}`, { type: 'neighbours', wish }).then((next) =>
        setState(next?.state ?? none),
      ),
    [ask],
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
