import { describe, expect, it } from 'vitest';
import { imageSample } from '../datasets/sample.ts';
import { readFields } from '../lib/fields.ts';
import { autoencoder } from '../models/autoencoder.ts';
import { vae } from '../models/vae.ts';
import type { AutoencoderPlan } from './autoencoder.ts';
import { abilitiesOf, priorVarianceOf } from './abilities.ts';

const describeVae = (knobs: Record<string, unknown>) =>
  vae.describe(readFields(vae.fields, knobs), imageSample(28, 28));
const describeAe = (knobs: Record<string, unknown>) =>
  autoencoder.describe(readFields(autoencoder.fields, knobs), imageSample(28, 28));

const isAffine = (plan: AutoencoderPlan) => abilitiesOf(plan).isAffine;

describe('an affine model', () => {
  it('is a linear autoencoder with squared error, hidden layers or not', () => {
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

describe('the prior of a plan', () => {
  const priorOf = (params: object) =>
    priorVarianceOf(vae.describe(readFields(vae.fields, { ...params }), imageSample(2, 2)));

  it('is N(0, I), but wider where the entropy is paid for', () => {
    expect(priorOf({ beta: 4 })).toBe(1);
    expect(priorOf({ klRule: 'entropy', lambda: 0.5 })).toBe(1.5);
    expect(priorOf({ klRule: 'entropy', lambda: 0.5, beta: 2 })).toBe(1.25);
  });

  it('is N(0, I) where nothing holds the codes at all', () => {
    expect(priorOf({ klRule: 'entropy', lambda: 0.5, beta: 0 })).toBe(1);
  });
});

it('a Gaussian code has a prior and a bound, whatever its objective', () => {
  for (const plan of [describeVae({}), describeVae({ objective: 'iwae' }), describeVae({ beta: 0 })])
    expect(abilitiesOf(plan)).toMatchObject({ isSpread: true, prior: { variance: 1 }, hasBound: true });
  expect(abilitiesOf(describeAe({}))).toMatchObject({ isSpread: false, prior: null, hasBound: false });
});
