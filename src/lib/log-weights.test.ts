import { describe, expect, it } from 'vitest';
import { effectiveSampleSize, importanceBound, logSumExp } from './log-weights.ts';

describe('logSumExp', () => {
  it('is the logarithm of the sum, also where e^v overflows or vanishes', () => {
    expect(logSumExp([0, Math.log(2), Math.log(3)])).toBeCloseTo(Math.log(6), 12);
    expect(logSumExp([1000, 1000])).toBeCloseTo(1000 + Math.LN2, 12);
    expect(logSumExp([-2000, -2000, -2000])).toBeCloseTo(-2000 + Math.log(3), 12);
    expect(logSumExp([])).toBe(-Infinity);
  });
});

describe('effectiveSampleSize', () => {
  it('is n for equal weights, 1 for one that outweighs all, whatever the scale', () => {
    expect(effectiveSampleSize([-900, -900, -900, -900])).toBeCloseTo(4, 10);
    expect(effectiveSampleSize([0, -800, -900])).toBeCloseTo(1, 10);
    expect(effectiveSampleSize([Math.log(3), 0])).toBeCloseTo(16 / 10, 10);
  });
});

describe('importanceBound', () => {
  const logWeights = Float64Array.of(-1, 3, 0, 2, -4, 1);

  it('is the mean of the log weights for 1, the logarithm of the mean weight for all', () => {
    expect(importanceBound(logWeights, 1)).toBeCloseTo(1 / 6, 12);
    expect(importanceBound(logWeights, 6)).toBeCloseTo(logSumExp(logWeights) - Math.log(6), 12);
  });

  it('climbs from a divisor to its multiple', () => {
    const bounds = [1, 2, 6].map((k) => importanceBound(logWeights, k));
    expect(bounds).toEqual(bounds.toSorted((a, b) => a - b));
    expect(importanceBound(Float64Array.of(-7, -7, -7), 3)).toBeCloseTo(-7, 12);
  });
});
