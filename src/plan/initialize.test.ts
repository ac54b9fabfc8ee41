import { describe, expect, it } from 'vitest';
import { imageSample } from '../datasets/sample.ts';
import { readFields } from '../lib/fields.ts';
import { deviationFor } from '../models/dense.ts';
import { initialParameters } from './initialize.ts';
import { layoutOf } from './layout.ts';
import { activations } from './layer.ts';
import { vae } from '../models/vae.ts';

const plan = vae.describe(
  readFields(vae.fields, { encoder: [200, 100], activation: 'relu' }),
  imageSample(28, 28),
);

describe('initialParameters', () => {
  it('draws weights with each layer’s deviation and mean 0; biases are 0', () => {
    const parameters = initialParameters(plan, 1);
    layoutOf(plan).slots.forEach(({ initial, offset, size }) => {
      const values = parameters.subarray(offset, offset + size);
      if (initial.type === 'constant') {
        expect(values.every((value) => value === 0)).toBe(true);
        return;
      }
      const { deviation } = initial;
      const mean = values.reduce((sum, value) => sum + value, 0) / size;
      const square = values.reduce((sum, value) => sum + value * value, 0) / size;
      expect(Math.abs(mean)).toBeLessThan((4 * deviation) / Math.sqrt(size));
      expect(Math.abs(square / deviation ** 2 - 1)).toBeLessThan(4 * Math.sqrt(2 / size));
    });
  });

  it('is a function of the seed, and differs from layer to layer', () => {
    const small = vae.describe(readFields(vae.fields, { encoder: [6], decoder: [] }), imageSample(2, 3));
    const parameters = initialParameters(small, 1);
    expect(initialParameters(small, 1)).toEqual(parameters);
    expect(initialParameters(small, 2)).not.toEqual(parameters);
    const [first, , second] = layoutOf(small).slots.map(({ offset }) => parameters[offset] ?? NaN);
    const [hidden, heads] = small.encoder.map(({ deviation }) => deviation);
    expect((first ?? NaN) / (hidden ?? NaN)).not.toBeCloseTo((second ?? NaN) / (heads ?? NaN));
  });
});

describe('deviationFor', () => {
  it('is He for the ReLU family, Glorot for the others', () => {
    const he = Math.sqrt(2 / 100);
    const glorot = Math.sqrt(2 / 150);
    expect(activations.map((activation) => deviationFor(activation, 100, 50))).toEqual([
      he,
      he,
      he,
      glorot,
      glorot,
      glorot,
    ]);
  });
});
