import { sizeOf, type Sample } from '../datasets/sample.ts';
import type { Fields, ValuesOf } from '../lib/fields.ts';
import { denseFields, denseLayer, denseModel } from './dense.ts';
import type { AutoencoderPlan } from '../plan/autoencoder.ts';

const { latent, decoder, activation, keepDecoder, pixels, likelihood, variance, output } = denseFields;

/** No hidden layers on the encoder's side: the penalty has its closed form for one sigmoid layer alone. */
const fields = {
  latent: { ...latent, max: 256, initial: 128 },
  decoder: { ...decoder, canMirror: false, initial: [] },
  activation,
  keepDecoder,
  pixels,
  likelihood,
  variance,
  output,
  contraction: { type: 'number', min: 0, max: 5, initial: 0.3, scale: 'linear', step: 0.05, live: true },
} as const satisfies Fields;

/**
 * A contractive autoencoder (Rifai et al. 2011): the code is one layer of sigmoid units that pays for every direction in
 * which it follows the image, so that it stays sensitive only where the reconstruction needs it.
 */
export const contractive = {
  id: 'contractive',
  fields,
  describe(params: ValuesOf<typeof fields>, sample: Sample): AutoencoderPlan {
    const { latent, contraction } = params;
    const inputs = sizeOf(sample);
    return denseModel({ ...params, encoder: [] }, sample, {
      encoder: [denseLayer({ inputs, outputs: latent, activation: 'sigmoid', keep: 1 })],
      code: { type: 'deterministic', size: latent, penalty: { type: 'contraction', weight: contraction } },
    });
  },
} as const;
