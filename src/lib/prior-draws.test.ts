import { describe, expect, it } from 'vitest';
import { columnMoments } from './column-moments.ts';
import { drawCodes } from './prior-draws.ts';

const base = { seed: 3, draw: 0, count: 10_000, size: 3, spread: 1 };

describe('drawCodes', () => {
  it('draws from N(0, I): moments within four standard errors', () => {
    const { mean, variance } = columnMoments(drawCodes(base), 3, base.count);
    for (let j = 0; j < 3; j++) {
      expect(Math.abs(mean[j] ?? NaN)).toBeLessThan(0.04);
      expect(Math.abs((variance[j] ?? NaN) - 1)).toBeLessThan(4 * Math.sqrt(2 / base.count));
    }
  });

  it('draws from a wider prior by scaling the same noise', () => {
    const plain = drawCodes({ ...base, count: 10 });
    const wide = drawCodes({ ...base, count: 10, spread: 2.25 });
    plain.forEach((noise, i) => expect(wide[i]).toBeCloseTo(1.5 * noise, 5));
  });

  it('repeats itself, and differs between draws and seeds', () => {
    const few = { ...base, count: 4 };
    expect(drawCodes(few)).toEqual(drawCodes(few));
    expect(drawCodes({ ...few, draw: 1 })).not.toEqual(drawCodes(few));
    expect(drawCodes({ ...few, seed: 4 })).not.toEqual(drawCodes(few));
  });

  it('scales the same noise to the mean and deviation asked for', () => {
    const spread = { mean: Float64Array.of(5, 0, -1), variance: Float64Array.of(4, 1, 0) };
    const plain = drawCodes({ ...base, count: 10 });
    const scaled = drawCodes({ ...base, count: 10, spread });
    plain.forEach((noise, i) => {
      const expected = [5 + 2 * noise, noise, -1][i % 3] ?? NaN;
      expect(scaled[i]).toBeCloseTo(expected, 5);
    });
  });
});
