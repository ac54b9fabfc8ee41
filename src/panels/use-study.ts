import { useEffect, useEffectEvent, useState } from 'react';
import { useSession } from './context.ts';

/** While a study goes on, the worker is asked how far it is so often, in ms. */
const pause = 200;
const none = { status: 'none' } as const;

type Wish = 'start' | 'look' | 'cancel';

/** A study of the run: how far it is, and how to begin it and give it up; `tell` puts a wish to the worker. */
export function useStudy<State extends { readonly status: string }>(
  tell: (wish: Wish) => Promise<{ readonly state: State } | null>,
): {
  readonly state: State | typeof none;
  readonly start: () => void;
  readonly cancel: () => void;
} {
  const engine = useSession((session) => session.engine);
  const [state, setState] = useState<State | typeof none>(none);
  const send = (wish: Wish) => void tell(wish).then((next) => setState(() => next?.state ?? none));
  const look = useEffectEvent(() => send('look'));
  // A new run announces its engine: what was measured before is not its own.
  useEffect(() => {
    if (engine !== null) look();
  }, [engine]);
  useEffect(() => {
    if (state.status !== 'working') return;
    const timer = window.setTimeout(() => look(), pause);
    return () => window.clearTimeout(timer);
  }, [state]);
  return { state, start: () => send('start'), cancel: () => send('cancel') };
}
