import { tf, type Matrix, type Scalar } from '../../src/engine/tfjs/tf.ts';
import type { EngineOptions } from '../../src/engine/engine.ts';
import { present } from '../../src/lib/assert.ts';
import { initialParameters } from '../../src/models/initialize.ts';
import { parameterLayout } from '../../src/models/plan.ts';

/**
 * A ReLU VAE as the tutorials of TensorFlow.js write one, `tf.train.adam(…).minimize(() => loss)`, on whatever backend is
 * set. In its favour: batches are slices of a tensor that stays on the device, no loss is read.
 */
export function createPlainTfjs({ plan, training, seed, imageCount }: EngineOptions, images: Uint8Array) {
  const { batchSize, learningRate } = training;
  const flat = initialParameters(plan, seed);
  const variables = parameterLayout(plan).map(({ shape, offset, size }) =>
    tf.variable(tf.tensor(flat.slice(offset, offset + size), [...shape])),
  );
  const data = tf.tidy(() => tf.div<Matrix>(tf.tensor2d(images, [imageCount, plan.inputSize]), 255));
  const optimizer = tf.train.adam(learningRate);
  const latent = plan.code.size;
  let step = 0;

  /** Dense layers from layer `first` on, ReLU on all but the last. */
  function dense(input: Matrix, first: number, count: number): Matrix {
    let h = input;
    for (let layer = first; layer < first + count; layer++) {
      const weights = present(variables[2 * layer]) as Matrix;
      const a = tf.add<Matrix>(tf.matMul(h, weights), present(variables[2 * layer + 1]));
      h = layer === first + count - 1 ? a : tf.relu(a);
    }
    return h;
  }

  /** −ELBO in nats per image: summed over pixels and latent dimensions, averaged over the batch. */
  function loss(): Scalar {
    const start = (step % Math.floor(imageCount / batchSize)) * batchSize;
    const x = tf.slice(data, [start, 0], [batchSize, plan.inputSize]);
    const head = dense(x, 0, plan.encoder.length);
    const mean = tf.slice(head, [0, 0], [batchSize, latent]);
    const logVariance = tf.slice(head, [0, latent], [batchSize, latent]);
    const noise = tf.randomNormal(mean.shape);
    const z = tf.add<Matrix>(mean, tf.mul(tf.exp(tf.mul(logVariance, 0.5)), noise));
    const logits = dense(z, plan.encoder.length, plan.decoder.length);
    const reconstruction = tf.losses.sigmoidCrossEntropy(x, logits, undefined, 0, tf.Reduction.SUM);
    const squares = tf.add(tf.square(mean), tf.exp(logVariance));
    const kl = tf.mul(tf.sum(tf.sub(tf.sub(squares, logVariance), 1)), 0.5);
    return tf.div(tf.add(reconstruction, kl), batchSize);
  }

  return {
    async train(updates: number): Promise<void> {
      for (let update = 0; update < updates; update++) {
        optimizer.minimize(loss);
        step++;
      }
      // Devices work in order: when the last bias can be read, all is done.
      await present(variables.at(-1)).data();
    },
  };
}
