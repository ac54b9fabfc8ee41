import type { RefusalReason } from './engine.ts';

/** The device went away or reported an error: whatever it computed last cannot be trusted. Go on from a checkpoint. */
export class EngineLostError extends Error {
  override readonly name = 'EngineLostError';
}

/** Nothing could be started; the message says what was tried. */
export class NoEngineError extends Error {
  override readonly name = 'NoEngineError';
}

/** A part of the page that computes could not be fetched: offline, or a newer version has taken its place on the server. */
export class CodeMissingError extends Error {
  override readonly name = 'CodeMissingError';
}

/** Waits for code; whatever keeps it from coming is a CodeMissingError. */
export async function fetched<T>(code: Promise<T>): Promise<T> {
  try {
    return await code;
  } catch (error) {
    throw new CodeMissingError(error instanceof Error ? error.message : String(error), { cause: error });
  }
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
