import { present } from '../../lib/assert.ts';
import { createBatches, stepsPerEpoch } from '../../lib/batches.ts';
import { initialParameters } from '../../plan/initialize.ts';
import { numbersAt } from '../../plan/numbers.ts';
import { mapTerms } from '../../plan/terms.ts';
import type { Backend, Codes, Engine, EngineOptions, Evaluation, LiveKnobs } from '../engine.ts';
import { momentCount, momentumOf } from '../optimizers.ts';
import { compile } from './compile.ts';
import type { Executor } from './executor.ts';
import { refusalOf, type Lacks } from './known.ts';
import type { Inputs } from './operations.ts';
import type { Program } from './program.ts';

/** Images that evaluate, encode and decode take at a time. */
const chunkSize = 256;

/**
 * An engine on compiled lists; the executor, made of the program that is handed to it, does the computing. Rejects where the
 * executor does not know all that the plan needs: another engine takes it then.
 */
export async function createFusedEngine(
  options: EngineOptions,
  backend: Backend,
  {
    lacks,
    create,
  }: {
    /** What it cannot run; its table of kernels says so. */
    readonly lacks: Lacks;
    readonly create: (program: Program) => Promise<Executor>;
  },
): Promise<Engine> {
  const { plan, training, seed, imageCount } = options;
  const { optimizer, batchSize } = training;
  const program = compile({ plan, optimizer, batchSize, chunkSize });
  const refused = refusalOf(program, lacks);
  if (refused !== null) throw new Error(refused);
  const executor = await create(program);
  const batchOf = createBatches({ seed, imageCount, batchSize });
  const perEpoch = stepsPerEpoch(imageCount, batchSize);
  let knobs: LiveKnobs = { ...training, plan };
  let step = 0;
  let isDisposed = false;
  executor.setState({ parameters: initialParameters(plan, seed), moments: [] });

  const inputs = (count: number, firstIndex: number): Inputs => {
    const { learningRate: rate, weightDecay: decay } = knobs;
    const moves = { rate, decay, momentum: momentumOf(optimizer), updates: step };
    return { count, step, firstIndex, optimizer: moves, numbers: numbersAt(knobs.plan, step / perEpoch) };
  };
  const { inputSize } = plan;

  const assertLive = () => {
    if (isDisposed) throw new Error('the engine was disposed');
  };

  /** Runs a list over all images or values, a chunk at a time; resolves with the rows of all that it gives. */
  const inferAll = async (
    name: string,
    given: {
      readonly images?: Uint8Array;
      readonly firstIndex?: number;
      readonly values?: Float32Array;
    },
  ): Promise<Readonly<Record<string, Float32Array<ArrayBuffer>>>> => {
    assertLive();
    const { images = null, firstIndex = 0, values = null } = given;
    const { takes, gives } = present(program.lists[name]);
    const width = takes?.columns ?? inputSize;
    const { length } = values ?? images ?? [];
    const count = length / width;
    if (!Number.isInteger(count)) throw new Error(`${length} is no multiple of ${width}`);
    const columns = Object.entries(gives).map(([result, matrix]) => [result, matrix.columns] as const);
    const whole = Object.fromEntries(
      columns.map(([result, size]) => [result, new Float32Array(count * size)]),
    );
    for (let from = 0; from < count; from += chunkSize) {
      const to = Math.min(from + chunkSize, count);
      const parts = await executor.infer(name, {
        inputs: inputs(to - from, firstIndex + from),
        images: images && images.subarray(from * inputSize, to * inputSize),
        values: values && values.subarray(from * width, to * width),
      });
      for (const [result, size] of columns) whole[result]?.set(present(parts[result]), from * size);
    }
    return whole;
  };

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
        const batch = inputs(indices.length, 0);
        step++;
        return { indices, runs: program.step.map(({ list }) => ({ list, inputs: batch })) };
      });
      return mapTerms(sums, (sum) => sum / updates);
    },
    async evaluate(images, firstIndex): Promise<Evaluation> {
      const figures = await inferAll('evaluate', { images, firstIndex });
      const reconstruction = present(figures['reconstruction']);
      return {
        ...codesOf(figures),
        reconstruction,
        kl: figures['kl'] ?? new Float32Array(reconstruction.length),
        squaredError: present(figures['squaredError']),
      };
    },
    encode: async (rows) =>
      codesOf(
        await (rows instanceof Uint8Array
          ? inferAll('encode', { images: rows })
          : inferAll('encode-values', { values: rows })),
      ),
    decode: async (codes) => present((await inferAll('decode', { values: codes }))['images']),
    score: async (codes, images) =>
      present((await inferAll('score', { values: codes, images }))['reconstruction']),
    async read(slots) {
      assertLive();
      return executor.read(slots);
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

function codesOf(figures: Readonly<Record<string, Float32Array<ArrayBuffer>>>): Codes {
  return { means: present(figures['means']), logVariances: figures['logVariances'] ?? null };
}
