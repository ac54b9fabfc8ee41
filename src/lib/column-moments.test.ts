import { describe, expect, it } from 'vitest';
import { columnMoments } from './column-moments.ts';
import { fillNormal } from './random.ts';

describe('columnMoments', () => {
  it('is exact for small numbers', () => {
    const { mean, variance } = columnMoments(Float32Array.of(1, 10, 2, 10, 3, 10, 4, 10), 2, 4);
    expect([...mean]).toEqual([2.5, 10]);
    expect([...variance]).toEqual([1.25, 0]);
  });

  it('does not lose a small spread around a large mean', () => {
    // float32 counts in steps of 1/16 there: every number is exact.
    const { variance } = columnMoments(Float32Array.of(1e6 - 0.25, 1e6 + 0.25), 1, 2);
    expect(variance[0]).toBe(0.0625);
  });

  it('finds mean 0 and variance 1 of standard normal numbers, within four standard errors', () => {
    const n = 20_000;
    const { mean, variance } = columnMoments(fillNormal(new Float32Array(2 * n), 7, 0), 2, n);
    for (let j = 0; j < 2; j++) {
      expect(Math.abs(mean[j] ?? NaN)).toBeLessThan(4 / Math.sqrt(n));
      expect(Math.abs((variance[j] ?? NaN) - 1)).toBeLessThan(4 * Math.sqrt(2 / n));
    }
  });

  it('is zero where there are no rows', () => {
    expect(columnMoments(new Float32Array(), 2, 0)).toEqual({
      mean: new Float64Array(2),
      variance: new Float64Array(2),
    });
  });
});
