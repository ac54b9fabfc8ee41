import { describe, expect, it } from 'vitest';
import { fillNormal } from '../../lib/random.ts';
import { fitsOf } from './fit.ts';

function codes(options: {
  readonly count: number;
  readonly latentSize: number;
  readonly mean: (noise: number, j: number) => number;
  readonly variance: number;
}) {
  const { count, latentSize } = options;
  const noise = fillNormal(new Float32Array(count * latentSize), 5, 0);
  const means = noise.map((value, i) => options.mean(value, i % latentSize));
  const logVariances = new Float32Array(means.length).fill(Math.log(options.variance));
  return { step: 1, latentSize, count, means, logVariances };
}

describe('fitsOf', () => {
  it('finds no mismatch where means of variance 0.75 and clouds of variance 0.25 make up the prior', () => {
    const found = fitsOf(
      codes({ count: 10_000, latentSize: 2, mean: (noise) => Math.sqrt(0.75) * noise, variance: 0.25 }),
      1,
    );
    for (const { mean, variance, mismatch, matched } of found?.fits ?? []) {
      expect(Math.abs(mean)).toBeLessThan(0.04);
      expect(variance).toBeCloseTo(1, 1);
      expect(mismatch).toBeLessThan(0.002);
      expect(matched).toBeLessThan(0.002);
    }
  });

  it('is exactly the closed form of a collapsed dimension: μ = 0, σ = 1', () => {
    const found = fitsOf(codes({ count: 50, latentSize: 3, mean: () => 0, variance: 1 }), 1);
    for (const { mismatch, matched } of found?.fits ?? []) {
      expect(mismatch).toBeCloseTo(0, 5);
      expect(matched).toBeCloseTo(0, 9);
    }
  });

  it('puts the worst dimension first, and never finds more on bins than there is for a Gaussian', () => {
    const found = fitsOf(
      codes({ count: 4000, latentSize: 2, mean: (noise, j) => 0.9 * noise + j, variance: 0.19 }),
      1,
    );
    const [worst, best] = found?.fits ?? [];
    expect(worst?.index).toBe(1);
    expect(worst?.mismatch).toBeGreaterThan(0.4);
    expect(worst?.mismatch).toBeLessThanOrEqual((worst?.matched ?? 0) + 0.01);
    expect(best?.mismatch).toBeLessThan(0.02);
  });

  it('looks at fewer images where there are many dimensions, and says at how many', () => {
    const found = fitsOf(codes({ count: 5000, latentSize: 64, mean: (noise) => noise, variance: 0.01 }), 1);
    expect(found?.images).toBe(3125);
    expect(found?.fits).toHaveLength(64);
  });

  it('is the same for a prior of variance v as for N(0, 1) once everything is measured in √v', () => {
    const v = 1.5;
    const shape = (scale: number) =>
      fitsOf(
        codes({
          count: 2000,
          latentSize: 2,
          mean: (noise, j) => (0.7 * noise + 0.4 * j) * scale,
          variance: 0.3 * scale ** 2,
        }),
        scale ** 2,
      );
    const [plain, wide] = [shape(1), shape(Math.sqrt(v))];
    wide?.fits.forEach((fit, i) => {
      expect(fit.mismatch).toBeCloseTo(plain?.fits[i]?.mismatch ?? NaN, 4);
      expect(fit.matched).toBeCloseTo(plain?.fits[i]?.matched ?? NaN, 4);
      expect(fit.variance).toBeCloseTo(v * (plain?.fits[i]?.variance ?? NaN), 4);
    });
  });

  it('has nothing to say of a code without spread', () => {
    const some = codes({ count: 5, latentSize: 1, mean: (noise) => noise, variance: 1 });
    expect(fitsOf({ ...some, logVariances: null }, 1)).toBeNull();
  });
});
