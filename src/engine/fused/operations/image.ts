import type { Corruption } from '../../../plan/corruption.ts';
import type { Pixels } from '../../../plan/binarization.ts';
import type { Descriptions } from './description.ts';
import type { Images, Matrix } from './matrix.ts';

/**
 * Images of 0 and 255: binary: 255 where the byte is above 127; sampled: where ⌊255 u⌋ is below it, u = uniform(key, …).
 * Counters as those of `corrupt`; streams binarization and heldOutBinarization.
 */
export interface BinarizeOperation {
  readonly type: 'binarize';
  readonly pixels: Exclude<Pixels, 'grey'>;
  readonly stream: 'noise' | 'evaluation';
  readonly images: Images;
  readonly output: Images;
}

/** X [B, D]: the batch's training rows where rows are floats; row r is row `indices[r]` of the resident ones. */
export interface GatherOperation {
  readonly type: 'gather';
  readonly output: Matrix;
}

/**
 * x̃ [B, D] from x, at level v: masking: 0 where u < v, else x; salt-and-pepper: 0 where u < v/2, 1 where v/2 ≤ u < v,
 * else x; both are images again. gaussian-noise: x + v · n, a matrix, of images or of floats. u = uniform(key, …), n = normal(key, …).
 * Counters of row r, pixel p: training, update t: streamKey(seed, corruption), (r·D + p, t);
 * evaluation: streamKey(seed, heldOutCorruption), (p, firstIndex + r).
 */
export interface CorruptOperation {
  readonly type: 'corrupt';
  readonly corruption: Exclude<Corruption['type'], 'none'>;
  readonly stream: 'noise' | 'evaluation';
  readonly images: Images | Matrix;
  readonly output: Images | Matrix;
}

export type ImageOperation = BinarizeOperation | GatherOperation | CorruptOperation;

export const imageOperations: Descriptions<ImageOperation> = {
  binarize: { reads: ({ images }) => [images], writes: ({ output }) => [output] },
  gather: { reads: () => [], writes: ({ output }) => [output] },
  corrupt: { reads: ({ images }) => [images], writes: ({ output }) => [output] },
};
