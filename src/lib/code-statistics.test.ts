import { describe, expect, it } from 'vitest';
import { activeUnits, codeStatistics, deadUnits, meanSparseness } from './code-statistics.ts';
import { normal } from './random.ts';

/** Units: constant, silent, speaking for one of four images, ±1 in turn. */
const codes = Float32Array.of(2, 0, 1, 1, 2, 0, 0, -1, 2, 0, 0, 1, 2, 0, 0, -1);

describe('codeStatistics', () => {
  const statistics = codeStatistics(codes, 4);

  it('gives mean and variance of each unit', () => {
    expect([...statistics.means]).toEqual([2, 0, 0.25, 0]);
    expect([...statistics.variances]).toEqual([0, 0, expect.closeTo(0.1875, 10), expect.closeTo(1, 10)]);
  });

  it('gives Treves–Rolls sparseness: 1 for a constant, 1/n for one image alone', () => {
    expect([...statistics.sparseness]).toEqual([1, NaN, 0.25, 0]);
    expect(meanSparseness(statistics)).toBeCloseTo(1.25 / 3, 10);
  });

  it('counts active and dead units', () => {
    expect(activeUnits(statistics)).toBe(2);
    expect(deadUnits(statistics)).toBe(2);
  });

  it('is exact far from 0', () => {
    const far = Float32Array.from({ length: 10_000 }, (_, i) => 1000 + normal(1, i, 0));
    expect(codeStatistics(far, 1).variances[0]).toBeCloseTo(1, 1);
  });
});
