import type { ValuesOf } from '../lib/fields.ts';
import { denseFields, denseLikelihood, denseModel } from './dense.ts';
import type { ModelPlan } from '../plan/plan.ts';

const fields = denseFields;

/** A plain autoencoder: z = f(x), x̂ = g(z), trained on the reconstruction alone (Hinton & Salakhutdinov 2006). */
export const autoencoder = {
  id: 'ae',
  fields,
  describe(params: ValuesOf<typeof fields>, inputShape: readonly [number, number]): ModelPlan {
    return denseModel(params, inputShape, {
      code: { type: 'deterministic', size: params.latent },
      objective: [{ type: 'reconstruction', likelihood: denseLikelihood(params) }],
    });
  },
} as const;
