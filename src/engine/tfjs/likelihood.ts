import { assertNever, present } from '../../lib/assert.ts';
import { logitLimit } from '../../lib/continuous-bernoulli.ts';
import {
  learnedLogVarianceLimit,
  meanFunctionOf,
  type Likelihood,
  type Output,
} from '../../plan/likelihood.ts';
import { layoutOf } from '../../plan/layout.ts';
import type { AutoencoderPlan } from '../../plan/autoencoder.ts';
import { cbLogPartition, cbMean } from './continuous-bernoulli.ts';
import type { Parameters } from './forward.ts';
import { differentiable, tf, type Matrix, type Scalar, type Vector } from './tf.ts';

/** What −log p(x|z) is computed from. */
export interface Pixels {
  readonly a: Matrix; // the decoder's pre-activations, [n, D]
  readonly x: Matrix; // [n, D]
  /** log s² where it is learned, not clamped yet: [1]. */
  readonly logVariance: Vector | null;
}

/** The parameter log s², [1]; null where the variance is not learned. */
export function learnedLogVariance(plan: AutoencoderPlan, parameters: Parameters): Vector | null {
  const { logVariance } = layoutOf(plan);
  return logVariance && (present(parameters[logVariance.index]) as Vector);
}

/** −log p(x|z) per image, summed over pixels: [n] nats. */
export function negativeLogLikelihood(likelihood: Likelihood, pixels: Pixels): Vector {
  const sums = tf.sum<Vector>(pixelTerms(likelihood, pixels), 1);
  return tf.add(sums, normalizer(likelihood, pixels.a.shape[1]));
}

/** −log p(x|z) without its constant (`normalizer`), summed over pixels and images. */
export function reconstructionSum(likelihood: Likelihood, pixels: Pixels): Scalar {
  return summed(likelihood, pixels, (terms) => tf.sum<Scalar>(terms));
}

/** −log p(x|z) without its constant of each row, summed over pixels: [n]. */
export function reconstructionRows(likelihood: Likelihood, pixels: Pixels): Vector {
  return summed(likelihood, pixels, (terms) => tf.sum<Vector>(terms, 1));
}

/** The terms summed over everything, or row by row; the gradient dy by the sums has one value, or one a row. */
function summed<T extends Scalar | Vector>(
  likelihood: Likelihood,
  { a, x, logVariance }: Pixels,
  sum: (terms: Matrix) => T,
): T {
  return differentiable<T>({
    inputs: logVariance === null ? [a] : [a, logVariance],
    forward(save) {
      save([a]);
      return sum(pixelTerms(likelihood, { a, x, logVariance }));
    },
    backward(dy, [saved]) {
      const pixels = { a: present(saved) as Matrix, x, logVariance };
      const byLogits = tf.mul(pixelSlope(likelihood, pixels), tf.reshape(dy, [-1, 1]));
      if (logVariance === null) return [byLogits];
      return [byLogits, tf.sum(tf.mul(varianceSlopes(likelihood, pixels), tf.reshape(dy, [-1])), 0, true)];
    },
  });
}

/** x̂: the mean of p(x|z), from the decoder's pre-activations. */
export function meanOf(likelihood: Likelihood, a: Matrix): Matrix {
  const mean = meanFunctionOf(likelihood);
  return mean === 'continuous-bernoulli' ? cbMean(held(a)) : outputOf(mean, a);
}

/** What −log p has per image whatever x and parameters are: D/2 · log(2πs²) for a Gaussian of fixed s² over D pixels, else 0. */
export function normalizer(likelihood: Likelihood, pixels: number): number {
  return likelihood.type === 'gaussian' ? (pixels / 2) * Math.log(2 * Math.PI * likelihood.variance) : 0;
}

function outputOf(output: Output, a: Matrix): Matrix {
  switch (output) {
    case 'identity':
      return a;
    case 'logistic':
      return tf.sigmoid(a);
    case 'relu-logistic':
      return tf.sigmoid(tf.relu(a));
    default:
      return assertNever(output);
  }
}

function pixelTerms(likelihood: Likelihood, { a, x, logVariance }: Pixels): Matrix {
  switch (likelihood.type) {
    case 'bernoulli': {
      // max(a, 0) − x·a + log(1 + e^{−|a|}), which is −x log σ(a) − (1 − x) log(1 − σ(a)) without overflow.
      const tail = tf.log1p(tf.exp(tf.neg(tf.abs(a))));
      return tf.add(tf.sub(tf.relu(a), tf.mul(x, a)), tail);
    }
    case 'continuous-bernoulli': // log((eᵃ − 1)/a) − x·a
      return tf.sub(cbLogPartition(held(a)), tf.mul(x, held(a)));
    case 'gaussian': // (x − x̂)² / 2s²
      return tf.mul(tf.squaredDifference(x, meanOf(likelihood, a)), 1 / (2 * likelihood.variance));
    case 'gaussian-learned': {
      // (x − x̂)² / 2s² + ½ log(2πs²)
      const lv = clamped(logVariance);
      const scaled = tf.mul(tf.squaredDifference(x, meanOf(likelihood, a)), tf.exp(tf.neg(lv)));
      return tf.mul(tf.add(scaled, tf.add(lv, Math.log(2 * Math.PI))), 0.5);
    }
    default:
      return assertNever(likelihood);
  }
}

/** ∂/∂a of the terms: x̂ − x for both Bernoullis (within the limit), (x̂ − x)/s² · ∂x̂/∂a for a Gaussian. */
function pixelSlope(likelihood: Likelihood, { a, x, logVariance }: Pixels): Matrix {
  const mean = meanOf(likelihood, a);
  const difference = tf.sub<Matrix>(mean, x);
  switch (likelihood.type) {
    case 'bernoulli':
      return difference;
    case 'continuous-bernoulli':
      return inward(a, difference);
    case 'gaussian':
      return outputSlope(likelihood.output, { a, mean, by: tf.mul(difference, 1 / likelihood.variance) });
    case 'gaussian-learned': {
      const by = tf.mul<Matrix>(difference, tf.exp(tf.neg(clamped(logVariance))));
      return outputSlope(likelihood.output, { a, mean, by });
    }
    default:
      return assertNever(likelihood);
  }
}

/** by · ∂x̂/∂a, written with x̂: x̂(1 − x̂) behind a sigmoid, 0 where a ReLU is silent. */
function outputSlope(
  output: Output,
  { a, mean, by }: { readonly a: Matrix; readonly mean: Matrix; readonly by: Matrix },
): Matrix {
  if (output === 'identity') return by;
  const slope = tf.mul<Matrix>(by, tf.sub(mean, tf.square(mean)));
  return output === 'logistic' ? slope : tf.mul(slope, tf.step(a));
}

/** ∂/∂ log s² of the terms of each row, summed over pixels: ½ Σ (1 − (x − x̂)²/s²), [n]. */
function varianceSlopes(likelihood: Likelihood, { a, x, logVariance }: Pixels): Vector {
  const squares = tf.sum<Vector>(tf.squaredDifference(x, meanOf(likelihood, a)), 1);
  const scaled = tf.mul(squares, tf.exp(tf.neg(clamped(logVariance))));
  return tf.mul(tf.sub(a.shape[1], scaled), 0.5);
}

/** Slopes by a where a is held, but 0 where they would lead further out. */
function inward(a: Matrix, slope: Matrix): Matrix {
  const leadsOut = tf.less(tf.mul(tf.sub(a, held(a)), slope), 0);
  return tf.where<Matrix>(leadsOut, tf.zerosLike(slope), slope);
}

function held(a: Matrix): Matrix {
  return tf.clipByValue(a, -logitLimit, logitLimit);
}

function clamped(logVariance: Vector | null): Vector {
  return tf.clipByValue(present(logVariance ?? undefined), -learnedLogVarianceLimit, learnedLogVarianceLimit);
}
