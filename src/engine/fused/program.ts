import type { ModelPlan, ParameterSlot } from '../../models/plan.ts';
import type { Arena, Matrix, Operation } from './operations.ts';

export type Optimizer = 'adam' | 'rmsprop' | 'sgd';

/** Rows and columns of a matrix are rounded up to this, so that tiles need no edges. */
export const tile = 16;

/** Matrices start at multiples of this many floats (256 bytes, what WebGPU asks of a binding's offset). */
const alignment = 64;

export function roundUp(length: number, multiple: number): number {
  return Math.ceil(length / multiple) * multiple;
}

/** The room that a matrix takes in its arena, in floats. */
export function roomFor(shape: Pick<Matrix, 'rows' | 'columns' | 'copies'>): number {
  return roundUp(shape.copies * roundUp(shape.rows, tile) * roundUp(shape.columns, tile), alignment);
}

/** A plan compiled for one batch size and one optimiser: lists of operations over arenas of known size. */
export interface Program {
  readonly plan: ModelPlan;
  readonly optimizer: Optimizer;
  /** Images in a full training batch. */
  readonly batchSize: number;
  /** Images that evaluate, encode and decode take at a time. */
  readonly chunkSize: number;
  /** Floats in each arena. */
  readonly arenas: Readonly<Record<Arena, number>>;
  /** Where the parameters of the engines' shared flat layout lie in the arena, in that layout's order. */
  readonly parameters: readonly { readonly slot: ParameterSlot; readonly matrix: Matrix }[];
  /** One optimiser update. */
  readonly train: readonly Operation[];
  readonly evaluate: readonly Operation[];
  readonly encode: readonly Operation[];
  readonly decode: readonly Operation[];
  /** Codes and images → −log p(x|z). */
  readonly score: readonly Operation[];
  /** Intensities → code → x̂. */
  readonly rebuild: readonly Operation[];
  /** Where the inference lists read and leave what crosses. */
  readonly crossing: {
    /** Codes to decode: [chunk, L], filled by the caller. */
    readonly codes: Matrix;
    /** Intensities to rebuild: [chunk, D], filled by the caller. */
    readonly intensities: Matrix;
    /** μ or the code, as `evaluate` leaves it: [chunk, L]. */
    readonly means: Matrix;
    /** The same as `encode` leaves it, of images read as they are. */
    readonly encoded: Matrix;
    readonly logVariances: Matrix | null;
    readonly reconstruction: Matrix;
    readonly kl: Matrix | null;
    readonly squaredError: Matrix;
    /** x̂, decoded or rebuilt: [chunk, D]. */
    readonly images: Matrix;
  };
}

/** How many moments each parameter has: Adam m, v; RMSProp v; SGD momentum. */
export function momentCount(optimizer: Optimizer): 1 | 2 {
  return optimizer === 'adam' ? 2 : 1;
}
