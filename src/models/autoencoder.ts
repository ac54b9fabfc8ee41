import type { ValuesOf } from '../lib/fields.ts';
import { decoderWidths, denseFields, denseLikelihood, denseStack } from './dense.ts';
import type { ModelPlan } from './plan.ts';

const fields = denseFields;

/** A plain autoencoder: z = f(x), x̂ = g(z), trained on the reconstruction alone (MATHS: Hinton & Salakhutdinov 2006). */
export const autoencoder = {
  id: 'ae',
  fields,
  describe(params: ValuesOf<typeof fields>, inputShape: readonly [number, number]): ModelPlan {
    const inputSize = inputShape[0] * inputShape[1];
    const { activation, latent } = params;
    return {
      inputShape,
      inputSize,
      encoder: denseStack({ inputs: inputSize, hidden: params.encoder, outputs: latent, activation }),
      code: { type: 'deterministic', size: latent },
      decoder: denseStack({ inputs: latent, hidden: decoderWidths(params), outputs: inputSize, activation }),
      objective: [{ type: 'reconstruction', likelihood: denseLikelihood(params) }],
    };
  },
} as const;
