import { describe, expect, it } from 'vitest';
import { sparsityOf } from './sparsity.ts';

describe('the KL sparsity penalty', () => {
  const at = (mean: number) => sparsityOf({ type: 'kl', target: 0.05 }, [mean]);

  it('has the known values at ρ = 0.05: 0 at the target', () => {
    expect([0.05, 0.2, 0.01].map(at)).toEqual([
      expect.closeTo(0, 6),
      expect.closeTo(0.093943, 6),
      expect.closeTo(0.041291, 6),
    ]);
  });

  it('has the slope −ρ/ρ̂ + (1 − ρ)/(1 − ρ̂)', () => {
    const h = 1e-6;
    const slope = (mean: number) => (at(mean + h) - at(mean - h)) / (2 * h);
    expect(slope(0.05)).toBeCloseTo(0, 4);
    expect(slope(0.2)).toBeCloseTo(0.9375, 4);
    expect(slope(0.01)).toBeCloseTo(-4.040404, 4);
  });

  it('is finite for units that never and always speak, and adds up over units', () => {
    expect(at(0)).toBeLessThan(1);
    expect(at(1)).toBeLessThan(15);
    expect(sparsityOf({ type: 'kl', target: 0.05 }, [0.2, 0.01])).toBeCloseTo(0.135234, 6);
  });
});

it('the L1 penalty is the sum of the means of |h|', () => {
  expect(sparsityOf({ type: 'l1' }, [0.5, 0.25])).toBe(0.75);
});
