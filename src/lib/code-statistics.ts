import { columnMoments } from './column-moments.ts';

/** Figures of a code over images, from n codes of `size` numbers, row by row. */
export interface CodeStatistics {
  /** Mean of each unit over the images: ρ̂. */
  readonly means: Float64Array<ArrayBuffer>;
  /** Variance of each unit over the images. */
  readonly variances: Float64Array<ArrayBuffer>;
  /** Treves–Rolls sparseness ⟨h⟩² / ⟨h²⟩ of each unit: 1 when it says the same of every image, 1/n when it speaks for one alone; NaN when silent. */
  readonly sparseness: Float64Array<ArrayBuffer>;
}

export function codeStatistics(codes: Float32Array, size: number): CodeStatistics {
  const { mean, variance } = columnMoments(codes, size, codes.length / size);
  const sparseness = mean.map((value, j) => value ** 2 / (value ** 2 + (variance[j] ?? NaN)));
  return { means: mean, variances: variance, sparseness };
}

/** A unit is active when the variance of its mean over images exceeds this (Burda et al. 2016). */
export const activeVariance = 0.01;

/** How many units carry anything. */
export function activeUnits({ variances }: CodeStatistics): number {
  return variances.filter((variance) => variance > activeVariance).length;
}

/** How many units never say anything but one thing, to within `tolerance`. */
export function deadUnits({ variances }: CodeStatistics, tolerance = 1e-6): number {
  return variances.filter((variance) => variance <= tolerance ** 2).length;
}

/** Mean of the units' Treves–Rolls sparseness; silent units do not count. */
export function meanSparseness({ sparseness }: CodeStatistics): number {
  const speaking = sparseness.filter((value) => !Number.isNaN(value));
  return speaking.reduce((sum, value) => sum + value, 0) / speaking.length;
}
