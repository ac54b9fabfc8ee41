import type { Sample } from '../datasets/sample.ts';
import type { ValuesOf } from '../lib/fields.ts';
import { denseFields, denseEncoder, denseModel } from './dense.ts';
import type { AutoencoderPlan } from '../plan/autoencoder.ts';

const fields = denseFields;

/** A plain autoencoder: z = f(x), x̂ = g(z), trained on the reconstruction alone (Hinton & Salakhutdinov 2006). */
export const autoencoder = {
  id: 'ae',
  fields,
  describe(params: ValuesOf<typeof fields>, sample: Sample): AutoencoderPlan {
    return denseModel(params, sample, {
      encoder: denseEncoder(params, sample, { outputs: params.latent, last: 'linear' }),
      code: { type: 'deterministic', size: params.latent, penalty: null },
    });
  },
} as const;
