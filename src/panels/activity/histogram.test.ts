import fc from 'fast-check';
import { expect, it } from 'vitest';
import { extentWithZero, histogramOf } from './histogram.ts';

it('counts what lies in each bin, the boundary in the upper one, what is outside in the outermost', () => {
  const { shares } = histogramOf(Float32Array.of(-1, 0, 0.25, 0.5, 0.5, 0.75, 1, 9), {
    from: 0,
    to: 1,
    bins: 4,
  });
  expect([...shares]).toEqual([2 / 8, 1 / 8, 2 / 8, 3 / 8]);
});

it('loses no value', () => {
  fc.assert(
    fc.property(fc.array(fc.float({ noNaN: true, min: -5, max: 5 }), { minLength: 1 }), (numbers) => {
      const values = Float32Array.from(numbers);
      const [from, to] = extentWithZero(values);
      const { shares } = histogramOf(values, { from, to: Math.max(to, from + 1), bins: 7 });
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
    }),
  );
});

it('has 0 in the extent', () => {
  expect(extentWithZero(Float32Array.of(2, 3))).toEqual([0, 3]);
  expect(extentWithZero(Float32Array.of(-2, -3))).toEqual([-3, 0]);
});
