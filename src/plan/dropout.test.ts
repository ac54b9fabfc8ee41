import { describe, expect, it } from 'vitest';
import { imageSample } from '../datasets/sample.ts';
import { readFields } from '../lib/fields.ts';
import { autoencoder } from '../models/autoencoder.ts';
import { dropoutKey, dropoutMask } from './dropout.ts';

const shape = { rows: 200, width: 100 };

describe('dropoutMask', () => {
  it('keeps the given share, and the mean of what it multiplies', () => {
    const mask = dropoutMask(dropoutKey(1, 0), 3, shape, 0.8);
    expect(mask.filter((value) => value > 0).length / mask.length).toBeCloseTo(0.8, 2);
    expect(mask.reduce((sum, value) => sum + value, 0) / mask.length).toBeCloseTo(1, 2);
    expect(new Set(mask).size).toBe(2);
  });

  it('is another for every layer and update, and all ones where everything is kept', () => {
    const mask = (layer: number, step: number) => dropoutMask(dropoutKey(1, layer), step, shape, 0.5);
    expect(mask(1, 3)).not.toEqual(mask(0, 3));
    expect(mask(0, 4)).not.toEqual(mask(0, 3));
    expect(dropoutMask(dropoutKey(1, 0), 3, shape, 1).every((value) => value === 1)).toBe(true);
  });
});

it('a plan drops hidden outputs of either side, never the code or the pixels', () => {
  const params = readFields(autoencoder.fields, { encoder: [30, 20], keepEncoder: 0.8, keepDecoder: 0.6 });
  const plan = autoencoder.describe(params, imageSample(4, 4));
  expect(plan.encoder.map(({ keep }) => keep)).toEqual([0.8, 0.8, 1]);
  expect(plan.decoder.map(({ keep }) => keep)).toEqual([0.6, 0.6, 1]);
  const last = autoencoder.describe({ ...params, dropsAfter: 'last-hidden' }, imageSample(4, 4));
  expect(last.encoder.map(({ keep }) => keep)).toEqual([1, 0.8, 1]);
  expect(last.decoder).toEqual(plan.decoder);
});
