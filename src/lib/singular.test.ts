import { describe, expect, it } from 'vitest';
import { fillNormal } from './random.ts';
import { singularValues } from './singular.ts';
import { finished } from './slices.ts';

const random = (count: number, draw: number) =>
  new Float64Array(fillNormal(new Float32Array(count), 5, draw));

function product(
  a: Float64Array,
  b: Float64Array,
  [rows, inner, columns]: readonly [number, number, number],
) {
  return Float64Array.from({ length: rows * columns }, (_, at) => {
    let sum = 0;
    for (let k = 0; k < inner; k++)
      sum += (a[Math.floor(at / columns) * inner + k] ?? 0) * (b[k * columns + (at % columns)] ?? 0);
    return sum;
  });
}

/** An orthonormal matrix, size × size: I − 2 v vᵀ / vᵀv. */
function reflection(size: number, draw: number): Float64Array {
  const v = random(size, draw);
  const square = v.reduce((sum, value) => sum + value * value, 0);
  return Float64Array.from({ length: size * size }, (_, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    return (i === j ? 1 : 0) - (2 * (v[i] ?? 0) * (v[j] ?? 0)) / square;
  });
}

describe('singularValues', () => {
  it.each([
    [4, 9],
    [9, 4],
    [70, 90],
  ])('finds those that a %i × %i matrix was made of, and their directions', (rows, columns) => {
    const known = Array.from({ length: Math.min(rows, columns) }, (_, k) => 3 * 0.8 ** k);
    const diagonal = new Float64Array(rows * columns);
    known.forEach((value, k) => (diagonal[k * columns + k] = value));
    const right = reflection(columns, 2);
    const middle = product(diagonal, right, [rows, columns, columns]);
    const matrix = product(reflection(rows, 1), middle, [rows, rows, columns]);
    const { values, directions } = finished(singularValues(matrix, rows, columns, 3));
    expect(values).toHaveLength(known.length);
    values.forEach((value, k) => expect(Math.abs(value - (known[k] ?? NaN))).toBeLessThan(1e-6));
    for (let k = 0; k < 3; k++) {
      let cosine = 0;
      for (let i = 0; i < columns; i++)
        cosine += (directions[k * columns + i] ?? NaN) * (right[k * columns + i] ?? NaN);
      expect(Math.abs(cosine)).toBeCloseTo(1, 3);
    }
  });

  it('has the squared length of the matrix as the sum of their squares', () => {
    const matrix = random(60 * 100, 4);
    const sum = (numbers: Float64Array) => numbers.reduce((total, value) => total + value * value, 0);
    expect(sum(finished(singularValues(matrix, 60, 100, 1)).values)).toBeCloseTo(sum(matrix), 8);
  });

  it('gives no direction where there is none', () => {
    const { values, directions } = finished(singularValues(Float64Array.of(0, 3, 0, 0, 0, 0), 2, 3, 2));
    expect([...values]).toEqual([3, 0]);
    expect([...directions].map(Math.abs)).toEqual([0, 1, 0, 0, 0, 0]);
  });
});
