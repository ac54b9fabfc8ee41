import { columnMoments } from '../../lib/column-moments.ts';
import { activeVariance } from '../../lib/code-statistics.ts';
import type { LatentCodes } from '../../state/session.ts';

export interface Dimension {
  /** Counted from 0. */
  readonly index: number;
  /** KL_j in nats, averaged over the held-out images. */
  readonly kl: number;
  /** A_j = Var_x μ_j(x) over the held-out images (Burda et al. 2016). */
  readonly variance: number;
  readonly isActive: boolean;
}

export const orders = ['size', 'index'] as const;
export type Order = (typeof orders)[number];

/** Every latent dimension with its KL and its activity; null where the figures belong to codes of another size. */
export function dimensionsOf(
  klPerDimension: Float32Array | null,
  codes: LatentCodes | null,
): readonly Dimension[] | null {
  if (klPerDimension === null || codes?.latentSize !== klPerDimension.length) return null;
  const { variance } = columnMoments(codes.means, codes.latentSize, codes.count);
  return Array.from(klPerDimension, (kl, index) => {
    const spread = variance[index] ?? 0;
    return { index, kl, variance: spread, isActive: spread > activeVariance };
  });
}

/** By number, or the most expensive first. */
export function ordered(dimensions: readonly Dimension[], order: Order): readonly Dimension[] {
  return order === 'index' ? dimensions : dimensions.toSorted((a, b) => b.kl - a.kl);
}
