import { createStore, type StoreApi } from 'zustand/vanilla';
import { defaultSpec } from '../experiment/defaults.ts';
import type { ExperimentSpec } from '../experiment/spec.ts';

/** The experiment the user is looking at; what the link says. */
export type ExperimentStore = StoreApi<ExperimentSpec>;

export function createExperimentStore(spec: ExperimentSpec = defaultSpec): ExperimentStore {
  return createStore(() => spec);
}
