import type { Optimizer } from '../../../plan/training.ts';
import { liveWords, numbersWriter } from '../live-numbers.ts';
import { roundUp } from '../program.ts';
import type { Rows } from '../../../lib/rows.ts';
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

/** Copies a matrix from rows of `from` floats to rows of `to` floats; both of one kind. */
export function restride(
  source: Rows,
  target: Rows,
  shape: { readonly from: number; readonly to: number; readonly columns: number },
): void {
  const { from, to, columns } = shape;
  const rows = Math.min(Math.floor(source.length / from), Math.floor(target.length / to));
  for (let row = 0; row < rows; row++) {
    target.set(source.subarray(row * from, row * from + columns), row * to);
  }
}

/** A slot is what one run of a list reads from outside: the live numbers, then the indices of the batch's images. In bytes. */
export const slotUniformBytes = 4 * roundUp(liveWords, lane);

/** Bytes from one slot to the next: uniforms begin at multiples of 256. */
export function slotBytesFor(batchSize: number): number {
  return roundUp(slotUniformBytes + 4 * batchSize, 256);
}

/** Fills a slot; its indices may lie in another one, that of the same step's first run. */
export type WriteSlot = (
  slot: number,
  inputs: Inputs,
  step: { readonly indices: Uint32Array; readonly first: number; readonly lossAt: number },
) => void;

export function slotWriter(options: {
  readonly memory: ArrayBuffer;
  readonly slotBytes: number;
  readonly optimizer: Optimizer;
  readonly seed: number;
}): WriteSlot {
  const { memory, slotBytes } = options;
  const words = new Uint32Array(memory);
  const write = numbersWriter(options);
  return (slot, inputs, { indices, first, lossAt }) => {
    const indicesAt = (first * slotBytes + slotUniformBytes) / 4;
    write((slot * slotBytes) / 4, inputs, { indicesAt, lossAt });
    if (slot === first) words.set(indices, indicesAt);
  };
}
