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
 *   −bound − of, averaged likewise.
 */
export type RecordedPart =
  | { readonly type: 'mean' | 'beta-mean' | 'sum'; readonly of: Matrix }
  | { readonly type: 'rest'; readonly of: Matrix; readonly bound: Matrix };

export const recordOperations: Descriptions<RecordOperation> = {
  record: {
    reads: ({ terms }) => [...new Set(terms.flatMap(({ parts }) => parts.flatMap(partReads)))],
    writes: () => [],
  },
};

function partReads(part: RecordedPart): readonly Matrix[] {
  return part.type === 'rest' ? [part.of, part.bound] : [part.of];
}
