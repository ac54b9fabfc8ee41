import { describe, expect, it } from 'vitest';
import { dimensionsOf, ordered } from './dimensions.ts';

/** Two images; the means differ by 2 in the first dimension, by 0.1 in the second, not in the third. */
const codes = {
  step: 1,
  latentSize: 3,
  count: 2,
  means: Float32Array.of(-1, 5, 0, 1, 5.1, 0),
  logVariances: new Float32Array(6),
};

describe('dimensionsOf', () => {
  it('calls a dimension active when Var μ > 0.01: half the squared distance of two images’ means', () => {
    const found = dimensionsOf(Float32Array.of(0.5, 0.25, 0), codes) ?? [];
    expect(found.map(({ isActive }) => isActive)).toEqual([true, false, false]);
    // Var of ±h is h²: 1, 0.05² and 0.
    [1, 0.0025, 0].forEach((variance, j) => expect(found[j]?.variance).toBeCloseTo(variance, 5));
    expect(found.map(({ kl }) => kl)).toEqual([0.5, 0.25, 0]);
  });

  it('says nothing where figures and codes are of different models', () => {
    expect(dimensionsOf(Float32Array.of(1, 2), codes)).toBeNull();
    expect(dimensionsOf(null, codes)).toBeNull();
    expect(dimensionsOf(Float32Array.of(1), null)).toBeNull();
  });

  it('sorts by cost and keeps the numbers', () => {
    const found = dimensionsOf(Float32Array.of(0.1, 0.3, 0.2), codes) ?? [];
    expect(ordered(found, 'size').map(({ index }) => index)).toEqual([1, 2, 0]);
    expect(ordered(found, 'index').map(({ index }) => index)).toEqual([0, 1, 2]);
  });
});
