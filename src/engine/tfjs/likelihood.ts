import { present } from '../../lib/assert.ts';
import type { Likelihood } from '../../models/plan.ts';
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

/** −log p(x|z) without its constant of each row, summed over pixels: [n]. */
export function reconstructionRows(likelihood: Likelihood, a: Matrix, x: Matrix): Vector {
  return differentiable<Vector>({
    inputs: [a],
    forward(save) {
      save([a]);
      return tf.sum(pixelTerms(likelihood, a, x), 1);
    },
    backward: (dy, [logits]) => [pixelGradient(likelihood, present(logits), x, tf.expandDims(dy, 1))],
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
