import { momentCount } from '../../optimizers.ts';
import { liveWords } from '../live-numbers.ts';
import type { Matrix, Operation } from '../operations.ts';
import { allOperations, placeOf, roundUp, type List, type Program } from '../program.ts';
import { columnBytes, control, panel, recordWords, weightPanelBytes } from './layout.ts';

/** Where everything lies in the WASM memory, in bytes. */
export interface MemoryMap {
  readonly control: number;
  readonly uniforms: number;
  /** Sums of the losses, a float64 a term. */
  readonly sums: number;
  /** Of each list; see `recordsFor`. */
  readonly records: Readonly<Record<string, number>>;
  /** Image indices of a batch. */
  readonly indices: number;
  /** Images handed over with a call. */
  readonly given: number;
  /** Images as `binarize` leaves them. */
  readonly binarized: number;
  /** Images as `corrupt` leaves them. */
  readonly corrupted: number;
  readonly training: number;
  /** Lists of the pixels that are not 0, `columns` pairs an image, and their lengths. */
  readonly lists: number;
  readonly lengths: number;
  readonly scratch: number;
  /** Scratch of one thread. */
  readonly scratchBytes: number;
  readonly parameters: number;
  /** From a parameter to its first moment, and from there to the second. */
  readonly momentBytes: number;
  readonly total: number;
  /** From which the masks of dropout derive. */
  readonly seed: number;
  /** Address of a matrix. */
  at(matrix: Matrix): number;
  /** Address of a gradient's second copy, by features, and bytes from one of its panels to the next. */
  features(gradient: Matrix): { readonly at: number; readonly stride: number };
}

/** Room for a list's records: every operation is one, the first layer two, what is recorded one a term. */
export const recordsFor = ({ operations }: List): number =>
  operations.reduce((sum, operation) => sum + (operation.type === 'record' ? operation.terms.length : 2), 0);

/** The kernels read images 16 bytes at a time, past the end of the last one. */
const imageSlack = 16;

export function allocate(options: {
  readonly program: Program;
  readonly imageCount: number;
  readonly threads: number;
  readonly seed: number;
  /** Bytes already taken at the bottom of the memory. */
  readonly start: number;
}): MemoryMap {
  const { program, imageCount, threads } = options;
  const { inputSize } = program.plan;
  let end = options.start;
  const take = (bytes: number) => {
    const at = roundUp(end, 256);
    end = at + bytes;
    return at;
  };
  const batch = roundUp(program.batchSize, panel);
  const most = Math.max(batch, roundUp(program.chunkSize, panel));

  const gradients = new Map<string, { readonly at: number; readonly stride: number }>();
  const lists = Object.entries(program.lists);
  const mostRecords = Math.max(...lists.map(([, list]) => recordsFor(list)));
  const controlAt = take(4 * (control.slots + control.slotWords * mostRecords));
  const uniformsAt = take(4 * liveWords);
  const sums = take(8 * program.terms.length);
  const records = Object.fromEntries(
    lists.map(([name, list]) => [name, take(4 * recordWords * recordsFor(list))]),
  );
  const scratchBytes = 4096 + 8 * panel * batch;
  const scratch = take(scratchBytes * threads);
  const indices = take(4 * batch);
  const lengths = take(4 * most);
  const pixelLists = take(8 * inputSize * most);
  const parameters = take(4 * program.arenas.parameters);
  for (let moment = 0; moment < momentCount(program.optimizer); moment++) take(4 * program.arenas.parameters);
  const arenas = {
    parameters,
    training: take(4 * program.arenas.training),
    inference: take(4 * program.arenas.inference),
  };
  const operations = allOperations(program);
  for (const gradient of gradientsOf(operations)) {
    if (gradients.has(placeOf(gradient))) continue;
    const stride = gradient.copies * batch * columnBytes;
    gradients.set(placeOf(gradient), { at: take(stride * Math.ceil(gradient.columns / panel)), stride });
  }
  const given = take(program.chunkSize * inputSize + imageSlack);
  const binarizes = operations.some(({ type }) => type === 'binarize');
  const binarized = take(binarizes ? most * inputSize + imageSlack : 0);
  const corrupts = operations.some(({ type }) => type === 'corrupt');
  const corrupted = take(corrupts ? most * inputSize + imageSlack : 0);
  const valueBytes = program.plan.sample.type === 'image' ? 1 : 4;
  const training = take(valueBytes * imageCount * inputSize + imageSlack);
  return {
    control: controlAt,
    uniforms: uniformsAt,
    sums,
    records,
    indices,
    given,
    binarized,
    corrupted,
    training,
    lists: pixelLists,
    lengths,
    scratch,
    scratchBytes,
    parameters,
    momentBytes: roundUp(4 * program.arenas.parameters, 256),
    total: end,
    seed: options.seed,
    at: (matrix) => arenas[matrix.arena] + 4 * matrix.offset,
    features(gradient) {
      const found = gradients.get(placeOf(gradient));
      if (!found) throw new Error(`${gradient.name} is no gradient`);
      return found;
    },
  };
}

/** The gradients by outputs that updates read. */
function gradientsOf(list: readonly Operation[]): readonly Matrix[] {
  return list.flatMap((operation) => {
    if (operation.type === 'reconstruction') return operation.gradient ? [operation.gradient] : [];
    if (operation.type === 'input-gradient') return [operation.inputGradient];
    if (operation.type === 'weigh') return [operation.weighed];
    return 'headGradient' in operation ? [operation.headGradient] : [];
  });
}

/** Bytes from one panel of a weight matrix to the next. */
export function weightStride(weights: Matrix): number {
  return weightPanelBytes(weights.rows);
}
