import type { Backend, Engine, EngineOptions } from './engine.ts';
import type { Look } from './look.ts';

/** A way to compute a plan. */
export interface Candidate {
  readonly backend: Backend;
  look(): Promise<Look>;
  /** Rejects when it cannot start; with RefusedError when it could but must not. */
  start(options: EngineOptions): Promise<{ readonly engine: Engine; readonly device: string }>;
}
