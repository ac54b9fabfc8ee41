import { describe, expect, it } from 'vitest';
import { imageSample } from '../datasets/sample.ts';
import { readFields } from '../lib/fields.ts';
import { autoencoder } from '../models/autoencoder.ts';
import { contractedLayer } from './autoencoder.ts';
import { contractionOf, squaredLengths } from './contraction.ts';
import { contractive } from '../models/contractive.ts';
import { sparse } from '../models/sparse.ts';

/** W [3, 2], row-major, and b. */
const weights = [0.5, -1, 2, 0.25, -0.5, 1.5];
const bias = [0.1, -0.4];
const image = [0.2, 0.9, 0.6];

function encode(x: readonly number[]): readonly number[] {
  return bias.map((b, j) => {
    const a = x.reduce((sum, value, i) => sum + value * (weights[2 * i + j] ?? NaN), b);
    return 1 / (1 + Math.exp(-a));
  });
}

describe('the contraction', () => {
  it('is the sum of the squares of ∂h_j/∂x_i, as central differences have them', () => {
    const step = 1e-5;
    let sum = 0;
    image.forEach((value, i) => {
      const [above, below] = [encode(image.with(i, value + step)), encode(image.with(i, value - step))];
      above.forEach((h, j) => (sum += ((h - (below[j] ?? NaN)) / (2 * step)) ** 2));
    });
    const squaredSlopes = encode(image).map((h) => (h * (1 - h)) ** 2);
    expect(contractionOf(squaredSlopes, squaredLengths(weights, 2))).toBeCloseTo(sum, 8);
  });

  it('has the known value where every unit is undecided: ‖W‖_F² / 16', () => {
    expect([...squaredLengths(weights, 2)]).toEqual([4.5, 3.3125]);
    expect(contractionOf([1 / 16, 1 / 16], squaredLengths(weights, 2))).toBe(7.8125 / 16);
  });
});

describe('a contractive plan', () => {
  const plan = contractive.describe(
    readFields(contractive.fields, { latent: 5, decoder: [7] }),
    imageSample(2, 3),
  );

  it('has one sigmoid layer for its encoder, whatever else is chosen', () => {
    expect(contractedLayer(plan)).toMatchObject({ inputs: 6, outputs: 5, activation: 'sigmoid', keep: 1 });
    expect(plan.decoder.map(({ outputs }) => outputs)).toEqual([7, 6]);
  });

  it('is the only kind whose Jacobian has this closed form', () => {
    const deep = autoencoder.describe(readFields(autoencoder.fields, {}), imageSample(2, 3));
    const deepSigmoid = sparse.describe(readFields(sparse.fields, { encoder: [4] }), imageSample(2, 3));
    for (const other of [deep, deepSigmoid]) expect(contractedLayer(other)).toBeNull();
  });
});
