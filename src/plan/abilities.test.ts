import { describe, expect, it } from 'vitest';
import { readFields } from '../lib/fields.ts';
import { autoencoder } from '../models/autoencoder.ts';
import { vae } from '../models/vae.ts';
import { isAffine } from './abilities.ts';

const describeVae = (knobs: Record<string, unknown>) => vae.describe(readFields(vae.fields, knobs), [28, 28]);
const describeAe = (knobs: Record<string, unknown>) =>
  autoencoder.describe(readFields(autoencoder.fields, knobs), [28, 28]);

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
