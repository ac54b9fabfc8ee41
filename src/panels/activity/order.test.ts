import { describe, expect, it } from 'vitest';
import { uniform } from '../../lib/random.ts';
import { orderedUnits, strongestImages, strongestUnit } from './order.ts';

describe('strongestImages', () => {
  const count = 40;
  const means = Float32Array.from({ length: 2 * count }, (_, i) => uniform(1, i, 0) - 0.3);
  const codes = { step: 1, latentSize: 2, count, means, logVariances: null };

  it('finds what sorting finds', () => {
    const sorted = Array.from({ length: count }, (_, image) => image)
      .sort((a, b) => (means[2 * b + 1] ?? 0) - (means[2 * a + 1] ?? 0))
      .slice(0, 5);
    expect(strongestImages(codes, 1, 5)).toEqual(sorted);
  });

  it('leaves out images for which the unit is silent', () => {
    const silent = { ...codes, count: 3, means: Float32Array.of(0, 0, 0, 2, -1, 0) };
    expect(strongestImages(silent, 0, 5)).toEqual([]);
    expect(strongestImages(silent, 1, 5)).toEqual([1]);
  });
});

it('orders units by number, or the busiest first', () => {
  const values = Float64Array.of(0.1, 0.3, 0.2);
  expect(orderedUnits(values, 'number')).toEqual([0, 1, 2]);
  expect(orderedUnits(values, 'size')).toEqual([1, 2, 0]);
  expect(strongestUnit(Float32Array.of(-3, -1, -2))).toBe(1);
});
