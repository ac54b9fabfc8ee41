import type { Sample } from '../datasets/sample.ts';
import type { Fields, ValuesOf } from '../lib/fields.ts';
import { corruptions } from '../plan/corruption.ts';
import { denseFields, denseEncoder, denseModel } from './dense.ts';
import type { AutoencoderPlan } from '../plan/autoencoder.ts';

const fields = {
  ...denseFields,
  corruption: { type: 'choice', options: corruptions, initial: 'masking' },
  corruptionLevel: {
    type: 'number',
    min: 0,
    max: 1,
    initial: 0.3,
    scale: 'linear',
    step: 0.05,
    live: true,
  },
} as const satisfies Fields;

/** A denoising autoencoder (Vincent et al. 2008): the encoder reads a corrupted x̃, the target is the clean x. */
export const denoising = {
  id: 'denoising',
  fields,
  describe(params: ValuesOf<typeof fields>, sample: Sample): AutoencoderPlan {
    return denseModel(params, sample, {
      encoder: denseEncoder(params, sample, { outputs: params.latent, last: 'linear' }),
      code: { type: 'deterministic', size: params.latent, penalty: null },
      corruption: { type: params.corruption, level: params.corruptionLevel },
    });
  },
} as const;
