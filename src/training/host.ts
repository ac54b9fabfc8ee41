import type { DataSpec } from '../experiment/spec.ts';
import type { createEngine } from '../engine/select.ts';
import type { RowSource } from './rows.ts';
import type { Problem, WorkerEvent } from './protocol.ts';

export type CreateEngine = typeof createEngine;

/** What the loop needs from where it runs: a worker, or a test. */
export interface Host {
  readonly createEngine: CreateEngine;
  /** `keyOf` (loop.ts) says which data sets have the same rows. */
  readonly openRows: (data: DataSpec, baseUrl: string) => RowSource;
  readonly post: (event: WorkerEvent) => void;
  /** Milliseconds, monotone. */
  readonly now: () => number;
  /** Resolves in a later macrotask, so that waiting messages are heard. Never throttled in hidden tabs. */
  readonly nextTask: () => Promise<void>;
  /** Names what a thrown error means to the user. */
  readonly problemOf: (error: unknown) => Problem;
}
