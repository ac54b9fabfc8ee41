/** Eigenvalues of a symmetric matrix, largest first, and its unit eigenvectors, one a row. */
export interface Eigen {
  readonly values: Float64Array;
  /** size × size; row i belongs to value i. */
  readonly vectors: Float64Array;
}

/**
 * All eigenvalues and eigenvectors of a symmetric matrix (size × size) by cyclic Jacobi rotations: for sizes up to
 * about 100. Golub & Van Loan, "Matrix Computations", 8.5. NaNs in give NaNs out.
 */
export function symmetricEigen(matrix: Float64Array, size: number): Eigen {
  const a = matrix.slice();
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i++) v[i * size + i] = 1;
  // Convergence is quadratic: some 6 to 10 sweeps; the bound only stops NaNs.
  for (let sweep = 0; sweep < 30 && offDiagonal(a, size) > 0; sweep++) {
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) rotate(a, v, size, p, q);
    }
  }
  return sorted(a, v, size);
}

/** Sum of squares off the diagonal, or 0 where it is lost in rounding. */
function offDiagonal(a: Float64Array, size: number): number {
  let off = 0;
  let all = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const square = (a[i * size + j] ?? 0) ** 2;
      all += square;
      if (i !== j) off += square;
    }
  }
  return off > 1e-20 * all ? off : 0;
}

/** Makes a[p][q] zero: A ← JᵀAJ, and the rows of V follow. */
function rotate(a: Float64Array, v: Float64Array, size: number, p: number, q: number): void {
  const apq = a[p * size + q] ?? 0;
  if (apq === 0) return;
  const tau = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * apq);
  const t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
  const c = 1 / Math.sqrt(1 + t * t);
  const s = t * c;
  for (let i = 0; i < size; i++) {
    const left = a[i * size + p] ?? 0;
    const right = a[i * size + q] ?? 0;
    a[i * size + p] = c * left - s * right;
    a[i * size + q] = s * left + c * right;
  }
  rotateRows(a, size, p, q, c, s);
  rotateRows(v, size, p, q, c, s);
}

function rotateRows(a: Float64Array, size: number, p: number, q: number, c: number, s: number): void {
  for (let i = 0; i < size; i++) {
    const upper = a[p * size + i] ?? 0;
    const lower = a[q * size + i] ?? 0;
    a[p * size + i] = c * upper - s * lower;
    a[q * size + i] = s * upper + c * lower;
  }
}

function sorted(a: Float64Array, v: Float64Array, size: number): Eigen {
  const value = (i: number) => a[i * size + i] ?? 0;
  const order = Array.from({ length: size }, (_, i) => i).sort((i, j) => value(j) - value(i));
  const vectors = new Float64Array(size * size);
  order.forEach((from, to) => vectors.set(v.subarray(from * size, (from + 1) * size), to * size));
  return { values: Float64Array.from(order, value), vectors };
}
