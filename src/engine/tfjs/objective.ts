import { present } from '../../lib/assert.ts';
import { contractedLayer, isContractive } from '../../models/contraction.ts';
import type { PlanNumbers } from '../../models/numbers.ts';
import type { SparsityPenalty } from '../../models/sparsity.ts';
import { klRuleOf, likelihoodOf, type Likelihood, type ModelPlan } from '../../models/plan.ts';
import { contractionSum } from './contraction.ts';
import { decode, encode, reparameterize, type Code, type Dropout, type Parameters } from './forward.ts';
import { klPenaltySum } from './kl.ts';
import { sparsitySum } from './sparsity.ts';
import { differentiable, tf, type Matrix, type Scalar, type Tensor, type Vector } from './tf.ts';

/** −log p(x|z) per image, summed over pixels: [n] nats, from the decoder's pre-activations a [n, D]. */
export function negativeLogLikelihood(likelihood: Likelihood, a: Matrix, x: Matrix): Vector {
  return tf.add(tf.sum(pixelTerms(likelihood, a, x), 1), normalizer(likelihood, a.shape[1]));
}

/** −log p(x|z) without its constant (`normalizer`), summed over pixels and images. */
export function reconstructionSum(likelihood: Likelihood, a: Matrix, x: Matrix): Scalar {
  return differentiable<Scalar>({
    inputs: [a],
    forward(save) {
      save([a]);
      return tf.sum(pixelTerms(likelihood, a, x));
    },
    backward: (dy, [logits]) => [pixelGradient(likelihood, present(logits), x, dy)],
  });
}

function pixelTerms(likelihood: Likelihood, a: Matrix, x: Matrix): Matrix {
  switch (likelihood.type) {
    case 'bernoulli': {
      // max(a, 0) − x·a + log(1 + e^{−|a|}), which is −x log σ(a) − (1 − x) log(1 − σ(a)) without overflow.
      const tail = tf.log1p(tf.exp(tf.neg(tf.abs(a))));
      return tf.add(tf.sub(tf.relu(a), tf.mul(x, a)), tail);
    }
    case 'gaussian': // (x − a)² / 2s²
      return tf.mul(tf.squaredDifference(x, a), 1 / (2 * likelihood.variance));
  }
}

/** ∂/∂a of the terms, times `scale`: (σ(a) − x) for Bernoulli, (a − x) / s² for Gaussian. */
function pixelGradient(likelihood: Likelihood, a: Tensor, x: Matrix, scale: Tensor): Tensor {
  switch (likelihood.type) {
    case 'bernoulli':
      return tf.mul(tf.sub(tf.sigmoid(a), x), scale);
    case 'gaussian':
      return tf.mul(tf.sub(a, x), tf.mul(scale, 1 / likelihood.variance));
  }
}

/** What −log p has per image whatever x is: D/2 · log(2πs²) for a Gaussian over D pixels, nothing for a Bernoulli. */
export function normalizer(likelihood: Likelihood, pixels: number): number {
  return likelihood.type === 'gaussian' ? (pixels / 2) * Math.log(2 * Math.PI * likelihood.variance) : 0;
}

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

/** What the plan pays for the slope of its code; W is the first parameter. */
function contractionParts(
  plan: ModelPlan,
  code: Code,
  [weights]: Parameters,
  { contraction }: PlanNumbers,
): readonly Scalar[] {
  if (!isContractive(plan)) return [];
  contractedLayer(plan);
  return [contractionSum(code.means, present(weights) as Matrix, contraction)];
}

/** The kinds of sparsity penalty that a plan has. */
function sparsityOf({ objective }: ModelPlan): readonly SparsityPenalty['type'][] {
  return objective.flatMap((term) => (term.type === 'sparsity' ? [term.penalty.type] : []));
}

/**
 * The objective, averaged over a batch: the gradient in the order of the parameters, and its terms as sums over the batch:
 * the reconstruction without its `normalizer`, KL unweighted, and `penalty`, all that is beside the reconstruction: β · KL,
 * and n times what is taken from means over the batch. Call inside `tf.tidy`.
 */
export function differentiate(options: {
  readonly plan: ModelPlan;
  readonly parameters: Parameters;
  /** What the encoder reads: x, or x̃. */
  readonly input: Matrix; // [n, inputSize]
  readonly x: Matrix; // [n, inputSize]
  readonly noise: Matrix; // [n, latent]; not read for a deterministic code
  readonly numbers: PlanNumbers;
  readonly dropout: Dropout;
}): {
  readonly sums: { readonly reconstruction: Scalar; readonly kl: Scalar; readonly penalty: Scalar };
  readonly gradients: readonly Tensor[];
} {
  const { plan, parameters, input, x, noise, numbers, dropout } = options;
  const kept: Scalar[] = [];
  const total = (...current: Tensor[]): Scalar => {
    const code = encode(plan, current, input, dropout);
    const a = decode(plan, current, reparameterize(code, noise), dropout);
    const reconstruction = reconstructionSum(likelihoodOf(plan), a, x);
    const kl = klSum(code);
    const parts = [
      ...klParts(plan, code, kl, numbers),
      ...sparsityOf(plan).map((type) => sparsitySum(type, code.means, numbers)),
      ...contractionParts(plan, code, current, numbers),
    ];
    const penalty = parts.reduce((sum, part) => tf.add(sum, part), tf.scalar(0));
    // Differentiation frees what it made on the way; clones outlive it.
    kept.push(...[reconstruction, kl, penalty].map((term) => tf.keep(tf.clone(term))));
    return parts.length === 0 ? reconstruction : tf.add(reconstruction, penalty);
  };
  const average = tf.scalar(1 / x.shape[0]); // d(mean)/d(sum)
  const gradients = tf.grads(total)([...parameters], average);
  const [reconstruction, kl, penalty] = kept;
  const sums = { reconstruction: present(reconstruction), kl: present(kl), penalty: present(penalty) };
  return { sums, gradients };
}
