import { expect, it } from 'vitest';
import type { DrawnDataset } from '../datasets/dataset.ts';
import { createDrawnSource } from './drawn-rows.ts';

/** Row i is (i, noise · i), of class i modulo 3. */
const line: DrawnDataset = {
  id: 'line',
  type: 'drawn',
  sample: { type: 'point', dimensions: 2 },
  classNames: ['a', 'b', 'c'],
  fields: {
    trainImages: { type: 'number', min: 1, max: 100, initial: 10, scale: 'linear', step: 1 },
    noise: { type: 'number', min: 0, max: 1, initial: 0.5, scale: 'linear', step: 0.1 },
  },
  heldOutImages: 4,
  draw({ noise }, first, count) {
    const numbers = Array.from({ length: count }, (_, i) => first + i);
    return {
      rows: Float32Array.from(numbers.flatMap((i) => [i, Number(noise) * i])),
      labels: Uint8Array.from(numbers, (i) => i % 3),
      count,
    };
  },
};

it('draws what is wanted, more when more is wanted, and holds out rows that are never trained on', async () => {
  const source = createDrawnSource(line, { trainImages: 10, noise: 0.5 });
  expect(source.received).toBe(0);
  const told: number[] = [];
  await source.want(2, () => told.push(source.received));
  expect(source.rows(0, 2)).toEqual(Float32Array.of(0, 0, 1, 0.5));
  await source.want(3, () => told.push(source.received));
  await source.want(1, () => told.push(source.received));
  expect(told).toEqual([2, 3, 3]);
  expect(source.rows(2, 3)).toEqual(Float32Array.of(2, 1));
  const heldOut = await source.heldOut();
  expect([heldOut.count, heldOut.rows[0], heldOut.labels?.[0]]).toEqual([4, 100, 1]);
  expect((await source.trainLabels())?.length).toBe(100);
});
