import type { Fields, ValuesOf } from '../lib/fields.ts';
import { decoderWidths, denseFields, denseLikelihood, denseStack, encoderOutputs } from './dense.ts';
import type { ModelPlan } from './plan.ts';

const fields = {
  ...denseFields,
  beta: {
    type: 'number',
    min: 0,
    max: 10,
    initial: 1,
    scale: 'linear',
    step: 0.05,
    live: true,
    symbol: 'beta',
  },
} as const satisfies Fields;

/**
 * A variational autoencoder (Kingma & Welling 2014): q(z|x) = N(μ(x), diag σ²(x)), p(z) = N(0, I), trained on
 * −log p(x|z) + β · KL(q(z|x) ‖ p(z)); β = 1 is minus the ELBO.
 */
export const vae = {
  id: 'vae',
  fields,
  describe(params: ValuesOf<typeof fields>, inputShape: readonly [number, number]): ModelPlan {
    const inputSize = inputShape[0] * inputShape[1];
    const { activation, latent } = params;
    const code = { type: 'gaussian', size: latent } as const;
    return {
      inputShape,
      inputSize,
      encoder: denseStack({
        inputs: inputSize,
        hidden: params.encoder,
        outputs: encoderOutputs(code),
        activation,
      }),
      code,
      decoder: denseStack({ inputs: latent, hidden: decoderWidths(params), outputs: inputSize, activation }),
      objective: [
        { type: 'reconstruction', likelihood: denseLikelihood(params) },
        { type: 'kl', weight: params.beta },
      ],
    };
  },
} as const;
