import { expect, it } from 'vitest';
import { differenceOf } from './difference.ts';

it('subtracts the reconstruction from the original and sums the squares over pixels', () => {
  const { values, squaredError, largest } = differenceOf(
    Uint8Array.of(255, 0, 51),
    Float32Array.of(0.5, 0.25, 0.2),
  );
  expect(values[0]).toBeCloseTo(0.5, 6);
  expect(values[1]).toBeCloseTo(-0.25, 6);
  expect(values[2]).toBeCloseTo(0, 6);
  expect(squaredError).toBeCloseTo(0.5 ** 2 + 0.25 ** 2, 6);
  expect(largest).toBeCloseTo(0.5, 6);
});
