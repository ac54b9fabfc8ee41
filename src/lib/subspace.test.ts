import { describe, expect, it } from 'vitest';
import { symmetricEigen } from './eigen.ts';
import { fillNormal } from './random.ts';
import { leadingEigenvectors } from './subspace.ts';

function run<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}

/** B Bᵀ / size of random B (size × rank), columns shrinking by `decay`. */
function covariance(size: number, rank: number, decay: number): Float64Array {
  const b = fillNormal(new Float32Array(size * rank), 5, 6).map((value, i) => value * decay ** (i % rank));
  const out = new Float64Array(size * size);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < size; j++)
      for (let k = 0; k < rank; k++)
        out[i * size + j] =
          (out[i * size + j] ?? 0) + ((b[i * rank + k] ?? 0) * (b[j * rank + k] ?? 0)) / size;
  return out;
}

/** Σ_i v_iᵀ A v_i: how much of the variance the rows of v capture. */
function captured(matrix: Float64Array, vectors: Float64Array, size: number): number {
  let sum = 0;
  for (let start = 0; start < vectors.length; start += size)
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++)
        sum += (vectors[start + i] ?? 0) * (matrix[i * size + j] ?? 0) * (vectors[start + j] ?? 0);
  return sum;
}

describe('leadingEigenvectors', () => {
  it.each([
    [60, 60, 0.95, 1],
    [60, 60, 0.95, 8],
    [60, 5, 0.9, 8],
    [12, 12, 1, 12],
  ])('size %i, rank %i: captures as much as all eigenvectors allow', (size, rank, decay, count) => {
    const matrix = covariance(size, rank, decay);
    const vectors = run(leadingEigenvectors(matrix, size, count));
    const best = symmetricEigen(matrix, size)
      .values.subarray(0, count)
      .reduce((sum, value) => sum + value, 0);
    expect(captured(matrix, vectors, size) / best).toBeCloseTo(1, 5);
    for (let i = 0; i < Math.min(count, rank); i++) {
      const length = Math.hypot(...vectors.subarray(i * size, (i + 1) * size));
      expect(length).toBeCloseTo(1, 8);
    }
  });

  it('ends when there is no variance at all', () => {
    expect(run(leadingEigenvectors(new Float64Array(100), 10, 3))).toHaveLength(30);
  });
});
