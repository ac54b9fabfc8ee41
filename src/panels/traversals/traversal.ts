import type { Wish } from '../use-answers.ts';

/** Where a row's images lie: z_j = centre_j + step · unit_j, for steps −3 … 3. */
export interface Ruler {
  readonly centre: ArrayLike<number>;
  readonly unit: ArrayLike<number>;
}

export const farthest = 3;

export interface Traversal extends Wish {
  /** The dimensions of the rows, from above. */
  readonly dimensions: readonly number[];
  readonly columns: number;
}

/** `columns` numbers from −3 to 3. */
export function stepsOf(columns: number): readonly number[] {
  return Array.from({ length: columns }, (_, i) => (2 * farthest * i) / (columns - 1) - farthest);
}

/** The code `base` with dimension j at a step of the ruler. */
export function codeAt(base: ArrayLike<number>, ruler: Ruler, j: number, step: number): Float32Array {
  const code = Float32Array.from(base);
  code[j] = (ruler.centre[j] ?? 0) + step * (ruler.unit[j] ?? 1);
  return code;
}

/** Codes along each of the dimensions, row by row; the others stay as in `base`. */
export function traverse(options: {
  readonly base: ArrayLike<number>;
  readonly ruler: Ruler;
  readonly dimensions: readonly number[];
  readonly columns: number;
}): Traversal {
  const { base, ruler, dimensions, columns } = options;
  const size = base.length;
  const codes = new Float32Array(dimensions.length * columns * size);
  dimensions.forEach((j, row) => {
    stepsOf(columns).forEach((step, column) => {
      codes.set(codeAt(base, ruler, j, step), (row * columns + column) * size);
    });
  });
  return { codes, dimensions, columns };
}

/** The dimensions 0 … n − 1, largest weight first. */
export function byWeight(weights: ArrayLike<number>): readonly number[] {
  return Array.from({ length: weights.length }, (_, j) => j).toSorted(
    (a, b) => (weights[b] ?? 0) - (weights[a] ?? 0),
  );
}
