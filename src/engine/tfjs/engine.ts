import { createBatches } from '../../lib/batches.ts';
import { fillNormal, streamKey, streams } from '../../lib/random.ts';
import { klWeightOf, likelihoodOf } from '../../models/plan.ts';
import type { Backend, Engine, EngineOptions, LiveKnobs, LossTerms } from '../engine.ts';
import { activate, joinBackend } from './backend.ts';
import { evaluate, measureCodes, measurePixels, type Measured } from './measure.ts';
import { differentiate, normalizer } from './objective.ts';
import { createState } from './state.ts';
import { tf, type Scalar } from './tf.ts';

/** Sums over a batch of `count` images, on the device. */
interface BatchTerms {
  readonly count: number;
  readonly reconstruction: Scalar;
  readonly kl: Scalar;
}

/** The reference engine: any plan, on TensorFlow.js. Rejects when the backend cannot start. */
export async function createTfjsEngine(
  backend: Backend,
  options: EngineOptions,
): Promise<{ readonly engine: Engine; readonly device: string }> {
  const { started, leave } = await joinBackend(backend);
  const { device, isGpu, watch } = started;
  const { plan, training, seed, imageCount } = options;
  const latent = plan.code.size;
  const noiseKey = streamKey(seed, streams.noise);
  const batchOf = createBatches({ seed, imageCount, batchSize: training.batchSize });

  activate(backend);
  const images = await started.createImages({ imageCount, inputSize: plan.inputSize });
  activate(backend);
  const state = createState(options, isGpu);
  let knobs: LiveKnobs = { ...training, beta: klWeightOf(plan) };
  let isDisposed = false;

  /** Call before anything is computed. */
  function begin(): void {
    if (isDisposed) throw new Error('the engine has been disposed');
    watch.check();
    activate(backend);
  }

  /** Waits for an answer of the device. */
  async function answered<T>(work: () => Promise<T>): Promise<T> {
    begin();
    return watch.wait(work());
  }

  const measured: Measured = {
    plan,
    parameters() {
      begin();
      return state.parameters;
    },
  };

  /** One update; its terms stay on the device. */
  function update(): BatchTerms {
    const { step, parameters } = state;
    const indices = batchOf(step);
    const count = indices.length;
    const [reconstruction, kl] = tf.tidy(() => {
      const x = images.gather(indices);
      // ε of element i = row · latent + dimension is `normal(key, i, step)`.
      const noise = tf.tensor2d(fillNormal(new Float32Array(count * latent), noiseKey, step), [
        count,
        latent,
      ]);
      const { sums, gradients } = differentiate({ plan, parameters, x, noise, beta: knobs.beta });
      state.apply(gradients, knobs);
      return [sums.reconstruction, sums.kl];
    });
    return { count, reconstruction, kl };
  }

  async function train(updates: number): Promise<LossTerms> {
    const { beta } = knobs;
    const terms = Array.from({ length: updates }, update);
    const scalars = terms.flatMap(({ reconstruction, kl }) => [reconstruction, kl]);
    const all = tf.stack(scalars);
    tf.dispose(scalars);
    const sums = await all.data().finally(() => all.dispose());
    let reconstruction = normalizer(likelihoodOf(plan), plan.inputSize);
    let kl = 0;
    terms.forEach(({ count }, index) => {
      reconstruction += (sums[2 * index] ?? NaN) / (count * updates);
      kl += (sums[2 * index + 1] ?? NaN) / (count * updates);
    });
    return { total: reconstruction + beta * kl, reconstruction, kl };
  }

  const engine: Engine = {
    backend,
    addImages(bytes) {
      begin();
      images.add(bytes);
    },
    train: (updates) => answered(() => train(updates)),
    evaluate: (bytes, firstIndex) => answered(() => evaluate(measured, { bytes, firstIndex, seed })),
    encode: (bytes) => answered(() => measureCodes(measured, bytes)),
    decode: (codes) => answered(() => measurePixels(measured, codes)),
    set(next) {
      knobs = next;
    },
    checkpoint: () => answered(() => state.checkpoint()),
    restore(checkpoint) {
      begin();
      state.restore(checkpoint);
    },
    memory() {
      const { numTensors, numBytes } = tf.memory();
      return { tensors: numTensors, bytes: numBytes };
    },
    dispose() {
      if (isDisposed) return;
      isDisposed = true;
      state.dispose();
      images.dispose();
      leave();
    },
  };
  return { engine, device };
}
