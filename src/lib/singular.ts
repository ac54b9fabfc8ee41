import { symmetricEigenvalues } from './eigenvalues.ts';
import { symmetricEigen } from './eigen.ts';
import { sliceWork } from './slices.ts';
import { leadingEigenvectors } from './subspace.ts';

export interface SingularValues {
  /** min(rows, columns) of them, largest first. */
  readonly values: Float64Array;
  /** The first right-singular vectors, unit length, count × columns; zeros where the singular value is 0. */
  readonly directions: Float64Array;
}

/** Up to this size all eigenvectors are cheap (milliseconds); above it the leading ones come by iteration. */
const mostForAll = 48;

/**
 * The singular values of J (rows × columns) and the first `count` directions, through the eigenvalues of J Jᵀ: rows are few,
 * columns many. Values below about 1e-8 of the largest are rounding. Yields every few milliseconds; 256 × 784 takes 0.2 s.
 */
export function* singularValues(
  matrix: Float64Array,
  rows: number,
  columns: number,
  count: number,
): Generator<undefined, SingularValues> {
  const gram = yield* gramOfRows(matrix, rows, columns);
  const all = rows <= mostForAll ? symmetricEigen(gram, rows) : null;
  const squares = all?.values ?? (yield* symmetricEigenvalues(gram, rows));
  const left = all?.vectors ?? (yield* leadingEigenvectors(gram, rows, Math.min(count, rows)));
  const values = squares.slice(0, Math.min(rows, columns)).map((square) => Math.sqrt(Math.max(square, 0)));
  const directions = new Float64Array(count * columns);
  for (let k = 0; k < Math.min(count, values.length); k++) {
    // v = Jᵀu / σ
    const direction = directions.subarray(k * columns, (k + 1) * columns);
    for (let j = 0; j < rows; j++) {
      const share = left[k * rows + j] ?? 0;
      for (let i = 0; i < columns; i++)
        direction[i] = (direction[i] ?? 0) + share * (matrix[j * columns + i] ?? 0);
    }
    scaleToUnit(direction, 1e-8 * (values[0] ?? 0));
  }
  return { values, directions };
}

/** J Jᵀ, rows × rows. */
function* gramOfRows(matrix: Float64Array, rows: number, columns: number) {
  const gram = new Float64Array(rows * rows);
  const perSlice = Math.max(1, Math.floor(sliceWork / (rows * columns)));
  for (let a = 0; a < rows; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let i = 0, p = a * columns, q = b * columns; i < columns; i++, p++, q++)
        sum += (matrix[p] ?? 0) * (matrix[q] ?? 0);
      gram[a * rows + b] = sum;
      gram[b * rows + a] = sum;
    }
    if (a % perSlice === perSlice - 1) yield;
  }
  return gram;
}

/** To length 1, its largest component positive; a vector no longer than `least` becomes 0. */
function scaleToUnit(vector: Float64Array, least: number): void {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
  const lead = vector.reduce((most, value) => (Math.abs(value) > Math.abs(most) ? value : most), 0);
  const scale = length > least ? Math.sign(lead) / length : 0;
  vector.forEach((value, i) => (vector[i] = value * scale));
}
