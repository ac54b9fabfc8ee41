import { describe, expect, it } from 'vitest';
import { imageSample } from '../datasets/sample.ts';
import { readFields } from '../lib/fields.ts';
import { autoencoder } from '../models/autoencoder.ts';
import { importanceSamplesOf, klWeightOf, type AutoencoderPlan } from './autoencoder.ts';
import { vae } from '../models/vae.ts';

const describeVae = (knobs: Record<string, unknown>) =>
  vae.describe(readFields(vae.fields, knobs), imageSample(28, 28));
const describeAe = (knobs: Record<string, unknown>) =>
  autoencoder.describe(readFields(autoencoder.fields, knobs), imageSample(28, 28));

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
    expect(describeVae({ likelihood: 'gaussian', variance: 0.1 }).likelihood).toEqual({
      type: 'gaussian',
      variance: 0.1,
      output: 'identity',
    });
    expect(describeAe({}).likelihood).toEqual({ type: 'bernoulli' });
    const ofGrey = { likelihood: 'continuous-bernoulli', pixels: 'binary' };
    expect(describeAe(ofGrey).likelihood).toEqual({ type: 'continuous-bernoulli' });
    expect(describeAe(ofGrey).pixels).toBe('grey');
    expect(klWeightOf(describeVae({ beta: 4 }))).toBe(4);
    expect(klWeightOf(describeAe({}))).toBe(0);
    // Means over 784 pixels and over 2 dimensions, in place of sums: β = 784/2.
    expect(klWeightOf(describeVae({ latent: 2, klRule: 'as-written' }))).toBe(392);
  });
});

describe('the importance-weighted bound', () => {
  it('stands in place of the KL term, whatever β and rule were', () => {
    const plan = describeVae({ objective: 'iwae', samples: 7, beta: 4, klRule: 'entropy', warmUp: 'rising' });
    expect(plan.code).toEqual({ type: 'gaussian', size: 2, bound: { type: 'importance', samples: 7 } });
    expect([importanceSamplesOf(plan), klWeightOf(plan)]).toEqual([7, 1]);
    expect(importanceSamplesOf(describeVae({}))).toBeNull();
  });
});

it('what no engine could run is no plan', () => {
  const plan = describeAe({ encoder: [] });
  const [first] = plan.decoder;
  // @ts-expect-error the likelihood speaks of pre-activations
  const squashed: AutoencoderPlan = { ...plan, decoder: [{ ...first, activation: 'tanh' }] };
  // @ts-expect-error there is no encoder
  const blind: AutoencoderPlan = { ...plan, encoder: [] };
  const contracted = { type: 'deterministic', size: 2, penalty: { type: 'contraction', weight: 1 } } as const;
  // @ts-expect-error the contraction is known of one sigmoid layer
  const contractedAnyhow: AutoencoderPlan = { ...plan, code: contracted };
  const gaussian = { type: 'gaussian', size: 2, bound: { type: 'importance', samples: 5 } } as const;
  const [layer] = plan.encoder;
  // @ts-expect-error μ and log σ² come out of a linear layer
  const bent: AutoencoderPlan = { ...plan, encoder: [{ ...layer, activation: 'relu' }], code: gaussian };
  // @ts-expect-error a distribution pays for KL, not for the size of its numbers
  const paidTwice: AutoencoderPlan['code'] = { ...gaussian, penalty: contracted.penalty };
  expect([squashed, blind, contractedAnyhow, bent, paidTwice]).toHaveLength(5);
});
