import { describe, expect, it } from 'vitest';
import { defaultSpec } from './defaults.ts';
import { withParams, withTraining, withDataParams } from './edit.ts';

describe('edits', () => {
  it('change what they name and nothing else', () => {
    expect(withParams(defaultSpec, { latent: 20 }).model.params).toEqual({
      ...defaultSpec.model.params,
      latent: 20,
    });
    expect(withTraining(defaultSpec, { batchSize: 256 })).toEqual({
      ...defaultSpec,
      training: { ...defaultSpec.training, batchSize: 256 },
    });
    expect(withDataParams(defaultSpec, { trainImages: 5000 }).data).toEqual({
      id: 'mnist',
      params: { trainImages: 5000 },
    });
  });

  it('never leave the legal values', () => {
    expect(withParams(defaultSpec, { latent: 1e9 }).model.params).toMatchObject({ latent: 64 });
    expect(withParams(defaultSpec, { activation: 'magic' }).model.params).toMatchObject({
      activation: 'relu',
    });
    expect(withTraining(defaultSpec, { batchSize: -1 }).training.batchSize).toBe(8);
    expect(withDataParams(defaultSpec, { trainImages: 7 }).data.params.trainImages).toBe(1000);
  });
});
