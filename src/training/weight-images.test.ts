import { describe, expect, it } from 'vitest';
import { imageSample } from '../datasets/sample.ts';
import { readFields } from '../lib/fields.ts';
import { autoencoder } from '../models/autoencoder.ts';
import { parameterCount, type ParameterSlot } from '../plan/layout.ts';
import { hasWeightImages, weightImages } from './weight-images.ts';

/** 3 pixels → 2 units → code of 1 → 2 units → 3 pixels. */
const plan = autoencoder.describe(
  readFields(autoencoder.fields, { encoder: [2], latent: 1 }),
  imageSample(1, 3),
);

/** Parameters 1, 2, 3, …: W of the first layer is [[1, 2], [3, 4], [5, 6]]. */
const parameters = Float32Array.from({ length: parameterCount(plan) }, (_, i) => i + 1);

const engine = {
  read: (slots: readonly ParameterSlot[]) =>
    Promise.resolve(slots.map(({ offset, size }) => parameters.slice(offset, offset + size))),
};

describe('weightImages', () => {
  it('reads the columns of the first layer: what each unit looks for, the longest first', async () => {
    const { units, total, values, limit } = await weightImages(engine, plan, { side: 'encoder', most: 9 });
    expect(units).toEqual([1, 0]);
    expect([...values]).toEqual([2, 4, 6, 1, 3, 5]);
    expect([total, limit]).toEqual([2, 6]);
  });

  it('reads the rows of the last layer: what each unit adds to the image', async () => {
    // The last W begins 9 numbers before the end: six weights, then three biases.
    const first = parameters.length - 8;
    const { units, values } = await weightImages(engine, plan, { side: 'decoder', most: 9 });
    expect(units).toEqual([1, 0]);
    expect([...values]).toEqual([first + 3, first + 4, first + 5, first, first + 1, first + 2]);
  });

  it('keeps the scale of all units, however few are shown', async () => {
    const { units, limit } = await weightImages(engine, plan, { side: 'encoder', most: 1 });
    expect(units).toEqual([1]);
    expect(limit).toBe(6);
  });

  it('knows whether a unit has one weight a pixel', () => {
    expect(hasWeightImages(plan, 'encoder')).toBe(true);
    expect(hasWeightImages({ ...plan, inputSize: 5 }, 'decoder')).toBe(false);
  });
});
