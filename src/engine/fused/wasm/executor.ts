import { present } from '../../../lib/assert.ts';
import { termsFrom } from '../../../plan/terms.ts';
import type { Executor, State } from '../executor.ts';
import type { Inputs, Matrix } from '../operations.ts';
import { momentCount } from '../../optimizers.ts';
import { numbersWriter } from '../live-numbers.ts';
import type { Program, Taken } from '../program.ts';
import { allocate, recordsFor, type MemoryMap } from './allocate.ts';
import type { StartHelper } from './helpers.ts';
import { pageBytes, type Memories } from './memories.ts';
import { instantiate } from './kernels.ts';
import { control, fromPanels, fromWeightPanels, panel, recordWords, toPanels } from './layout.ts';
import { panelBytes, toWeightPanels } from './layout.ts';
import { recordsOf } from './records.ts';
import { createThreadCount, type ThreadCount } from './thread-count.ts';

/** Bytes at the bottom of the memory that the kernels' tables may take; checked against the build. */
const staticBytes = 8192;

/** Runs a program on WASM SIMD, in up to `threads` threads. Rejects where the memory can't be had. */
export async function createWasmExecutor(options: {
  readonly program: Program;
  readonly seed: number;
  readonly imageCount: number;
  /** A build for threads where `threads` > 1 (kernels.ts, `buildFor`). */
  readonly module: WebAssembly.Module;
  readonly threads: number;
  readonly startHelper: StartHelper;
  readonly memories: Memories;
  /** How many threads train; numbers are the same in any. By default what turns out fastest. */
  readonly threadCount?: ThreadCount;
}): Promise<Executor> {
  const { program, seed, imageCount, module, threads } = options;
  const { threadCount = createThreadCount(threads) } = options;
  const { plan, optimizer } = program;
  const { inputSize } = plan;
  const map = allocate({ program, imageCount, threads, seed, start: staticBytes });
  const pages = Math.ceil(map.total / pageBytes);
  const memory = await options.memories.take(pages, threads > 1);
  const kernels = instantiate(module, memory);
  if (kernels.dataEnd() > staticBytes) throw new Error('the kernels have outgrown their static memory');

  const floats = new Float32Array(memory.buffer);
  const words = new Uint32Array(memory.buffer);
  const bytes = new Uint8Array(memory.buffer);
  const doubles = new Float64Array(memory.buffer);
  const writeNumbers = numbersWriter({ memory: memory.buffer, optimizer, seed });
  const lengths = writeRecords({ words, floats, map, program });
  kernels.setThreads(map.control, threads);
  const helpersLeft = Array.from({ length: threads - 1 }, (_, index) =>
    options.startHelper({
      module,
      memory,
      control: map.control,
      uniforms: map.uniforms,
      scratch: map.scratch + (index + 1) * map.scratchBytes,
      helper: index + 1,
    }),
  );
  let rowsEnd = 0;
  let isDisposed = false;

  const run = (list: string, inputs: Inputs) => {
    writeNumbers(map.uniforms / 4, inputs);
    const [records, length] = [present(map.records[list]), present(lengths[list])];
    kernels.run(map.control, map.uniforms, map.scratch, records, length);
  };
  /** The floats of a matrix's range. */
  const rangeOf = (matrix: Matrix, rows: number) => {
    const at = map.at(matrix) / 4;
    const stride = matrix.isList ? panel : panelBytes(matrix.columns) / 4;
    return floats.subarray(at, at + Math.ceil(rows / panel) * stride);
  };
  const read = (matrix: Matrix, rows: number) => {
    const range = rangeOf(matrix, rows);
    return matrix.isList
      ? Float32Array.from(range.subarray(0, rows))
      : fromPanels(range, rows, matrix.columns);
  };
  /** Every parameter with its place in the memory; moment 0 is the parameter itself. */
  const eachParameter = (
    moment: number,
    visit: (
      slot: { readonly offset: number; readonly size: number },
      range: Float32Array,
      outputs: number,
    ) => void,
  ) => {
    for (const { slot, matrix } of program.parameters) {
      visit(slot, floats.subarray((map.at(matrix) + moment * map.momentBytes) / 4), matrix.columns);
    }
  };
  const readFlat = (moment: number) => {
    const flat = new Float32Array(program.parameters.reduce((sum, { slot }) => sum + slot.size, 0));
    eachParameter(moment, ({ offset, size }, range, outputs) => {
      fromWeightPanels(range, flat.subarray(offset, offset + size), outputs);
    });
    return flat;
  };
  const writeFlat = (moment: number, flat: Float32Array | undefined) => {
    eachParameter(moment, ({ offset, size }, range, outputs) => {
      toWeightPanels(flat?.subarray(offset, offset + size) ?? new Float32Array(size), range, outputs);
    });
  };

  return {
    addRows(block) {
      if (rowsEnd + block.length > imageCount * inputSize) throw new RangeError('more rows than announced');
      if (block instanceof Uint8Array) bytes.set(block, map.training + rowsEnd);
      else floats.set(block, map.training / 4 + rowsEnd);
      rowsEnd += block.length;
    },
    train(steps, next) {
      const sums = doubles.subarray(map.sums / 8, map.sums / 8 + program.terms.length);
      sums.fill(0);
      const start = performance.now();
      kernels.setThreads(map.control, threadCount.next);
      for (let step = 0; step < steps; step++) {
        const { indices, runs } = next();
        words.set(indices, map.indices / 4);
        for (const { list, inputs } of runs) run(list, inputs);
      }
      threadCount.measured(steps, performance.now() - start);
      kernels.setThreads(map.control, threadCount.best);
      return Promise.resolve(termsFrom(program.terms, sums));
    },
    infer(name, { inputs, images, values }) {
      const { count } = inputs;
      const { takes, gives } = present(program.lists[name]);
      if (images) bytes.set(images, map.given);
      for (const [taken, matrix] of Object.entries(takes))
        toPanels(present(values[taken as Taken]), rangeOf(matrix, count), matrix.columns);
      run(name, inputs);
      const results = Object.entries(gives).map(([result, matrix]) => [result, read(matrix, count)]);
      return Promise.resolve(Object.fromEntries(results) as Record<string, Float32Array<ArrayBuffer>>);
    },
    read(slots) {
      const values = slots.map((slot) => {
        const { matrix } = present(program.parameters[slot.index]);
        const whole = new Float32Array(slot.size);
        fromWeightPanels(floats.subarray(map.at(matrix) / 4), whole, matrix.columns);
        return whole;
      });
      return Promise.resolve(values);
    },
    state(): Promise<State> {
      const moments = Array.from({ length: momentCount(optimizer) }, (_, index) => readFlat(index + 1));
      const { chains, batchSize } = program;
      return Promise.resolve({
        parameters: readFlat(0),
        moments,
        chains: chains && read(chains, batchSize),
      });
    },
    setState({ parameters, moments, chains }) {
      // From the parameters to the last gradient: NaN must not outlive its run in the padding, where 0 · NaN is NaN.
      bytes.fill(0, map.parameters, map.given);
      writeFlat(0, parameters);
      for (let index = 0; index < momentCount(optimizer); index++) writeFlat(index + 1, moments[index]);
      const { chains: at, batchSize } = program;
      if (at !== null && chains !== null) toPanels(chains, rangeOf(at, batchSize), at.columns);
    },
    memory: () => (isDisposed ? { tensors: 0, bytes: 0 } : { tensors: 1, bytes: memory.buffer.byteLength }),
    dispose() {
      if (isDisposed) return;
      isDisposed = true;
      kernels.setThreads(map.control, 0);
      const run = map.control / 4 + control.run;
      const signals = new Int32Array(memory.buffer);
      Atomics.add(signals, run, 1);
      if (threads > 1) Atomics.notify(signals, run);
      options.memories.giveBack(memory, Promise.all(helpersLeft.map((left) => left())));
    },
  };
}

/** Writes the lists' records into memory; returns how many each list has. */
function writeRecords(options: {
  readonly words: Uint32Array;
  readonly floats: Float32Array;
  readonly map: MemoryMap;
  readonly program: Program;
}): Readonly<Record<string, number>> {
  const { words, floats, map, program } = options;
  const lists = Object.entries(program.lists).map(([name, list]) => {
    const records = list.operations.flatMap((operation) => recordsOf(operation, map));
    if (records.length > recordsFor(list)) throw new Error(`${name} has too many records`);
    records.forEach((record, index) => {
      if (record.length > recordWords) throw new Error('a record is too long');
      record.forEach((word, position) => {
        const at = present(map.records[name]) / 4 + index * recordWords + position;
        if (typeof word === 'number') words[at] = word;
        else floats[at] = word.float;
      });
    });
    return [name, records.length] as const;
  });
  return Object.fromEntries(lists);
}
