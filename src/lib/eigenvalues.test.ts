import { describe, expect, it } from 'vitest';
import { symmetricEigen } from './eigen.ts';
import { symmetricEigenvalues } from './eigenvalues.ts';
import { finished } from './slices.ts';
import { fillNormal } from './random.ts';

const eigenvaluesOf = (matrix: Float64Array, size: number) => finished(symmetricEigenvalues(matrix, size));

/** XᵀX of random numbers, perhaps of low rank. */
function gram(size: number, rank: number): Float64Array {
  const x = fillNormal(new Float32Array(rank * size), 3, 0);
  return Float64Array.from({ length: size * size }, (_, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    let sum = 0;
    for (let k = 0; k < rank; k++) sum += (x[k * size + i] ?? 0) * (x[k * size + j] ?? 0);
    return sum;
  });
}

describe('symmetricEigenvalues', () => {
  it('has the known values', () => {
    expect([...eigenvaluesOf(Float64Array.of(2, 1, 1, 2), 2)]).toEqual([
      expect.closeTo(3, 12),
      expect.closeTo(1, 12),
    ]);
    expect([...eigenvaluesOf(Float64Array.of(7), 1)]).toEqual([expect.closeTo(7, 12)]);
    // The second difference of n points: 2 − 2 cos(kπ / (n + 1)).
    const n = 12;
    const difference = Float64Array.from({ length: n * n }, (_, at) => {
      const apart = Math.abs(Math.floor(at / n) - (at % n));
      return apart === 0 ? 2 : apart === 1 ? -1 : 0;
    });
    eigenvaluesOf(difference, n).forEach((value, i) => {
      expect(value).toBeCloseTo(2 - 2 * Math.cos(((n - i) * Math.PI) / (n + 1)), 12);
    });
  });

  it.each([
    [3, 5],
    [31, 40],
    [40, 7],
  ])('agrees with Jacobi rotations, size %i, rank %i, and keeps the trace', (size, rank) => {
    const matrix = gram(size, rank);
    const values = eigenvaluesOf(matrix, size);
    const expected = symmetricEigen(matrix, size).values;
    const largest = expected[0] ?? NaN;
    values.forEach((value, i) =>
      expect(Math.abs(value - (expected[i] ?? NaN))).toBeLessThan(1e-12 * largest),
    );
    const trace = Array.from(values.keys(), (i) => matrix[i * size + i] ?? NaN);
    const sum = (numbers: readonly number[]) => numbers.reduce((total, value) => total + value, 0);
    expect(sum([...values])).toBeCloseTo(sum(trace), 9);
  });

  it('is all zeros for a matrix of zeros, and all NaN where one number is none', () => {
    expect(eigenvaluesOf(new Float64Array(9), 3)).toEqual(new Float64Array(3));
    const spoilt = gram(5, 5);
    spoilt.fill(NaN, 6, 7);
    expect([...eigenvaluesOf(spoilt, 5)]).toEqual([NaN, NaN, NaN, NaN, NaN]);
  });
});
