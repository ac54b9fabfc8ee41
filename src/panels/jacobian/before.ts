/** A spectrum and the λ that it was measured under. */
export interface Before {
  readonly lambda: number;
  readonly values: Float32Array;
}

/** What is remembered of the spectra that arrived. */
export interface Memory {
  readonly latest: Before | null;
  /** How many have arrived in a row under the λ of the latest. */
  readonly count: number;
  readonly before: Before | null;
}

export const nothing: Memory = { latest: null, count: 0, before: null };

/** A λ that was held for so many spectra is worth comparing with; those that a dragged slider passes are not. */
const settled = 3;

/** The memory after another spectrum: where λ has changed, the latest one under the settled λ becomes what was before. */
export function remembering(memory: Memory, next: Before): Memory {
  const { latest, count, before } = memory;
  if (latest === null || latest.values.length !== next.values.length)
    return { latest: next, count: 1, before: null };
  if (latest.lambda === next.lambda) return { latest: next, count: count + 1, before };
  return { latest: next, count: 1, before: count >= settled ? latest : before };
}
