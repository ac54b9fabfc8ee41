import { present } from '../../lib/assert.ts';
import { layoutOf } from '../../plan/layout.ts';
import type { PlanNumbers } from '../../plan/numbers.ts';
import { contractedLayer, importanceSamplesOf, klRuleOf, penaltyOf } from '../../plan/autoencoder.ts';
import type { ModelPlan } from '../../plan/plan.ts';
import { contractionSum } from './contraction.ts';
import { decode, encode, reparameterize, type Code, type Dropout, type Parameters } from './forward.ts';
import { drawCodes, importanceSums } from './importance.ts';
import { klPenaltySum } from './kl.ts';
import { learnedLogVariance, reconstructionSum } from './likelihood.ts';
import { sparsitySum } from './sparsity.ts';
import { differentiable, tf, type Matrix, type Scalar, type Tensor, type Vector } from './tf.ts';

/** KL(q(z|x) ‖ N(0, I)) per image: ½ Σ_j (μ_j² + σ_j² − 1 − log σ_j²): [n] nats; 0 for a deterministic code. */
export function klDivergence({ means, logVariances }: Code): Vector {
  if (logVariances === null) return tf.zeros([means.shape[0]]);
  const squares = tf.add(tf.square(means), tf.exp(logVariances));
  return tf.mul(tf.sum(tf.sub(tf.sub(squares, logVariances), 1), 1), 0.5);
}

/** KL, summed over latent dimensions and images; ∂/∂μ = μ, ∂/∂ log σ² = ½ (σ² − 1). */
export function klSum(code: Code): Scalar {
  const { means, logVariances } = code;
  if (logVariances === null) return tf.scalar(0);
  return differentiable<Scalar>({
    inputs: [means, logVariances],
    forward(save) {
      save([means, logVariances]);
      return tf.sum(klDivergence(code));
    },
    backward(dy, saved) {
      const [mu, logVariance] = saved as [Matrix, Matrix];
      return [tf.mul(mu, dy), tf.mul(tf.sub(tf.exp(logVariance), 1), tf.mul(dy, 0.5))];
    },
  });
}

/** What the plan pays for KL. */
function klParts(plan: ModelPlan, code: Code, kl: Scalar, numbers: PlanNumbers): readonly Scalar[] {
  const { means, logVariances } = code;
  const rule = klRuleOf(plan);
  if (rule === null || logVariances === null) return [];
  if (rule.type === 'plain') return [tf.mul<Scalar>(kl, numbers.beta)];
  return [klPenaltySum(rule.type, { means, logVariances }, numbers)];
}

/** What the plan pays for the slope of its code. */
function contractionParts(
  plan: ModelPlan,
  code: Code,
  parameters: Parameters,
  { contraction }: PlanNumbers,
): readonly Scalar[] {
  if (contractedLayer(plan) === null) return [];
  const { weight } = layoutOf(plan).layer('encoder', 0);
  return [contractionSum(code.means, present(parameters[weight.index]) as Matrix, contraction)];
}

/** What the plan pays for a busy code. */
function sparsityParts(plan: ModelPlan, code: Code, numbers: PlanNumbers): readonly Scalar[] {
  const penalty = penaltyOf(plan);
  return penalty?.type === 'sparsity' ? [sparsitySum(penalty.of.type, code.means, numbers)] : [];
}

/**
 * The objective, averaged over a batch: the gradient in the order of the parameters, and its terms as sums over the batch:
 * the reconstruction without its `normalizer`, KL unweighted, and `penalty`, all that is beside the reconstruction: β · KL,
 * n times what is taken from means over the batch, or what the importance-weighted bound has more. Call inside `tf.tidy`.
 */
export function differentiate(options: {
  readonly plan: ModelPlan;
  readonly parameters: Parameters;
  /** What the encoder reads: x, or x̃. */
  readonly input: Matrix; // [n, inputSize]
  readonly x: Matrix; // [n, inputSize]
  readonly noise: Matrix; // [n, latent], or [K · n, latent] for K codes an image; not read for a deterministic code
  readonly numbers: PlanNumbers;
  readonly dropout: Dropout;
}): {
  readonly sums: { readonly reconstruction: Scalar; readonly kl: Scalar; readonly penalty: Scalar };
  readonly gradients: readonly Tensor[];
} {
  const { plan, parameters, input, x, noise, numbers, dropout } = options;
  const samples = importanceSamplesOf(plan);
  // Made here: differentiation frees what it made on the way, and the backward pass reads it.
  const targets = samples === null ? x : tf.tile(x, [samples, 1]);
  const kept: Scalar[] = [];
  // Clones outlive it.
  const keep = (...terms: readonly Scalar[]) => kept.push(...terms.map((term) => tf.keep(tf.clone(term))));
  const total = (...current: Tensor[]): Scalar => {
    const code = encode(plan, current, input, dropout);
    const logVariance = learnedLogVariance(plan, current);
    if (samples !== null) {
      const { z, prior } = drawCodes(code, noise);
      const a = decode(plan, current, z, dropout);
      const pixels = { a, x: targets, logVariance };
      const sums = importanceSums({ likelihood: plan.likelihood, pixels, prior, samples });
      keep(sums.reconstruction, klSum(code), tf.sub(sums.minusBound, sums.reconstruction));
      return sums.minusBound;
    }
    const a = decode(plan, current, reparameterize(code, noise), dropout);
    const reconstruction = reconstructionSum(plan.likelihood, { a, x, logVariance });
    const kl = klSum(code);
    const parts = [
      ...klParts(plan, code, kl, numbers),
      ...sparsityParts(plan, code, numbers),
      ...contractionParts(plan, code, current, numbers),
    ];
    const penalty = parts.reduce((sum, part) => tf.add(sum, part), tf.scalar(0));
    keep(reconstruction, kl, penalty);
    return parts.length === 0 ? reconstruction : tf.add(reconstruction, penalty);
  };
  const average = tf.scalar(1 / x.shape[0]); // d(mean)/d(sum)
  const gradients = tf.grads(total)([...parameters], average);
  const [reconstruction, kl, penalty] = kept;
  const sums = { reconstruction: present(reconstruction), kl: present(kl), penalty: present(penalty) };
  return { sums, gradients };
}
