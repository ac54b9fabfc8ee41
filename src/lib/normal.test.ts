import { describe, expect, it } from 'vitest';
import { normalCdf, normalQuantile } from './normal.ts';

describe('normalQuantile', () => {
  it.each([
    [0.5, 0],
    [0.75, 0.6744897502],
    [0.975, 1.9599639845],
    [0.9999, 3.7190164855],
    [1e-9, -5.997807015],
    [1e-14, -7.6506280929],
  ])('knows the tabulated value at p = %d', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 5);
  });

  it('is odd about one half and rises', () => {
    let before = -Infinity;
    for (let i = 1; i < 1000; i++) {
      const z = normalQuantile(i / 1000);
      expect(z).toBeGreaterThan(before);
      expect(z + normalQuantile(1 - i / 1000)).toBeCloseTo(0, 6);
      before = z;
    }
  });

  it('ends at infinity', () => {
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expect(normalQuantile(1.1)).toBeNaN();
    expect(normalQuantile(-0.1)).toBeNaN();
  });
});

describe('normalCdf', () => {
  it.each([
    [0, 0.5],
    [1, 0.8413447461],
    [-1.96, 0.0249978951],
    [3, 0.998650102],
  ])('knows the tabulated value at %d', (z, p) => {
    expect(normalCdf(z)).toBeCloseTo(p, 7);
  });

  it('is undone by the quantile, far into the tails', () => {
    for (let z = -6; z <= 4; z += 0.25) expect(normalQuantile(normalCdf(z))).toBeCloseTo(z, 4);
  });

  it('is the integral of the density', () => {
    let area = 0;
    const step = 1e-3;
    for (let z = -1 + step / 2; z < 2; z += step)
      area += (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * step;
    expect(normalCdf(2) - normalCdf(-1)).toBeCloseTo(area, 6);
  });
});
