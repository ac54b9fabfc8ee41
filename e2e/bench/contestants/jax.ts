import {
  blockUntilReady,
  defaultDevice,
  init,
  jit,
  nn,
  numpy as np,
  random,
  tree,
  valueAndGrad,
} from '@jax-js/jax';
import { present } from '../../../src/lib/assert.ts';
import { initialParameters } from '../../../src/plan/initialize.ts';
import { layoutOf } from '../../../src/plan/layout.ts';
import { learningRate, type StartContestant, type Task } from './contestant.ts';

/** Adam's decay rates and the number added to √v̂, as optax has them. */
const beta1 = 0.9;
const beta2 = 0.999;
const epsilon = 1e-8;

/** W, b of each layer, encoder first; or Adam's moments of them. */
type Arrays = np.Array[];

/**
 * A VAE in jax-js with the whole step (noise, forward, backward, Adam) under one `jit`. Batches are slices of an array
 * that stays on the device. Every use of an array but its last is a `.ref`: the library frees what it is handed.
 */
export function on(device: 'wasm' | 'webgpu'): StartContestant {
  return async (task) => {
    const started = await init(device);
    if (!started.includes(device)) throw new Error(`jax-js did not start ${device}`);
    defaultDevice(device);
    const threads =
      device === 'wasm' && crossOriginIsolated ? `, ${navigator.hardwareConcurrency} threads` : '';
    return train(task, `${device}${threads}`);
  };
}

function train({ plan, seed, batchSize, images }: Task, device: string) {
  const flat = initialParameters(plan, seed);
  let parameters: Arrays = layoutOf(plan).slots.map(({ shape, offset, size }) =>
    np.array(flat.slice(offset, offset + size), { shape: [...shape] }),
  );
  let firstMoments = parameters.map((w) => np.zeros(w.shape));
  let secondMoments = parameters.map((w) => np.zeros(w.shape));
  const count = images.length / plan.inputSize;
  const data = np.array(
    Float32Array.from(images, (byte) => byte / 255),
    { shape: [count, plan.inputSize] },
  );
  const latent = plan.code.size;
  const encoderArrays = 2 * plan.encoder.length;
  let step = 0;

  /** −ELBO in nats per image: summed over pixels and latent dimensions, averaged over the batch. */
  function loss(weights: Arrays, x: np.Array, noise: np.Array): np.Array {
    const head = dense(x.ref, weights.slice(0, encoderArrays));
    const mean = head.ref.slice([], [0, latent]);
    const logVariance = head.slice([], [latent, 2 * latent]);
    const z = mean.ref.add(np.exp(logVariance.ref.mul(0.5)).mul(noise));
    const a = dense(z, weights.slice(encoderArrays));
    const reconstruction = nn.softplus(a.ref).sub(x.mul(a)).sum();
    const kl = np.square(mean).add(np.exp(logVariance.ref)).sub(logVariance).sub(1).sum().mul(0.5);
    return reconstruction.add(kl).div(batchSize);
  }

  /** corrections: 1 − β₁ᵗ and 1 − β₂ᵗ. */
  const update = jit(
    (w: Arrays, m: Arrays, v: Arrays, corrections: [np.Array, np.Array], x: np.Array, key: np.Array) => {
      const noise = random.normal(key, [batchSize, latent]);
      const [value, gradients] = valueAndGrad(loss)(tree.ref(w), x, noise);
      const nextM = m.map((mi, i) => mi.mul(beta1).add(present(gradients[i]).ref.mul(1 - beta1)));
      const nextV = v.map((vi, i) => vi.mul(beta2).add(np.square(present(gradients[i])).mul(1 - beta2)));
      const nextW = w.map((wi, i) => {
        const meanGradient = present(nextM[i]).ref.div(corrections[0].ref);
        const deviation = np.sqrt(present(nextV[i]).ref.div(corrections[1].ref)).add(epsilon);
        return wi.sub(meanGradient.div(deviation).mul(learningRate));
      });
      tree.dispose(corrections);
      return { value, nextW, nextM, nextV };
    },
  );

  function advance(): np.Array {
    const start = (step * batchSize) % count;
    step++;
    const corrections: [np.Array, np.Array] = [np.array(1 - beta1 ** step), np.array(1 - beta2 ** step)];
    const x = data.ref.slice([start, start + batchSize]);
    const result = update(parameters, firstMoments, secondMoments, corrections, x, random.key(step));
    parameters = result.nextW;
    firstMoments = result.nextM;
    secondMoments = result.nextV;
    return result.value;
  }

  return {
    device,
    async update() {
      const value: unknown = await advance().jsAsync();
      await blockUntilReady(parameters);
      return Number(value);
    },
    async train(updates: number) {
      for (let i = 0; i < updates; i++) advance().dispose();
      await blockUntilReady([parameters, firstMoments, secondMoments]);
    },
  };
}

/** Dense layers, ReLU on all but the last. */
function dense(input: np.Array, weights: Arrays): np.Array {
  let h = input;
  for (let i = 0; i < weights.length; i += 2) {
    const a = np.dot(h, present(weights[i])).add(present(weights[i + 1]));
    h = i + 2 < weights.length ? nn.relu(a) : a;
  }
  return h;
}
