import { present } from '../../lib/assert.ts';
import { createBatches, stepsPerEpoch } from '../../lib/batches.ts';
import { fillNormal, streamKey, streams } from '../../lib/random.ts';
import { atLevel } from '../../plan/corruption.ts';
import { trainingDraw } from '../../plan/draws.ts';
import { assertSameParameters } from '../../plan/layout.ts';
import { numbersAt } from '../../plan/numbers.ts';
import { importanceSamplesOf, type AutoencoderPlan } from '../../plan/autoencoder.ts';
import { autoencoderPlan } from '../../plan/plan.ts';
import { termsFrom, termsOf, type Terms } from '../../plan/terms.ts';
import type { Backend, Engine, EngineOptions } from '../engine.ts';
import type { LiveKnobs } from '../../plan/training.ts';
import { joinBackend } from './backend.ts';
import { activate } from './backends/activate.ts';
import { binarizedTensor } from './binarization.ts';
import { corruptedTensor } from './corruption.ts';
import { normalizer } from './likelihood.ts';
import { evaluate, measureCodes, measurePixels, score, type Measured } from './measure.ts';
import { differentiate } from './objective.ts';
import { createState } from './state.ts';
import { tf, type Scalar } from './tf.ts';

/** Sums over a batch of `count` images, on the device. */
interface BatchTerms {
  readonly count: number;
  readonly sums: readonly Scalar[]; // in the order of the plan's terms
}

/** The reference engine: any autoencoder, on TensorFlow.js. Rejects when the backend cannot start, or the plan is another. */
export async function createTfjsEngine(
  backend: Backend,
  options: EngineOptions,
): Promise<{ readonly engine: Engine; readonly device: string }> {
  const { plan: asked, training, seed, imageCount } = options;
  // Rejects before anything has started: what it computes by autodiff are autoencoders.
  const plan = autoencoderPlan(asked);
  const { started, leave } = await joinBackend(backend);
  const { device, isGpu, watch } = started;
  const latent = plan.code.size;
  const termIds = termsOf(plan).map(({ id }) => id);
  const samples = importanceSamplesOf(plan) ?? 1;
  const noiseKey = streamKey(seed, streams.noise);
  const binarizationKey = streamKey(seed, streams.binarization);
  const corruptionKey = streamKey(seed, streams.corruption);
  const perEpoch = stepsPerEpoch(imageCount, training.batchSize);
  const batchOf = createBatches({ seed, imageCount, batchSize: training.batchSize });

  activate(backend);
  const images = await started.createImages({
    imageCount,
    inputSize: plan.inputSize,
    isBytes: plan.sample.type === 'image',
  });
  activate(backend);
  const state = createState({ ...options, plan }, isGpu);
  let knobs: LiveKnobs & { readonly plan: AutoencoderPlan } = { ...training, plan };
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
    plan: () => knobs.plan,
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
    const numbers = numbersAt(knobs.plan, step / perEpoch);
    const sums = tf.tidy(() => {
      const grey = images.gather(indices);
      const x = binarizedTensor(plan.pixels, grey, trainingDraw(binarizationKey, step));
      const corruption = atLevel(plan.corruption, numbers.corruption);
      const input = corruptedTensor(corruption, x, trainingDraw(corruptionKey, step));
      // ε of element i = row · latent + dimension is `normal(key, i, step)`; the k-th code of image r is row k · count + r.
      const rows = samples * count;
      const values = fillNormal(new Float32Array(rows * latent), noiseKey, step);
      const noise = tf.tensor2d(values, [rows, latent]);
      const { sums: terms, gradients } = differentiate({
        plan,
        parameters,
        input,
        x,
        noise,
        numbers,
        dropout: { seed, step },
      });
      state.apply(gradients, knobs);
      return termIds.map((id) => present(terms[id]));
    });
    return { count, sums };
  }

  async function train(updates: number): Promise<Terms> {
    const terms = Array.from({ length: updates }, update);
    const scalars = terms.flatMap(({ sums }) => sums);
    const all = tf.stack(scalars);
    tf.dispose(scalars);
    const sums = await all.data().finally(() => all.dispose());
    const constant = normalizer(plan.likelihood, plan.inputSize);
    const means = termIds.map((id, place) =>
      terms.reduce(
        (mean, { count }, index) => mean + (sums[termIds.length * index + place] ?? NaN) / (count * updates),
        id === 'total' || id === 'reconstruction' ? constant : 0,
      ),
    );
    return termsFrom(termIds, means);
  }

  const engine: Engine = {
    backend,
    addRows(rows) {
      begin();
      images.add(rows);
    },
    train: (updates) => answered(() => train(updates)),
    evaluate: (rows, firstIndex) => answered(() => evaluate(measured, { rows, firstIndex, seed })),
    encode: (rows) => answered(() => measureCodes(measured, rows)),
    decode: (codes) => answered(() => measurePixels(measured, codes)),
    score: (codes, rows) => answered(() => score(measured, codes, rows)),
    halves: null,
    read: (slots) =>
      answered(() =>
        Promise.all(
          slots.map(async ({ index }) =>
            Float32Array.from(await present(state.parameters[index]).data<'float32'>()),
          ),
        ),
      ),
    set(next) {
      assertSameParameters(plan, next.plan);
      knobs = { ...next, plan: autoencoderPlan(next.plan) };
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
