import { present } from '../../lib/assert.ts';
import { createBatches, stepsPerEpoch } from '../../lib/batches.ts';
import { rowsBetween, type Rows } from '../../lib/rows.ts';
import { initialParameters } from '../../plan/initialize.ts';
import { assertSameParameters } from '../../plan/layout.ts';
import { numbersAt } from '../../plan/numbers.ts';
import { mapTerms } from '../../plan/terms.ts';
import type { Backend, Codes, Engine, EngineOptions, Evaluation } from '../engine.ts';
import type { LiveKnobs } from '../../plan/training.ts';
import { momentCount, optimizerNumbers } from '../optimizers.ts';
import { compile } from './compile.ts';
import type { Executor, ListRun } from './executor.ts';
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
  executor.setState({ parameters: initialParameters(plan, seed), moments: [], chains: null });

  const inputs = (count: number, firstIndex: number): Inputs => {
    const epoch = step / perEpoch;
    return {
      count,
      step,
      substep: 0,
      firstIndex,
      optimizer: optimizerNumbers(knobs, optimizer, { epoch, updates: step }),
      numbers: numbersAt(knobs.plan, epoch),
    };
  };
  /** The runs of a step. */
  const runsOf = (batch: Inputs): readonly ListRun[] =>
    program.step.flatMap(({ list, times }) => {
      const runs = times === 1 ? 1 : batch.numbers[times];
      return Array.from({ length: runs }, (_, run) => ({ list, inputs: { ...batch, substep: 2 * run } }));
    });
  const { inputSize } = plan;

  const assertLive = () => {
    if (isDisposed) throw new Error('the engine was disposed');
  };

  /** Runs a list over all rows or codes, a chunk at a time; resolves with the rows of all that it gives. */
  const inferAll = async (
    name: string,
    given: { readonly rows?: Rows; readonly firstIndex?: number; readonly codes?: Float32Array },
  ): Promise<Readonly<Record<string, Float32Array<ArrayBuffer>>>> => {
    assertLive();
    const { rows, codes, firstIndex = 0 } = given;
    const { takes, gives } = present(program.lists[name]);
    const rowSize = takes.rows?.columns ?? inputSize;
    const width = codes === undefined ? rowSize : present(takes.codes).columns;
    const { length } = codes ?? rows ?? [];
    const count = length / width;
    if (!Number.isInteger(count)) throw new Error(`${length} is no multiple of ${width}`);
    const columns = Object.entries(gives).map(([result, matrix]) => [result, matrix.columns] as const);
    const whole = Object.fromEntries(
      columns.map(([result, size]) => [result, new Float32Array(count * size)]),
    );
    for (let from = 0; from < count; from += chunkSize) {
      const to = Math.min(from + chunkSize, count);
      const some = rows && rowsBetween(rows, rowSize, from, to);
      const parts = await executor.infer(name, {
        inputs: inputs(to - from, firstIndex + from),
        images: some instanceof Uint8Array ? some : null,
        values: {
          ...(some instanceof Float32Array && { rows: some }),
          ...(codes && { codes: codes.subarray(from * width, to * width) }),
        },
      });
      for (const [result, size] of columns) whole[result]?.set(present(parts[result]), from * size);
    }
    return whole;
  };
  const assertFits = (rows: Rows) => {
    if (rows instanceof Uint8Array !== (plan.sample.type === 'image'))
      throw new TypeError(`rows of another kind than the ${plan.sample.type}s of the plan`);
  };

  return {
    backend,
    addRows(rows) {
      assertLive();
      assertFits(rows);
      executor.addRows(rows);
    },
    async train(updates) {
      assertLive();
      const sums = await executor.train(updates, () => {
        const indices = batchOf(step);
        const batch = inputs(indices.length, 0);
        step++;
        return { indices, runs: runsOf(batch) };
      });
      return mapTerms(sums, (sum) => sum / updates);
    },
    async evaluate(rows, firstIndex): Promise<Evaluation> {
      assertFits(rows);
      const figures = await inferAll('evaluate', { rows, firstIndex });
      const reconstruction = present(figures['reconstruction']);
      return {
        ...codesOf(figures),
        reconstruction,
        kl: figures['kl'] ?? new Float32Array(reconstruction.length),
        squaredError: present(figures['squaredError']),
        freeEnergy: figures['freeEnergy'] ?? null,
      };
    },
    encode: async (rows) =>
      codesOf(await inferAll(rows instanceof Uint8Array ? 'encode' : 'encode-values', { rows })),
    decode: async (codes) => present((await inferAll('decode', { codes }))['images']),
    async score(codes, rows) {
      assertFits(rows);
      return present((await inferAll('score', { codes, rows }))['reconstruction']);
    },
    halves:
      plan.type === 'boltzmann'
        ? {
            up: async (visible) => present((await inferAll('up', { rows: visible }))['inputs']),
            down: async (hidden) => present((await inferAll('down', { codes: hidden }))['inputs']),
          }
        : null,
    async read(slots) {
      assertLive();
      return executor.read(slots);
    },
    set(next) {
      assertSameParameters(plan, next.plan);
      knobs = next;
    },
    async checkpoint() {
      assertLive();
      const { moments, ...state } = await executor.state();
      return { step, ...state, moments: step === 0 ? [] : moments };
    },
    restore(checkpoint) {
      assertLive();
      const { parameters, moments, chains } = checkpoint;
      // Moments of another optimiser mean nothing to this one: it starts with none.
      const isOurs = moments.length === momentCount(optimizer);
      executor.setState({ parameters, moments: isOurs ? moments : [], chains });
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
