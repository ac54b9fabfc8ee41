import type { Images, Matrix } from './matrix.ts';

/** What is known of an operation beside its formula. */
export interface Description<O> {
  /** In the order of its formula; null where a part is left out. */
  readonly reads: (operation: O) => readonly (Matrix | Images | null)[];
  readonly writes: (operation: O) => readonly (Matrix | Images | null)[];
  /** How many copies of the batch it goes through (matrix.ts); 1 unless it says otherwise. */
  readonly copies?: (operation: O) => number;
  /** Multiplications with an addition, where it is a product of matrices. */
  readonly products?: (operation: O) => number;
  /** Parameters that it moves. */
  readonly moves?: (operation: O) => number;
}

/** A description for each operation of a family. */
export type Descriptions<O extends { readonly type: string }> = {
  readonly [T in O['type']]: Description<Extract<O, { readonly type: T }>>;
};

/** Rows, those of all copies. */
export function rowsOf(operand: Matrix | Images): number {
  return 'copies' in operand ? operand.copies * operand.rows : operand.rows;
}

export function area(operand: Matrix | Images): number {
  return rowsOf(operand) * operand.columns;
}

export function copiesIn(operand: Matrix | Images): number {
  return 'copies' in operand ? operand.copies : 1;
}
