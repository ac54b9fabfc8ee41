import type { Terms } from '../../plan/terms.ts';

/** Plain loops in 64-bit numbers, one image at a time: slow, independent of any library, what engines are compared with. */
export interface Reference {
  readonly parameters: Float64Array;
  /** One update on the next batch; the terms before it. */
  update(): Terms;
}
