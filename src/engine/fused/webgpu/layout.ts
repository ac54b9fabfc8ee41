import { bitsBelow, streamKey, streams } from '../../../lib/random.ts';
import { roundUp, type Optimizer } from '../program.ts';
import type { Inputs, Matrix } from '../operations.ts';

/**
 * How matrices lie in GPU buffers, one buffer each: row-major, rows filled up with zeros to whole vectors of 4, so that
 * every load is one of 16 bytes. Kernels keep the filling 0. A layer's buffer holds W [inputs, outputs], its rows filled
 * up to a multiple of 4 too, then b as one more row, then three rows of zeros: to the update b is the weight of an input
 * that is always 1.
 */
export const lane = 4;

/** Vectors of 4 in a row. */
export function groupsOf(columns: number): number {
  return Math.ceil(columns / lane);
}

/** Floats from one row to the next. */
export function strideOf(columns: number): number {
  return groupsOf(columns) * lane;
}

/** Rows of W in a layer's buffer; the bias lies in the row after them. */
export function biasRowOf(inputs: number): number {
  return roundUp(inputs, lane);
}

/** Floats of a layer's buffer. */
export function layerFloats(inputs: number, outputs: number): number {
  return (biasRowOf(inputs) + lane) * strideOf(outputs);
}

/** Rows that a matrix has room for: its copies follow each other. */
export function roomOf({ rows, copies }: Pick<Matrix, 'rows' | 'copies'>): number {
  return rows * copies;
}

/** WGSL: rows of a matrix that are there: of a batch of B images, its k-th copies are rows k · B to (k + 1) · B − 1. */
export function rowsOf({ copies }: Pick<Matrix, 'copies'>): string {
  return copies === 1 ? 'inputs.count' : `(inputs.count * ${copies}u)`;
}

/** WGSL: the image that `row` of a matrix belongs to. */
export function imageOf({ copies }: Pick<Matrix, 'copies'>): string {
  return copies === 1 ? 'row' : '(row % inputs.count)';
}

/** Copies a matrix from rows of `from` floats to rows of `to` floats; `T` keeps the kind of array. */
export function restride<T extends Float32Array | Uint8Array>(
  source: T,
  target: T,
  shape: { readonly from: number; readonly to: number; readonly columns: number },
): void {
  const { from, to, columns } = shape;
  const rows = Math.min(Math.floor(source.length / from), Math.floor(target.length / to));
  for (let row = 0; row < rows; row++) {
    target.set(source.subarray(row * from, row * from + columns), row * to);
  }
}

/** 32-bit words of a slot, what one run of a list reads from outside; then follow the indices of the batch's images. */
export const slotWords = {
  count: 0,
  step: 1,
  firstIndex: 2,
  /** Where in all slots the indices begin, in words. */
  indicesAt: 3,
  /** Which entry of the ring of losses this update writes. */
  lossAt: 4,
  noiseKey: 5,
  evaluationKey: 6,
  stepSize: 8,
  rootScale: 9,
  decay: 10,
  imageWeight: 11,
  klWeight: 12,
  beta: 13,
  corruption: 14,
  corruptionBelow: 15,
  halfCorruptionBelow: 16,
  sparsity: 17,
  targetActivation: 18,
  corruptionKey: 19,
  heldOutCorruptionKey: 20,
  binarizationKey: 21,
  heldOutBinarizationKey: 22,
  dropoutKey: 23,
  freeBits: 24,
  capacity: 25,
  entropy: 26,
  contraction: 27,
  indices: 28,
} as const;

/** The part of a slot that is a uniform, in bytes. */
export const slotUniformBytes = 4 * slotWords.indices;

/** Bytes from one slot to the next: uniforms begin at multiples of 256. */
export function slotBytesFor(batchSize: number): number {
  return roundUp(slotUniformBytes + 4 * batchSize, 256);
}

/** Fills a slot; the optimiser's constants are worked out here, in float64. */
export type WriteSlot = (
  slot: number,
  inputs: Inputs,
  rest: { readonly indices: Uint32Array; readonly lossAt: number },
) => void;

export function slotWriter(options: {
  readonly memory: ArrayBuffer;
  readonly slotBytes: number;
  readonly optimizer: Optimizer;
  readonly seed: number;
}): WriteSlot {
  const { memory, slotBytes, optimizer, seed } = options;
  const words = new Uint32Array(memory);
  const floats = new Float32Array(memory);
  const keys = (
    [
      ['noiseKey', streams.noise],
      ['evaluationKey', streams.evaluation],
      ['corruptionKey', streams.corruption],
      ['heldOutCorruptionKey', streams.heldOutCorruption],
      ['binarizationKey', streams.binarization],
      ['heldOutBinarizationKey', streams.heldOutBinarization],
      ['dropoutKey', streams.dropout],
    ] as const
  ).map(([word, stream]) => [slotWords[word], streamKey(seed, stream)] as const);
  const isAdam = optimizer === 'adam';
  return (slot, { count, step, firstIndex, learningRate, weightDecay, numbers }, { indices, lossAt }) => {
    const at = (slot * slotBytes) / 4;
    words[at + slotWords.count] = count;
    words[at + slotWords.step] = step;
    words[at + slotWords.firstIndex] = firstIndex;
    words[at + slotWords.indicesAt] = at + slotWords.indices;
    words[at + slotWords.lossAt] = lossAt;
    for (const [word, key] of keys) words[at + word] = key;
    // Adam's corrections of the moments' start at 0, t counted from 1.
    floats[at + slotWords.stepSize] = isAdam ? learningRate / (1 - 0.9 ** (step + 1)) : learningRate;
    floats[at + slotWords.rootScale] = 1 / Math.sqrt(1 - 0.999 ** (step + 1));
    floats[at + slotWords.decay] = learningRate * weightDecay;
    floats[at + slotWords.imageWeight] = 1 / count;
    floats[at + slotWords.klWeight] = numbers.beta / count;
    floats[at + slotWords.beta] = numbers.beta;
    floats[at + slotWords.corruption] = numbers.corruption;
    words[at + slotWords.corruptionBelow] = bitsBelow(numbers.corruption);
    words[at + slotWords.halfCorruptionBelow] = bitsBelow(numbers.corruption / 2);
    floats[at + slotWords.sparsity] = numbers.sparsity;
    floats[at + slotWords.targetActivation] = numbers.targetActivation;
    floats[at + slotWords.freeBits] = numbers.freeBits;
    floats[at + slotWords.capacity] = numbers.capacity;
    floats[at + slotWords.entropy] = numbers.entropy;
    floats[at + slotWords.contraction] = numbers.contraction;
    words.set(indices, at + slotWords.indices);
  };
}
