import { useCallback, useEffect, useState } from 'react';
import type { NeighbourState, TwinState } from '../training/protocol.ts';
import { usePlayground, useSession } from './context.ts';

/** While a study goes on, the worker is asked how far it is so often, in ms. */
const pause = 200;

interface States {
  readonly neighbours: NeighbourState;
  readonly twin: TwinState;
}
const none = { status: 'none' } as const;

/** A study of the run: how far it is, and how to begin it and give it up. */
export function useStudy<S extends keyof States>(
  type: S,
): {
  readonly state: States[S];
  readonly start: () => void;
  readonly cancel: () => void;
} {
  const { ask } = usePlayground();
  const engine = useSession((session) => session.engine);
  const [state, setState] = useState<States[S]>(none);
  const send = useCallback(
    (wish: 'start' | 'look' | 'cancel') =>
      // An answer is of the type of its question.
      void ask<{ readonly type: keyof States; readonly wish: typeof wish }>(`${type} ${wish}`, {
        type,
        wish,
      }).then((next) => setState(() => (next?.state as States[S] | undefined) ?? none)),
    [ask, type],
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
