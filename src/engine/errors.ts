import type { RefusalReason } from './engine.ts';

/** The device went away or reported an error: whatever it computed last cannot be trusted. Go on from a checkpoint. */
export class EngineLostError extends Error {
  override readonly name = 'EngineLostError';
}

/** Nothing could be started; the message says what was tried. */
export class NoEngineError extends Error {
  override readonly name = 'NoEngineError';
}

/** A backend that is there but must not be used. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly reason: RefusalReason;

  constructor(reason: RefusalReason, detail: string) {
    super(detail);
    this.reason = reason;
  }
}

export function reasonOf(error: unknown): RefusalReason {
  return error instanceof RefusedError ? error.reason : 'failed-to-start';
}
