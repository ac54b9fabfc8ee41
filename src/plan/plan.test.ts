import { describe, expect, it } from 'vitest';
import { readFields } from '../lib/fields.ts';
import { autoencoder } from '../models/autoencoder.ts';
import { importanceSamplesOf, isAffine, klWeightOf, likelihoodOf } from './plan.ts';
import { vae } from '../models/vae.ts';

const describeVae = (knobs: Record<string, unknown>) => vae.describe(readFields(vae.fields, knobs), [28, 28]);
const describeAe = (knobs: Record<string, unknown>) =>
  autoencoder.describe(readFields(autoencoder.fields, knobs), [28, 28]);

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
