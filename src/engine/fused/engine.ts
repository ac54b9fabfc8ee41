import { createBatches, stepsPerEpoch } from '../../lib/batches.ts';
import { initialParameters } from '../../models/initialize.ts';
import { varianceAt } from '../../models/likelihood.ts';
import { numbersAt } from '../../models/numbers.ts';
import { likelihoodOf } from '../../models/plan.ts';
import type { Backend, Codes, Engine, EngineOptions, Evaluation, LiveKnobs } from '../engine.ts';
import { compile } from './compile.ts';
import type { Executor, InferenceList } from './executor.ts';
import { basicFeatures, unknownTo, type Feature } from './features.ts';
import type { Inputs, Matrix } from './operations.ts';
import { momentCount, type Program } from './program.ts';

/** Images that evaluate, encode and decode take at a time. */
const chunkSize = 256;

/**
 * An engine on compiled lists; the executor, made of the program that is handed to it, does the computing. Rejects where the
 * executor does not know all that the plan needs: another engine takes it then.
 */
export async function createFusedEngine(
  options: EngineOptions,
  backend: Backend,
  createExecutor: (program: Program, options: EngineOptions) => Promise<Executor>,
  known: ReadonlySet<Feature> | 'every-feature' = basicFeatures,
): Promise<Engine> {
  const { plan, training, seed, imageCount } = options;
  const { optimizer, batchSize } = training;
  const program = compile({ plan, optimizer, batchSize, chunkSize });
  const refused = known === 'every-feature' ? null : unknownTo(known, program);
  if (refused !== null) throw new Error(refused);
  const executor = await createExecutor(program, options);
  const batchOf = createBatches({ seed, imageCount, batchSize });
  const perEpoch = stepsPerEpoch(imageCount, batchSize);
  let knobs: LiveKnobs = { ...training, plan };
  let step = 0;
  let isDisposed = false;
  executor.setState({ parameters: initialParameters(plan, seed), moments: [] });

  const inputs = (count: number, firstIndex: number): Inputs => {
    const { learningRate, weightDecay } = knobs;
    const numbers = numbersAt(knobs.plan, step / perEpoch);
    return { count, step, firstIndex, learningRate, weightDecay, numbers };
  };
  const { crossing } = program;
  const { inputSize } = plan;
  const latent = plan.code.size;

  const assertLive = () => {
    if (isDisposed) throw new Error('the engine was disposed');
  };

  /** Runs a list over all rows, a chunk at a time; resolves with each result's rows, one after the other. */
  const inferAll = async (
    list: InferenceList,
    rows: Uint8Array | Float32Array,
    width: number,
    firstIndex: number,
    results: readonly Matrix[],
    images: Uint8Array | null = null,
  ): Promise<readonly Float32Array<ArrayBuffer>[]> => {
    assertLive();
    const count = rows.length / width;
    if (!Number.isInteger(count)) throw new Error(`${rows.length} is no multiple of ${width}`);
    const whole = results.map(({ columns }) => new Float32Array(count * columns));
    for (let start = 0; start < count; start += chunkSize) {
      const size = Math.min(chunkSize, count - start);
      const given = {
        inputs: inputs(size, firstIndex + start),
        rows: rows.subarray(start * width, (start + size) * width),
        ...(images && { images: images.subarray(start * inputSize, (start + size) * inputSize) }),
      };
      const parts = await executor.infer(list, given, results);
      parts.forEach((part, index) => whole[index]?.set(part, start * (part.length / size)));
    }
    return whole;
  };

  const codesOf = (means: Float32Array<ArrayBuffer>, logVariances?: Float32Array<ArrayBuffer>): Codes => ({
    means,
    logVariances: logVariances ?? null,
  });

  return {
    backend,
    addImages(bytes) {
      assertLive();
      executor.addImages(bytes);
    },
    async train(updates) {
      assertLive();
      const sums = await executor.train(updates, () => {
        const indices = batchOf(step);
        const update = { indices, inputs: inputs(indices.length, 0) };
        step++;
        return update;
      });
      const reconstruction = sums.reconstruction / updates;
      const total = (sums.reconstruction + sums.penalty) / updates;
      return { total, reconstruction, kl: sums.kl / updates };
    },
    async evaluate(images, firstIndex): Promise<Evaluation> {
      const { reconstruction, squaredError, kl, logVariances, means } = crossing;
      const wanted = [reconstruction, squaredError, means];
      const gaussian = kl && logVariances ? [kl, logVariances] : [];
      const results = await inferAll('evaluate', images, inputSize, firstIndex, [...wanted, ...gaussian]);
      const [losses, errors, codes, divergences, variances] = results;
      if (!losses || !errors || !codes) throw new Error('the executor left out a result');
      return {
        ...codesOf(codes, variances),
        reconstruction: losses,
        kl: divergences ?? new Float32Array(losses.length),
        squaredError: errors,
      };
    },
    async encode(images) {
      const { encoded, logVariances } = crossing;
      const wanted = logVariances ? [encoded, logVariances] : [encoded];
      const [codes, variances] = await inferAll('encode', images, inputSize, 0, wanted);
      if (!codes) throw new Error('the executor left out the codes');
      return codesOf(codes, variances);
    },
    async decode(codes) {
      const [images] = await inferAll('decode', codes, latent, 0, [crossing.images]);
      if (!images) throw new Error('the executor left out the images');
      return images;
    },
    async rebuild(intensities) {
      const [images] = await inferAll('rebuild', intensities, inputSize, 0, [crossing.images]);
      if (!images) throw new Error('the executor left out the images');
      return images;
    },
    async score(codes, images) {
      const [nats] = await inferAll('score', codes, latent, 0, [crossing.reconstruction], images);
      if (!nats) throw new Error('the executor left out the losses');
      return nats;
    },
    async pixelVariance() {
      assertLive();
      if (likelihoodOf(plan).type !== 'gaussian-learned') return null;
      const { parameters } = await executor.state();
      return varianceAt(parameters.at(-1) ?? NaN);
    },
    set(next) {
      knobs = next;
    },
    async checkpoint() {
      assertLive();
      const { parameters, moments } = await executor.state();
      return { step, parameters, moments: step === 0 ? [] : moments };
    },
    restore(checkpoint) {
      assertLive();
      const { parameters, moments } = checkpoint;
      // Moments of another optimiser mean nothing to this one: it starts with none.
      const isOurs = moments.length === momentCount(optimizer);
      executor.setState({ parameters, moments: isOurs ? moments : [] });
      step = checkpoint.step;
    },
    memory: () => executor.memory(),
    dispose() {
      isDisposed = true;
      executor.dispose();
    },
  };
}
