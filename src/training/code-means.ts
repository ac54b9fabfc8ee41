import { assertNever } from '../lib/assert.ts';
import { contractedLayer, contractionOf, squaredLengths } from '../models/contraction.ts';
import { klMeans, klPenalty, type KlMeans } from '../models/kl.ts';
import type { PlanNumbers } from '../models/numbers.ts';
import type { ModelPlan, ObjectiveTerm } from '../models/plan.ts';
import { sparsityOf } from '../models/sparsity.ts';

/** Means over images of what penalties are made of, taken block by block over a whole set. */
export interface CodeMeans {
  /** Adds n codes of a block; log variances for a Gaussian code. */
  add(means: Float32Array, logVariances: Float32Array | null): void;
  /**
   * What each term of the objective has beside the reconstruction of one code an image, in the objective's order, weighted as
   * the numbers say; the weights are those of the contracted layer, where there is one.
   */
  paid(
    plan: ModelPlan,
    numbers: PlanNumbers,
    weights: Float32Array | null,
  ): readonly { readonly type: ObjectiveTerm['type']; readonly nats: number }[];
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

  function termPenalty(
    term: ObjectiveTerm,
    plan: ModelPlan,
    numbers: PlanNumbers,
    weights: Float32Array | null,
  ): number {
    switch (term.type) {
      case 'reconstruction':
        return 0;
      case 'kl':
        return gaussian === null ? 0 : klPenalty(term.rule.type, gaussian, numbers);
      // Beside one code an image, KL is what the importance-weighted bound has more: −ELBO.
      case 'importance':
        return gaussian === null ? 0 : klPenalty('plain', gaussian, numbers);
      case 'sparsity': {
        const means = meansOf(term.penalty.type === 'kl' ? activations : absolutes);
        return numbers.sparsity * sparsityOf(term.penalty, means);
      }
      case 'contraction': {
        const { outputs } = contractedLayer(plan);
        return (
          numbers.contraction *
          contractionOf(meansOf(squaredSlopes), squaredLengths(weights ?? [NaN], outputs))
        );
      }
      default:
        return assertNever(term);
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
    paid: (plan, numbers, weights) =>
      plan.objective.map((term) => ({
        type: term.type,
        nats: termPenalty(term, plan, numbers, weights),
      })),
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
