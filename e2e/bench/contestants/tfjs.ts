import { initialParameters } from '../../../src/plan/initialize.ts';
import { layoutOf } from '../../../src/plan/layout.ts';
import { present } from '../../../src/lib/assert.ts';
import { tf, type Matrix, type Scalar } from '../../../src/engine/tfjs/tf.ts';
import { learningRate, type StartContestant, type Task } from './contestant.ts';

/**
 * A VAE in TensorFlow.js as its tutorials write one: `tf.train.adam(1e-3).minimize(() => loss)`, everything else left to
 * the library. In its favour: batches are slices of a tensor that stays on the device, no loss is read between steps,
 * production mode.
 */
function on(start: () => Promise<string>): StartContestant {
  return async (task) => {
    tf.enableProdMode();
    return train(task, await start());
  };
}

/** One thread for every core, or as many as the library chooses itself. */
export function onWasm(threads: 'all' | 'default'): StartContestant {
  return on(async () => (await import('./tfjs-wasm.ts')).startWasm(threads === 'all'));
}

export function onWebgl(): StartContestant {
  return on(async () => {
    await import('@tensorflow/tfjs-backend-webgl');
    await tf.setBackend('webgl');
    return tf.getBackend();
  });
}

export function onWebgpu(): StartContestant {
  return on(async () => {
    await import('@tensorflow/tfjs-backend-webgpu');
    await tf.setBackend('webgpu');
    return tf.getBackend();
  });
}

function train({ plan, seed, batchSize, images }: Task, device: string) {
  const flat = initialParameters(plan, seed);
  const variables = layoutOf(plan).slots.map(({ shape, offset, size }) =>
    tf.variable(tf.tensor(flat.slice(offset, offset + size), [...shape])),
  );
  const data = tf.tidy(() =>
    tf.div<Matrix>(tf.tensor2d(images, [images.length / plan.inputSize, plan.inputSize]), 255),
  );
  const optimizer = tf.train.adam(learningRate);
  const batches = data.shape[0] / batchSize;
  const latent = plan.code.size;
  let step = 0;

  /** Dense layers from layer `first` on, ReLU on all but the last. */
  function dense(input: Matrix, first: number, count: number): Matrix {
    let h = input;
    for (let layer = first; layer < first + count; layer++) {
      const a = tf.add(
        tf.matMul(h, present(variables[2 * layer]) as Matrix),
        present(variables[2 * layer + 1]),
      );
      h = layer === first + count - 1 ? (a as Matrix) : (tf.relu(a) as Matrix);
    }
    return h;
  }

  /** −ELBO in nats per image: summed over pixels and latent dimensions, averaged over the batch. */
  function loss(): Scalar {
    const x = tf.slice(data, [(step % batches) * batchSize, 0], [batchSize, plan.inputSize]);
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
    device,
    async update() {
      const cost = present(optimizer.minimize(loss, true) ?? undefined);
      step++;
      const [value = NaN] = await cost.data();
      cost.dispose();
      return value;
    },
    async train(updates: number) {
      for (let update = 0; update < updates; update++) {
        optimizer.minimize(loss);
        step++;
      }
      // Devices work in order: when the last bias can be read, all is done.
      await present(variables.at(-1)).data();
    },
  };
}
