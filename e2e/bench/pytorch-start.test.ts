import { expect, it } from 'vitest';
import { layoutOf } from '../../src/plan/layout.ts';
import { planOf } from './models.ts';
import { mixed, pytorchParameters } from './pytorch-start.ts';

it('parameters are uniform within ± 1/√inputs: mean 0, variance 1/(3 inputs)', () => {
  const plan = planOf('784-128-2');
  const parameters = pytorchParameters(plan, 1);
  const [weights] = layoutOf(plan).slots;
  const first = parameters.subarray(0, weights?.size);
  const mean = first.reduce((sum, w) => sum + w, 0) / first.length;
  const variance = first.reduce((sum, w) => sum + w * w, 0) / first.length;
  expect(Math.max(...first.map(Math.abs))).toBeLessThanOrEqual(1 / 28);
  expect(Math.abs(mean)).toBeLessThan(4 * Math.sqrt(1 / (3 * 784) / first.length));
  expect(variance * 3 * 784).toBeCloseTo(1, 1);
  expect(parameters.every((value) => value !== 0)).toBe(true);
});

it('mixing keeps every image whole, and moves them', () => {
  const images = Uint8Array.from({ length: 200 }, (_, i) => Math.floor(i / 2));
  const result = mixed(images, 2, 1);
  expect(result).not.toEqual(images);
  expect(result.every((value, i) => value === result[i - (i % 2)])).toBe(true);
  expect(result.toSorted()).toEqual(images);
});
