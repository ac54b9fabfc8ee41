import type { TermId } from '../../../plan/terms.ts';
import type { Descriptions } from './description.ts';
import type { Matrix } from './matrix.ts';

/** Appends to the losses of this update one figure a term, in the order of the plan's terms (plan/terms). */
export interface RecordOperation {
  readonly type: 'record';
  readonly terms: readonly RecordedTerm[];
}

/** A term is the sum of its parts; 0 without any. */
export interface RecordedTerm {
  readonly id: TermId;
  readonly parts: readonly RecordedPart[];
}

/**
 * - mean: what each image has [B, 1], averaged over the batch; of K codes an image [K · B, 1], over these too;
 * - beta-mean: β times that;
 * - sum: what the whole batch has, weighted already: the sum over [n, 1];
 * - rest: what the objective has beside the mean `of` where minus a `bound` [B, 1] of each image is all of it:
 *   −bound − of, averaged likewise;
 * - difference: the mean `of` [B, 1] less that of `less` [B, 1].
 */
export type RecordedPart =
  | { readonly type: 'mean' | 'beta-mean' | 'sum'; readonly of: Matrix }
  | { readonly type: 'rest'; readonly of: Matrix; readonly bound: Matrix }
  | { readonly type: 'difference'; readonly of: Matrix; readonly less: Matrix };

export const recordOperations: Descriptions<RecordOperation> = {
  record: {
    reads: ({ terms }) => [...new Set(terms.flatMap(({ parts }) => parts.flatMap(partReads)))],
    writes: () => [],
  },
};

export function partReads(part: RecordedPart): readonly Matrix[] {
  const taken = takenFrom(part);
  return taken === null ? [part.of] : [part.of, taken];
}

/** What a part takes away beside its values; null where it takes nothing. */
export function takenFrom(part: RecordedPart): Matrix | null {
  if (part.type === 'rest') return part.bound;
  return part.type === 'difference' ? part.less : null;
}
