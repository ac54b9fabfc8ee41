import { describe, expect, it } from 'vitest';
import { readFields } from '../lib/fields.ts';
import { autoencoder } from './autoencoder.ts';
import { initialParameters } from './initialize.ts';
import { parameterCount, layoutOf } from './layout.ts';
import { importanceSamplesOf, isAffine, klWeightOf, likelihoodOf } from './plan.ts';
import { vae } from './vae.ts';

const describeVae = (knobs: Record<string, unknown>) => vae.describe(readFields(vae.fields, knobs), [28, 28]);
const describeAe = (knobs: Record<string, unknown>) =>
  autoencoder.describe(readFields(autoencoder.fields, knobs), [28, 28]);

describe('parameterCount', () => {
  it('agrees with the literature', () => {
    expect(parameterCount(describeVae({ encoder: [400], latent: 20 }))).toBe(652_824);
    expect(parameterCount(describeAe({ encoder: [400], latent: 2 }))).toBe(630_386);
    expect(parameterCount(describeAe({ encoder: [1000, 500, 250], latent: 30 }))).toBe(2_837_314);
  });
});

describe('layoutOf', () => {
  it('lays slots end to end, encoder first, weight before bias', () => {
    const plan = describeVae({ encoder: [7, 5], latent: 3, decoder: [4] });
    const layout = layoutOf(plan).slots;
    expect(layout.map(({ name, shape }) => `${name} ${shape.join('×')}`)).toEqual([
      'encoder.0.weight 784×7',
      'encoder.0.bias 7',
      'encoder.1.weight 7×5',
      'encoder.1.bias 5',
      'encoder.2.weight 5×6',
      'encoder.2.bias 6',
      'decoder.0.weight 3×4',
      'decoder.0.bias 4',
      'decoder.1.weight 4×784',
      'decoder.1.bias 784',
    ]);
    let end = 0;
    for (const { offset, size, shape } of layout) {
      expect(offset).toBe(end);
      expect(size).toBe(shape.reduce((product, length) => product * length, 1));
      end += size;
    }
    expect(end).toBe(parameterCount(plan));
  });
});

describe('a learned variance', () => {
  const knobs = { encoder: [7], likelihood: 'gaussian-learned', variance: 0.1 };

  it('is one parameter more, at the end, that begins where the knob says', () => {
    const plan = describeVae(knobs);
    const slot = layoutOf(plan).slots.at(-1);
    expect(slot).toMatchObject({ name: 'likelihood.logVariance', shape: [1], size: 1 });
    expect(parameterCount(plan)).toBe(parameterCount(describeVae({ ...knobs, likelihood: 'gaussian' })) + 1);
    expect(slot?.offset).toBe(parameterCount(plan) - 1);
    const [first, other] = [1, 2].map((seed) => initialParameters(plan, seed));
    expect(first?.at(-1)).toBeCloseTo(Math.log(0.1), 6);
    expect(other?.at(-1)).toBe(first?.at(-1));
  });
});

describe('a plan', () => {
  it('mirrors the encoder in the decoder, unless told otherwise', () => {
    const widths = (plan: ReturnType<typeof describeVae>) =>
      plan.decoder.map(({ inputs, outputs }) => [inputs, outputs]);
    expect(widths(describeVae({ encoder: [30, 20, 10], latent: 4 }))).toEqual([
      [4, 10],
      [10, 20],
      [20, 30],
      [30, 784],
    ]);
    expect(widths(describeVae({ encoder: [30], latent: 4, decoder: [9, 8] }))).toEqual([
      [4, 9],
      [9, 8],
      [8, 784],
    ]);
    expect(widths(describeVae({ encoder: [], latent: 4 }))).toEqual([[4, 784]]);
  });

  it('ends both sides in linear layers', () => {
    const plan = describeVae({ encoder: [30, 20], activation: 'tanh' });
    expect(plan.encoder.map(({ activation }) => activation)).toEqual(['tanh', 'tanh', 'linear']);
    expect(plan.decoder.map(({ activation }) => activation)).toEqual(['tanh', 'tanh', 'linear']);
  });

  it('carries likelihood and β as its knobs say', () => {
    expect(likelihoodOf(describeVae({ likelihood: 'gaussian', variance: 0.1 }))).toEqual({
      type: 'gaussian',
      variance: 0.1,
      output: 'identity',
    });
    expect(likelihoodOf(describeAe({}))).toEqual({ type: 'bernoulli' });
    const ofGrey = { likelihood: 'continuous-bernoulli', pixels: 'binary' };
    expect(likelihoodOf(describeAe(ofGrey))).toEqual({ type: 'continuous-bernoulli' });
    expect(describeAe(ofGrey).pixels).toBe('grey');
    expect(klWeightOf(describeVae({ beta: 4 }))).toBe(4);
    expect(klWeightOf(describeAe({}))).toBe(0);
    // Means over 784 pixels and over 2 dimensions, in place of sums: β = 784/2.
    expect(klWeightOf(describeVae({ latent: 2, klRule: 'as-written' }))).toBe(392);
  });
});

describe('isAffine', () => {
  it('holds for a linear autoencoder with squared error, hidden layers or not', () => {
    const linear = { activation: 'linear', likelihood: 'gaussian' };
    expect(isAffine(describeAe({ ...linear, encoder: [] }))).toBe(true);
    expect(isAffine(describeAe({ ...linear, encoder: [50] }))).toBe(true);
    expect(isAffine(describeAe({ ...linear, activation: 'relu', encoder: [50] }))).toBe(false);
    expect(isAffine(describeAe({ ...linear, likelihood: 'bernoulli' }))).toBe(false);
    expect(isAffine(describeAe({ ...linear, likelihood: 'gaussian-learned' }))).toBe(true);
    expect(isAffine(describeAe({ ...linear, output: 'logistic' }))).toBe(false);
    expect(isAffine(describeVae({ ...linear, encoder: [] }))).toBe(false);
  });
});

describe('the importance-weighted bound', () => {
  it('stands in place of the KL term, whatever β and rule were', () => {
    const plan = describeVae({ objective: 'iwae', samples: 7, beta: 4, klRule: 'entropy', warmUp: 'rising' });
    expect(plan.objective.map(({ type }) => type)).toEqual(['reconstruction', 'importance']);
    expect([importanceSamplesOf(plan), klWeightOf(plan)]).toEqual([7, 1]);
    expect(importanceSamplesOf(describeVae({}))).toBeNull();
  });
});
