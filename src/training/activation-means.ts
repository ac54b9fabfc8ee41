import type { ModelPlan } from '../models/plan.ts';
import { sparsityOf } from '../models/sparsity.ts';

/** Means over images of h_j and |h_j|, taken block by block: what sparsity penalties of a whole set are made of. */
export interface ActivationMeans {
  /** Adds codes, n × latent size. */
  add(codes: Float32Array): void;
  /** The plan's sparsity terms, weighted; 0 where it has none. */
  penaltyOf(plan: ModelPlan): number;
}

export function createActivationMeans(size: number): ActivationMeans {
  const sums = new Float64Array(size);
  const absolutes = new Float64Array(size);
  let count = 0;
  return {
    add(codes) {
      count += codes.length / size;
      for (let i = 0; i < codes.length; i++) {
        const j = i % size;
        const h = codes[i] ?? NaN;
        sums[j] = (sums[j] ?? 0) + h;
        absolutes[j] = (absolutes[j] ?? 0) + Math.abs(h);
      }
    },
    penaltyOf({ objective }) {
      return objective.reduce((total, term) => {
        if (term.type !== 'sparsity') return total;
        const means = (term.penalty.type === 'kl' ? sums : absolutes).map((sum) => sum / count);
        return total + term.weight * sparsityOf(term.penalty, means);
      }, 0);
    },
  };
}
