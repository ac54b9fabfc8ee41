import { symmetricEigen } from './eigen.ts';
import { fillNormal } from './random.ts';
import { sliceWork } from './slices.ts';

/** So many vectors more than wanted: the wanted ones converge like (λ_{block+1} / λ_wanted)^iterations. */
const spare = 16;

/**
 * The leading eigenvectors of a symmetric positive semi-definite matrix (size × size), as rows, count × size:
 * blocked subspace iteration with Rayleigh–Ritz (Halko, Martinsson & Tropp, SIAM Review 53, 2011).
 * Stops when the sum of the wanted eigenvalues grows by less than 1e-6 of itself; yields every few milliseconds.
 */
export function* leadingEigenvectors(
  matrix: Float64Array,
  size: number,
  count: number,
): Generator<undefined, Float64Array> {
  const block = Math.min(size, count + spare);
  let basis = new Float64Array(fillNormal(new Float32Array(block * size), 1, 0));
  yield* orthonormalize(basis, size);
  let captured = 0;
  for (let iteration = 0; iteration < 100; iteration++) {
    const image = yield* multiply(matrix, basis, size);
    const ritz = yield* rotateToRitz(basis, image, size);
    const sum = ritz.values.subarray(0, count).reduce((total, value) => total + value, 0);
    basis = ritz.vectors;
    if (!(sum > captured * (1 + 1e-6))) break;
    captured = sum;
    basis = ritz.image;
    yield* orthonormalize(basis, size);
  }
  return basis.slice(0, count * size);
}

/** Rayleigh–Ritz: the best approximations of eigenvectors within the span of orthonormal `basis`; image = basis · A. */
function* rotateToRitz(basis: Float64Array, image: Float64Array, size: number) {
  const block = basis.length / size;
  const small = new Float64Array(block * block);
  for (let i = 0; i < block; i++) {
    for (let j = i; j < block; j++) {
      const value = dot(basis, i * size, image, j * size, size);
      small[i * block + j] = value;
      small[j * block + i] = value;
    }
    if (i % 16 === 15) yield;
  }
  const { values, vectors } = symmetricEigen(small, block);
  yield;
  return {
    values,
    vectors: yield* combine(vectors, basis, size),
    image: yield* combine(vectors, image, size),
  };
}

/** weights (block × block) · rows (block × size). */
function* combine(weights: Float64Array, rows: Float64Array, size: number) {
  const block = rows.length / size;
  const out = new Float64Array(rows.length);
  const perSlice = Math.max(1, Math.floor(sliceWork / rows.length));
  for (let i = 0; i < block; i++) {
    for (let j = 0; j < block; j++)
      addScaled(out, i * size, weights[i * block + j] ?? 0, rows, j * size, size);
    if (i % perSlice === perSlice - 1) yield;
  }
  return out;
}

/** rows (block × size) · symmetric matrix (size × size). */
function* multiply(matrix: Float64Array, rows: Float64Array, size: number) {
  const out = new Float64Array(rows.length);
  const perSlice = Math.max(1, Math.floor(sliceWork / rows.length));
  for (let i = 0; i < size; i++) {
    multiplyOne(matrix, i, rows, size, out);
    if (i % perSlice === perSlice - 1) yield;
  }
  return out;
}

/** Column i of the product: four rows at a time, so that the matrix is read a quarter as often. */
function multiplyOne(matrix: Float64Array, i: number, rows: Float64Array, size: number, out: Float64Array) {
  const block = rows.length / size;
  const line = matrix.subarray(i * size, (i + 1) * size);
  let row = 0;
  for (; row + 4 <= block; row += 4) {
    const a = row * size;
    const b = a + size;
    const c = b + size;
    const d = c + size;
    let sumA = 0;
    let sumB = 0;
    let sumC = 0;
    let sumD = 0;
    for (let j = 0; j < size; j++) {
      const value = line[j] ?? 0;
      sumA += value * (rows[a + j] ?? 0);
      sumB += value * (rows[b + j] ?? 0);
      sumC += value * (rows[c + j] ?? 0);
      sumD += value * (rows[d + j] ?? 0);
    }
    out[a + i] = sumA;
    out[b + i] = sumB;
    out[c + i] = sumC;
    out[d + i] = sumD;
  }
  for (; row < block; row++) out[row * size + i] = dot(line, 0, rows, row * size, size);
}

/** Modified Gram–Schmidt, in place; rows that depend on earlier ones become zero. */
export function* orthonormalize(rows: Float64Array, size: number) {
  const block = rows.length / size;
  for (let i = 0; i < block; i++) {
    const before = Math.sqrt(dot(rows, i * size, rows, i * size, size));
    // Twice is enough (Parlett): the second pass removes what rounding left.
    for (let pass = 0; pass < 2; pass++) {
      for (let j = 0; j < i; j++) {
        const projection = dot(rows, i * size, rows, j * size, size);
        addScaled(rows, i * size, -projection, rows, j * size, size);
      }
    }
    const length = Math.sqrt(dot(rows, i * size, rows, i * size, size));
    const scale = length > 1e-10 * before ? 1 / length : 0;
    for (let k = 0; k < size; k++) rows[i * size + k] = (rows[i * size + k] ?? 0) * scale;
    if (i % 8 === 7) yield;
  }
}

function dot(a: Float64Array, atA: number, b: Float64Array, atB: number, length: number): number {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += (a[atA + i] ?? 0) * (b[atB + i] ?? 0);
  return sum;
}

function addScaled(
  out: Float64Array,
  atOut: number,
  scale: number,
  rows: Float64Array,
  at: number,
  length: number,
): void {
  for (let i = 0; i < length; i++) out[atOut + i] = (out[atOut + i] ?? 0) + scale * (rows[at + i] ?? 0);
}
