import { describe, expect, it } from 'vitest';
import { symmetricEigen } from './eigen.ts';
import { normal } from './random.ts';

/** B Bᵀ of random B: symmetric, positive semi-definite, rank `rank`. */
function gram(size: number, rank: number): Float64Array {
  const b = (i: number, j: number) => normal(size, i, j);
  return Float64Array.from({ length: size * size }, (_, slot) => {
    const row = Math.floor(slot / size);
    const column = slot % size;
    return Array.from({ length: rank }, (_, k) => b(row, k) * b(column, k)).reduce((a, c) => a + c, 0);
  });
}

const at = (m: Float64Array, size: number, i: number, j: number) => m[i * size + j] ?? 0;

describe('symmetricEigen', () => {
  it('solves a matrix whose answer is known', () => {
    const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
    expect([...values]).toEqual([expect.closeTo(3, 12), expect.closeTo(1, 12)]);
    expect(Math.abs(vectors[0] ?? 0)).toBeCloseTo(Math.SQRT1_2, 12);
    expect((vectors[0] ?? 0) * (vectors[2] ?? 0) + (vectors[1] ?? 0) * (vectors[3] ?? 0)).toBeCloseTo(0, 12);
  });

  it.each([
    [1, 1],
    [7, 7],
    [40, 12],
  ])('A v = λ v, orthonormal v, falling λ, for size %i of rank %i', (size, rank) => {
    const matrix = gram(size, rank);
    const { values, vectors } = symmetricEigen(matrix, size);
    const largest = values[0] ?? 0;
    for (let i = 0; i < size; i++) {
      for (let row = 0; row < size; row++) {
        let product = 0;
        for (let k = 0; k < size; k++) product += at(matrix, size, row, k) * at(vectors, size, i, k);
        expect(Math.abs(product - (values[i] ?? 0) * at(vectors, size, i, row))).toBeLessThan(1e-8 * largest);
      }
      for (let j = 0; j <= i; j++) {
        let product = 0;
        for (let k = 0; k < size; k++) product += at(vectors, size, i, k) * at(vectors, size, j, k);
        expect(product).toBeCloseTo(i === j ? 1 : 0, 10);
      }
      if (i > 0) expect(values[i] ?? 0).toBeLessThanOrEqual((values[i - 1] ?? 0) + 1e-12);
      if (i >= rank) expect(Math.abs(values[i] ?? 0)).toBeLessThan(1e-8 * largest);
    }
  });

  it('ends on NaNs', () => {
    expect(symmetricEigen(new Float64Array(9).fill(NaN), 3).values[0]).toBeNaN();
  });
});
