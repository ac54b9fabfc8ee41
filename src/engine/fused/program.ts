import type { ParameterSlot } from '../../plan/layout.ts';
import type { ModelPlan } from '../../plan/plan.ts';
import type { PlanNumberName } from '../../plan/numbers.ts';
import type { TermId } from '../../plan/terms.ts';
import type { Optimizer } from '../../plan/training.ts';
import type { Arena, Matrix, Operation } from './operations.ts';

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
  /** What `record` writes, in its order; every step records once. */
  readonly terms: readonly TermId[];
  /** Floats in each arena. */
  readonly arenas: Readonly<Record<Arena, number>>;
  /** Where the parameters of the engines' shared flat layout lie in the arena, in that layout's order. */
  readonly parameters: readonly { readonly slot: ParameterSlot; readonly matrix: Matrix }[];
  /** By name. */
  readonly lists: Readonly<Record<string, List>>;
  /** A training step: the lists that take their turn with every batch, in order. */
  readonly step: readonly Turn[];
  /** States that go on from one step to the next, batchSize rows, and so belong into checkpoints; null where there are none. */
  readonly chains: Matrix | null;
}

/** Operations that run one after the other, and what crosses before and afterwards, a row an image or a code. */
export interface List {
  readonly operations: readonly Operation[];
  /** What the caller fills with floats, by name. Images, as bytes, need no place of their own. */
  readonly takes: Readonly<Partial<Record<Taken, Matrix>>>;
  /** What may be read afterwards, by name. */
  readonly gives: Readonly<Record<string, Matrix>>;
}

/** What a list may be handed: rows of data as floats, and codes. */
export type Taken = 'rows' | 'codes';

export interface Turn {
  readonly list: string;
  /** How often in a step; of a number of the plan it is what this is at the moment. */
  readonly times: 1 | PlanNumberName;
}

/** The operations of every list. */
export function allOperations({ lists }: Pick<Program, 'lists'>): readonly Operation[] {
  return Object.values(lists).flatMap(({ operations }) => operations);
}

/** Distinguishes matrices: where they lie. Names are for people. */
export function placeOf({ arena, offset }: Matrix): string {
  return `${arena} ${offset}`;
}
