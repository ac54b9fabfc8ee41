import { symmetricEigen } from './eigen.ts';
import { orthonormalize } from './subspace.ts';

/** How a subspace lies to given axes. */
export interface Shadows {
  /** The axes' projections onto the subspace, count × size. */
  readonly projections: Float32Array<ArrayBuffer>;
  /** Cosine of the angle between each axis and the subspace: the length of its projection, 0 … 1. */
  readonly cosines: Float64Array;
  /**
   * Cosine of the largest principal angle between the span of the axes and the subspace: 1 where the one holds the other,
   * 0 where a direction of one is at right angles to the other, or has none to go with.
   */
  readonly smallestCosine: number;
}

/**
 * Projects orthonormal axes (count × size, as rows) onto the span of `rows` (any number × size, in any basis).
 * With Q an orthonormal basis of the span as rows, the projection of v is QᵀQ v, and the principal angles have the
 * singular values of V Qᵀ as cosines (Björck & Golub 1973).
 */
export function shadowsOf(axes: Float32Array, rows: Float32Array, size: number): Shadows {
  const basis = Float64Array.from(rows);
  const work = orthonormalize(basis, size);
  while (work.next().done !== true);
  const count = axes.length / size;
  const width = basis.length / size;
  const projections = new Float32Array(axes.length);
  const cosines = new Float64Array(count);
  // C = V Qᵀ, count × width.
  const coordinates = new Float64Array(count * width);
  for (let k = 0; k < count; k++) {
    for (let q = 0; q < width; q++) {
      let along = 0;
      for (let i = 0; i < size; i++) along += (axes[k * size + i] ?? 0) * (basis[q * size + i] ?? 0);
      coordinates[k * width + q] = along;
      cosines[k] = (cosines[k] ?? 0) + along * along;
      for (let i = 0; i < size; i++)
        projections[k * size + i] = (projections[k * size + i] ?? 0) + along * (basis[q * size + i] ?? 0);
    }
  }
  return {
    projections,
    cosines: cosines.map((square) => Math.min(1, Math.sqrt(square))),
    smallestCosine: smallestSingularValue(coordinates, count, width),
  };
}

/** Of a matrix (rows × columns) with values of at most 1: the root of the smallest eigenvalue of C Cᵀ. */
function smallestSingularValue(matrix: Float64Array, rows: number, columns: number): number {
  const square = new Float64Array(rows * rows);
  for (let a = 0; a < rows; a++) {
    for (let b = 0; b < rows; b++) {
      for (let j = 0; j < columns; j++)
        square[a * rows + b] =
          (square[a * rows + b] ?? 0) + (matrix[a * columns + j] ?? 0) * (matrix[b * columns + j] ?? 0);
    }
  }
  const smallest = symmetricEigen(square, rows).values.at(-1) ?? NaN;
  return Math.min(1, Math.sqrt(Math.max(0, smallest)));
}
