import { describe, expect, it } from 'vitest';
import { trainingFields } from '../../experiment/training-fields.ts';
import { vae } from '../../models/vae.ts';
import { formatterOf } from './format-field.ts';

describe('formatterOf', () => {
  it('follows the grid of the field', () => {
    expect(formatterOf(vae.fields.beta)(1)).toBe('1.00');
    expect(formatterOf(vae.fields.latent)(20)).toBe('20');
    expect(formatterOf(trainingFields.learningRate)(1e-3)).toBe('1e-3');
    expect(formatterOf(trainingFields.weightDecay)(0.01)).toBe('0.0100');
    expect(formatterOf(trainingFields.batchSize)(1024)).toBe('1,024');
  });

  it('never writes two neighbouring stops alike', () => {
    const format = formatterOf(vae.fields.beta);
    const written = Array.from({ length: 201 }, (_, i) => format(i * vae.fields.beta.step));
    expect(new Set(written).size).toBe(201);
  });
});
