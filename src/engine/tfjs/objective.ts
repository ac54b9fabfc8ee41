import { present } from '../../lib/assert.ts';
import { layoutOf } from '../../plan/layout.ts';
import type { PlanNumbers } from '../../plan/numbers.ts';
import {
  type AutoencoderPlan,
  contractedLayer,
  importanceSamplesOf,
  klRuleOf,
  penaltyOf,
} from '../../plan/autoencoder.ts';
import type { TermId } from '../../plan/terms.ts';
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

/** Sums over a batch of what it can tell of the objective. */
type Sums = Readonly<Partial<Record<TermId, Scalar>>>;

/** What the plan pays for KL. */
function klPart(plan: AutoencoderPlan, code: Code, kl: Scalar, numbers: PlanNumbers): Scalar | null {
  const { means, logVariances } = code;
  const rule = klRuleOf(plan);
  if (rule === null || logVariances === null) return null;
  if (rule.type === 'plain') return tf.mul<Scalar>(kl, numbers.beta);
  return klPenaltySum(rule.type, { means, logVariances }, numbers);
}

/** What the plan pays for the slope of its code. */
function contractionPart(
  plan: AutoencoderPlan,
  code: Code,
  parameters: Parameters,
  { contraction }: PlanNumbers,
): Scalar | null {
  if (contractedLayer(plan) === null) return null;
  const { weight } = layoutOf(plan).layer('encoder', 0);
  return contractionSum(code.means, present(parameters[weight.index]) as Matrix, contraction);
}

/** What the plan pays for a code that is not sparse. */
function sparsityPart(plan: AutoencoderPlan, code: Code, numbers: PlanNumbers): Scalar | null {
  const penalty = penaltyOf(plan);
  return penalty?.type === 'sparsity' ? sparsitySum(penalty.of.type, code.means, numbers) : null;
}

/**
 * The objective, averaged over a batch: the gradient in the order of the parameters, and its terms as sums over the batch,
 * without the likelihood's `normalizer`; n times what is taken from means over the batch. Call inside `tf.tidy`.
 */
export function differentiate(options: {
  readonly plan: AutoencoderPlan;
  readonly parameters: Parameters;
  /** What the encoder reads: x, or x̃. */
  readonly input: Matrix; // [n, inputSize]
  readonly x: Matrix; // [n, inputSize]
  readonly noise: Matrix; // [n, latent], or [K · n, latent] for K codes an image; not read for a deterministic code
  readonly numbers: PlanNumbers;
  readonly dropout: Dropout;
}): {
  readonly sums: Sums;
  readonly gradients: readonly Tensor[];
} {
  const { plan, parameters, input, x, noise, numbers, dropout } = options;
  const samples = importanceSamplesOf(plan);
  // Made here: differentiation frees what it made on the way, and the backward pass reads it.
  const targets = samples === null ? x : tf.tile(x, [samples, 1]);
  let sums: Sums = {};
  // Clones outlive it.
  const keep = (terms: Sums) => {
    const ids = Object.keys(terms) as TermId[];
    sums = Object.fromEntries(ids.map((id) => [id, tf.keep(tf.clone(present(terms[id])))]));
  };
  const total = (...current: Tensor[]): Scalar => {
    const code = encode(plan, current, input, dropout);
    const logVariance = learnedLogVariance(plan, current);
    if (samples !== null) {
      const { z, prior } = drawCodes(code, noise);
      const a = decode(plan, current, z, dropout);
      const pixels = { a, x: targets, logVariance };
      const { reconstruction, minusBound } = importanceSums({
        likelihood: plan.likelihood,
        pixels,
        prior,
        samples,
      });
      keep({ total: minusBound, reconstruction, kl: klSum(code) });
      return minusBound;
    }
    const a = decode(plan, current, reparameterize(code, noise), dropout);
    const reconstruction = reconstructionSum(plan.likelihood, { a, x, logVariance });
    const kl = klSum(code);
    const sparsity = sparsityPart(plan, code, numbers);
    const contraction = contractionPart(plan, code, current, numbers);
    const parts = [klPart(plan, code, kl, numbers), sparsity, contraction].filter((part) => part !== null);
    const total = parts.reduce((sum, part) => tf.add(sum, part), reconstruction);
    keep({ total, reconstruction, kl, ...(sparsity && { sparsity }), ...(contraction && { contraction }) });
    return total;
  };
  const average = tf.scalar(1 / x.shape[0]); // d(mean)/d(sum)
  const gradients = tf.grads(total)([...parameters], average);
  return { sums, gradients };
}
