import { present } from '../../lib/assert.ts';
import type { Likelihood } from '../../plan/likelihood.ts';
import { reparameterize, type Code } from './forward.ts';
import { reconstructionRows, type Pixels } from './likelihood.ts';
import { differentiable, tf, type Matrix, type Scalar, type Vector } from './tf.ts';

/** K codes of each of n images: row k · n + i is the k-th of image i. */
interface Drawn {
  readonly z: Matrix; // [K · n, latent]
  /** log p(z) − log q(z|x) of each code. */
  readonly prior: Vector; // [K · n]
}

/** Draws z_k = μ + σ ⊙ ε_k; noise [K · n, latent]. */
export function drawCodes({ means, logVariances }: Code, noise: Matrix): Drawn {
  if (logVariances === null) throw new Error('importance weights need a Gaussian code');
  const copies = noise.shape[0] / means.shape[0];
  const lv = tf.tile(logVariances, [copies, 1]);
  const z = reparameterize({ means: tf.tile(means, [copies, 1]), logVariances: lv }, noise);
  // −½ ‖z‖² + ½ ‖ε‖² + ½ Σ_j log σ_j²: the 2π of both densities cancel.
  const parts = tf.add(tf.sub(tf.square(noise), tf.square(z)), lv);
  return { z, prior: tf.mul(tf.sum(parts, 1), 0.5) };
}

/**
 * −L_K without the likelihood's constant, summed over n images, from the decoder's pre-activations [K · n, D] of codes
 * and the images [K · n, D], K times over; and −log p(x|z), averaged over an image's codes, summed over images.
 */
export function importanceSums(options: {
  readonly likelihood: Likelihood;
  readonly pixels: Pixels;
  readonly prior: Vector;
  readonly samples: number;
}): { readonly minusBound: Scalar; readonly reconstruction: Scalar } {
  const { likelihood, pixels, prior, samples } = options;
  const nats = reconstructionRows(likelihood, pixels); // [K · n]
  const logWeights = tf.reshape<tf.Rank.R2>(tf.sub(prior, nats), [samples, pixels.a.shape[0] / samples]);
  const bounds = tf.sub(logSumOf(logWeights), Math.log(samples)); // [n]
  return { minusBound: tf.neg(tf.sum(bounds)), reconstruction: tf.mul(tf.sum(nats), 1 / samples) };
}

/** log Σ_k w_k of log weights [K, n]: [n]; ∂/∂ log w_k = w̃_k = w_k / Σ w. */
function logSumOf(logWeights: Matrix): Vector {
  return differentiable<Vector>({
    inputs: [logWeights],
    forward(save) {
      const most = tf.max(logWeights, 0, true);
      const weights = tf.exp(tf.sub(logWeights, most));
      const sum = tf.sum(weights, 0, true); // [1, n]
      save([tf.div(weights, sum)]);
      return tf.reshape(tf.add(tf.log(sum), most), [logWeights.shape[1]]);
    },
    backward: (dy, [shares]) => [tf.mul(present(shares), dy)],
  });
}
