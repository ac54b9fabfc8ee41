import { sliceWork } from './slices.ts';

/**
 * All eigenvalues of a symmetric matrix (size × size), largest first, without eigenvectors: Householder reduction to
 * tridiagonal form, then bisection (Golub & Van Loan, "Matrix Computations", 8.3 and 8.4). Right to about 1e-15 of the
 * largest. NaNs in give NaNs out. Yields every few milliseconds; 256 × 256 takes 50 ms.
 */
export function* symmetricEigenvalues(
  matrix: Float64Array,
  size: number,
): Generator<undefined, Float64Array> {
  const { diagonal, beside } = yield* tridiagonal(matrix, size);
  const bound = gershgorin(diagonal, beside);
  const values = new Float64Array(size);
  for (let rank = 0; rank < size; rank++) {
    values[rank] = ranked(diagonal, beside, rank, bound);
    if (rank % 32 === 31) yield;
  }
  return values;
}

interface Tridiagonal {
  readonly diagonal: Float64Array;
  /** beside[k] stands between diagonal[k] and diagonal[k + 1]. */
  readonly beside: Float64Array;
}

/** A ← H A H with reflections H = I − β v vᵀ, one column after the other; the eigenvalues stay. */
function* tridiagonal(matrix: Float64Array, size: number): Generator<undefined, Tridiagonal> {
  const a = matrix.slice();
  const beside = new Float64Array(Math.max(size - 1, 0));
  const v = new Float64Array(size);
  const w = new Float64Array(size);
  let work = 0;
  for (let k = 0; k + 2 < size; k++) {
    let square = 0;
    for (let i = k + 1; i < size; i++) square += (v[i] = a[i * size + k] ?? 0) ** 2;
    const lead = v[k + 1] ?? 0;
    const reached = lead > 0 ? -Math.sqrt(square) : Math.sqrt(square);
    beside[k] = reached;
    if (reached === 0) continue;
    v[k + 1] = lead - reached;
    reflect({ a, size, first: k + 1, v, w, beta: 1 / (square - lead * reached) });
    work += 3 * (size - k) ** 2;
    if (work < sliceWork) continue;
    work = 0;
    yield;
  }
  if (size > 1) beside[size - 2] = a[(size - 1) * size + size - 2] ?? 0;
  return { diagonal: Float64Array.from({ length: size }, (_, i) => a[i * size + i] ?? 0), beside };
}

/** The block of a from `first` on ← block − v wᵀ − w vᵀ, w = p − ½ β (pᵀv) v, p = β · block · v. */
function reflect(o: {
  readonly a: Float64Array;
  readonly size: number;
  readonly first: number;
  readonly v: Float64Array;
  readonly w: Float64Array;
  readonly beta: number;
}): void {
  const { a, size, first, v, w, beta } = o;
  let product = 0;
  for (let i = first; i < size; i++) {
    let sum = 0;
    for (let j = first, at = i * size + first; j < size; j++, at++) sum += (a[at] ?? 0) * (v[j] ?? 0);
    w[i] = beta * sum;
    product += beta * sum * (v[i] ?? 0);
  }
  const share = 0.5 * beta * product;
  for (let i = first; i < size; i++) w[i] = (w[i] ?? 0) - share * (v[i] ?? 0);
  for (let i = first; i < size; i++) {
    const [vi, wi] = [v[i] ?? 0, w[i] ?? 0];
    for (let j = first, at = i * size + first; j < size; j++, at++)
      a[at] = (a[at] ?? 0) - vi * (w[j] ?? 0) - wi * (v[j] ?? 0);
  }
}

/** All eigenvalues lie within ± this (Gershgorin). */
function gershgorin(diagonal: Float64Array, beside: Float64Array): number {
  return diagonal.reduce(
    (most, value, i) =>
      Math.max(most, Math.abs(value) + Math.abs(beside[i - 1] ?? 0) + Math.abs(beside[i] ?? 0)),
    0,
  );
}

/** The eigenvalue with `rank` others above it, by bisection until the interval is lost in rounding. */
function ranked(diagonal: Float64Array, beside: Float64Array, rank: number, bound: number): number {
  if (Number.isNaN(bound)) return NaN;
  let [low, high] = [-bound, bound];
  while (high - low > 4e-16 * bound) {
    const middle = (low + high) / 2;
    if (countAbove(diagonal, beside, middle) > rank) low = middle;
    else high = middle;
    if (middle === (low + high) / 2) break;
  }
  return (low + high) / 2;
}

/** How many eigenvalues are above x: the signs of the pivots of T − x I (Sylvester's law of inertia). */
function countAbove(diagonal: Float64Array, beside: Float64Array, x: number): number {
  let count = 0;
  let pivot = 1;
  for (let i = 0; i < diagonal.length; i++) {
    const off = i === 0 ? 0 : (beside[i - 1] ?? 0);
    pivot = (diagonal[i] ?? 0) - x - (off * off) / pivot;
    // A pivot of 0 counts as a little below 0, so that the next one can be divided by it.
    if (pivot === 0) pivot = -1e-300;
    if (pivot > 0) count++;
  }
  return count;
}
