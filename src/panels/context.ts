import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { ExperimentSpec } from '../experiment/spec.ts';
import type { ExperimentStore } from '../state/experiment.ts';
import type { Session, SessionStore } from '../state/session.ts';
import type { Answer, Ask } from '../training/protocol.ts';

/** What panels have in hand; the app creates it once. */
export interface Playground {
  readonly experiment: ExperimentStore;
  readonly session: SessionStore;
  /**
   * Asks the worker. A newer request with the same `key` replaces one that still waits (which then resolves with null);
   * resolves with null, too, when the run it was for has ended. `urgently`: asked by hand, so that somebody waits for it.
   */
  readonly ask: <A extends Ask>(
    key: string,
    ask: A,
    how?: 'urgently',
  ) => Promise<Extract<Answer, { type: A['type'] }> | null>;
}

export const PlaygroundContext = createContext<Playground | null>(null);

export function usePlayground(): Playground {
  const playground = use(PlaygroundContext);
  if (playground === null) throw new Error('a panel stands outside the playground');
  return playground;
}

/** Part of the session; re-renders only when that part changes. */
export function useSession<T>(select: (session: Session) => T): T {
  return useStore(usePlayground().session, select);
}

/** Part of the experiment. */
export function useExperiment<T>(select: (spec: ExperimentSpec) => T): T {
  return useStore(usePlayground().experiment, select);
}
