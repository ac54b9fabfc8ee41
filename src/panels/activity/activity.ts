import { codeStatistics, deadUnits, meanSparseness } from '../../lib/code-statistics.ts';
import type { ModelPlan } from '../../plan/plan.ts';
import type { LatentCodes } from '../../state/session.ts';

/** At most so many held-out images are looked at, evenly spaced, so that the page never waits for the counting. */
export const mostImages = 2500;

/** What the units of a code do over images. */
export interface Activity {
  readonly images: number;
  /** Of each unit: the mean of h, and the share of images for which it is active. */
  readonly means: Float64Array;
  readonly shares: Float64Array;
  /** Mean of h over units and images. */
  readonly mean: number;
  /** The share of units that are active for one image, averaged over images. */
  readonly activeShare: number;
  /** Units that say the same of every image. */
  readonly dead: number;
  /** Treves–Rolls ⟨h⟩² / ⟨h²⟩ over images, averaged over units. */
  readonly sparseness: number;
  /** All h, images × units. */
  readonly values: Float32Array;
}

/** A unit is active for an image when |h| is above this: half its range for a sigmoid, else 0 (ReLU, or among the k kept). */
export function activeAbove(plan: ModelPlan): number {
  if (plan.type === 'boltzmann') return 0.5;
  return plan.encoder.at(-1)?.activation === 'sigmoid' ? 0.5 : 0;
}

/** A unit is dead when its h has a standard deviation over the images of no more than this share of the threshold. */
const deadShare = 0.02;

export function activityOf(codes: LatentCodes, threshold: number): Activity {
  const { latentSize: size } = codes;
  const values = evenlySpacedRows(codes, mostImages);
  const images = values.length / size;
  const statistics = codeStatistics(values, size);
  const shares = new Float64Array(size);
  for (let i = 0; i < values.length; i++) {
    if (Math.abs(values[i] ?? 0) > threshold) shares[i % size] = (shares[i % size] ?? 0) + 1 / images;
  }
  return {
    images,
    means: statistics.means,
    shares,
    mean: meanOf(statistics.means),
    activeShare: meanOf(shares),
    dead: deadUnits(statistics, deadShare * threshold),
    sparseness: meanSparseness(statistics),
    values,
  };
}

function evenlySpacedRows({ means, latentSize, count }: LatentCodes, most: number): Float32Array {
  if (count <= most) return means.subarray(0, count * latentSize);
  const rows = new Float32Array(most * latentSize);
  for (let row = 0; row < most; row++) {
    const from = Math.floor((row * count) / most) * latentSize;
    rows.set(means.subarray(from, from + latentSize), row * latentSize);
  }
  return rows;
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
