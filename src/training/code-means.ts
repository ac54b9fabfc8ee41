import { klMeans, klPenalty, type KlMeans } from '../models/kl.ts';
import type { PlanNumbers } from '../models/numbers.ts';
import { importanceSamplesOf, klRuleOf, type ModelPlan } from '../models/plan.ts';
import { sparsityOf } from '../models/sparsity.ts';

/** Means over images of what penalties are made of, taken block by block over a whole set. */
export interface CodeMeans {
  /** Adds n codes of a block; log variances for a Gaussian code. */
  add(means: Float32Array, logVariances: Float32Array | null): void;
  /** What the objective has beside the reconstruction of one code an image, weighted as the numbers say. */
  penaltyOf(plan: ModelPlan, numbers: PlanNumbers): number;
  /** KL of each dimension; null for a deterministic code. */
  klPerDimension(): Float32Array<ArrayBuffer> | null;
}

export function createCodeMeans(size: number): CodeMeans {
  const activations = new Float64Array(size);
  const absolutes = new Float64Array(size);
  let gaussian: KlMeans | null = null;
  let count = 0;
  return {
    add(means, logVariances) {
      const before = count;
      count += means.length / size;
      for (let i = 0; i < means.length; i++) {
        const j = i % size;
        const h = means[i] ?? NaN;
        activations[j] = (activations[j] ?? 0) + h;
        absolutes[j] = (absolutes[j] ?? 0) + Math.abs(h);
      }
      if (logVariances === null) return;
      const block = klMeans(means, logVariances, size);
      gaussian = gaussian === null ? block : merged(gaussian, block, before / count);
    },
    penaltyOf(plan, numbers) {
      // Beside a single code an image, KL is what the importance-weighted bound has more: −ELBO.
      const type = importanceSamplesOf(plan) === null ? klRuleOf(plan)?.type : 'plain';
      const kl = type === undefined || gaussian === null ? 0 : klPenalty(type, gaussian, numbers);
      return plan.objective.reduce((total, term) => {
        if (term.type !== 'sparsity') return total;
        const sums = term.penalty.type === 'kl' ? activations : absolutes;
        return (
          total +
          term.weight *
            sparsityOf(
              term.penalty,
              sums.map((sum) => sum / count),
            )
        );
      }, kl);
    },
    klPerDimension: () => (gaussian === null ? null : Float32Array.from(gaussian.kl)),
  };
}

/** The means of two blocks together; `share` of the images are in the first. */
function merged(first: KlMeans, second: KlMeans, share: number): KlMeans {
  const mix = (a: Float64Array, b: Float64Array) =>
    a.map((value, j) => share * value + (1 - share) * (b[j] ?? NaN));
  return {
    kl: mix(first.kl, second.kl),
    logVariance: mix(first.logVariance, second.logVariance),
    asWritten: mix(first.asWritten, second.asWritten),
  };
}
