import { assertNever } from '../lib/assert.ts';

/**
 * What a code h [n, size] pays for being busy, in nats per image, from means over the n images of a batch:
 * - kl: Σ_j ρ ln(ρ/ρ̂_j) + (1 − ρ) ln((1 − ρ)/(1 − ρ̂_j)), ρ̂_j = mean of h_j, held to [1e-6, 1 − 1e-6]; for activations in
 *   0 … 1 (Ng, CS294A). ∂/∂h_j = (1/n) (−ρ/ρ̂_j + (1 − ρ)/(1 − ρ̂_j)), with the held ρ̂_j, so that a silent unit is called back.
 * - l1: Σ_j mean of |h_j|. ∂/∂h_j = (1/n) sign(h_j), 0 at 0.
 */
export type SparsityPenalty = { readonly type: 'kl'; readonly target: number } | { readonly type: 'l1' };

/** ρ̂ is held this far from 0 and 1. */
export const activationMargin = 1e-6;

/** The penalty, unweighted, of units with these means of h_j (kl) or of |h_j| (l1). */
export function sparsityOf(penalty: SparsityPenalty, means: ArrayLike<number>): number {
  let sum = 0;
  for (let j = 0; j < means.length; j++) {
    const mean = means[j] ?? NaN;
    switch (penalty.type) {
      case 'l1':
        sum += mean;
        break;
      case 'kl': {
        const { target } = penalty;
        const held = Math.min(Math.max(mean, activationMargin), 1 - activationMargin);
        sum += target * Math.log(target / held) + (1 - target) * Math.log((1 - target) / (1 - held));
        break;
      }
      default:
        assertNever(penalty);
    }
  }
  return sum;
}
