import { useMemo } from 'react';
import type { CompanionState } from '../../training/answers.ts';
import { useSession } from '../context.ts';
import { useCalm } from '../use-calm.ts';

/** A state of the run and of its twin. Every one is another object: a twin that came and went leaves not the moment before it. */
export interface Moment {
  readonly look: number;
  readonly twin: CompanionState;
}

/** The moment, let through at most every `pause` ms. `twin` is another object whenever something is heard of it. */
export function useMoment(twin: CompanionState, pause: number): Moment {
  const look = useSession((session) => session.look);
  return useCalm(
    useMemo(() => ({ look, twin }), [look, twin]),
    pause,
  );
}
