import { assertNever } from '../lib/assert.ts';
import type { AutoencoderPlan, Penalty } from '../plan/autoencoder.ts';
import { contractionOf, squaredLengths } from '../plan/contraction.ts';
import { klMeans, klPenalty, type KlMeans } from '../plan/kl.ts';
import type { PlanNumbers } from '../plan/numbers.ts';
import { sparsityOf } from '../plan/sparsity.ts';

/** Means over images of what penalties are made of, taken block by block over a whole set. */
export interface CodeMeans {
  /** Adds n codes of a block; log variances for a Gaussian code. */
  add(means: Float32Array, logVariances: Float32Array | null): void;
  /**
   * What the objective has beside the reconstruction of one code an image, weighted as the numbers say; the weights are those
   * of the contracted layer, where there is one.
   */
  penaltyOf(plan: AutoencoderPlan, numbers: PlanNumbers, weights: Float32Array | null): number;
  /** KL of each dimension; null for a deterministic code. */
  klPerDimension(): Float32Array<ArrayBuffer> | null;
}

export function createCodeMeans(size: number): CodeMeans {
  const activations = new Float64Array(size);
  const absolutes = new Float64Array(size);
  /** Of h (1 − h), the slope of a sigmoid unit. */
  const squaredSlopes = new Float64Array(size);
  let gaussian: KlMeans | null = null;
  let count = 0;
  const meansOf = (sums: Float64Array) => sums.map((sum) => sum / count);

  function penaltyOf({ code }: AutoencoderPlan, numbers: PlanNumbers, weights: Float32Array | null): number {
    switch (code.type) {
      case 'top-k':
        return 0;
      case 'deterministic':
        return code.penalty === null ? 0 : paidFor(code.penalty, numbers, weights);
      case 'gaussian': {
        // Beside one code an image, KL is what the importance-weighted bound has more: −ELBO.
        const rule = code.bound.type === 'elbo' ? code.bound.rule.type : 'plain';
        return gaussian === null ? 0 : klPenalty(rule, gaussian, numbers);
      }
      default:
        return assertNever(code);
    }
  }

  function paidFor(penalty: Penalty, numbers: PlanNumbers, weights: Float32Array | null): number {
    switch (penalty.type) {
      case 'sparsity': {
        const means = meansOf(penalty.of.type === 'kl' ? activations : absolutes);
        return numbers.sparsity * sparsityOf(penalty.of, means);
      }
      case 'contraction': {
        const lengths = squaredLengths(weights ?? [NaN], size);
        return numbers.contraction * contractionOf(meansOf(squaredSlopes), lengths);
      }
      default:
        return assertNever(penalty);
    }
  }

  return {
    add(means, logVariances) {
      const before = count;
      count += means.length / size;
      for (let i = 0; i < means.length; i++) {
        const j = i % size;
        const h = means[i] ?? NaN;
        activations[j] = (activations[j] ?? 0) + h;
        absolutes[j] = (absolutes[j] ?? 0) + Math.abs(h);
        squaredSlopes[j] = (squaredSlopes[j] ?? 0) + (h * (1 - h)) ** 2;
      }
      if (logVariances === null) return;
      const block = klMeans(means, logVariances, size);
      gaussian = gaussian === null ? block : merged(gaussian, block, before / count);
    },
    penaltyOf,
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
