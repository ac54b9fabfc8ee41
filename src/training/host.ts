import type { DatasetId } from '../datasets/index.ts';
import type { createEngine } from '../engine/select.ts';
import type { ImageSource } from './images.ts';
import type { Problem, WorkerEvent } from './protocol.ts';

export type CreateEngine = typeof createEngine;

/** What the loop needs from where it runs: a worker, or a test. */
export interface Host {
  readonly createEngine: CreateEngine;
  readonly openImages: (id: DatasetId, baseUrl: string) => ImageSource;
  readonly post: (event: WorkerEvent) => void;
  /** Milliseconds, monotone. */
  readonly now: () => number;
  /** Resolves in a later macrotask, so that waiting messages are heard. Never throttled in hidden tabs. */
  readonly nextTask: () => Promise<void>;
  /** Names what a thrown error means to the user. */
  readonly problemOf: (error: unknown) => Problem;
}
