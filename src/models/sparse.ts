import type { Fields, ValuesOf } from '../lib/fields.ts';
import { denseFields, denseLikelihood, denseModel } from './dense.ts';
import type { Code, ModelPlan, ObjectiveTerm } from '../plan/plan.ts';

const fields = {
  ...denseFields,
  encoder: { ...denseFields.encoder, initial: [] },
  latent: { ...denseFields.latent, max: 256, initial: 256 },
  sparsity: { type: 'choice', options: ['kl-sparsity', 'l1', 'top-k'], initial: 'kl-sparsity' },
  sparsityWeight: {
    type: 'number',
    min: 0,
    max: 10,
    initial: 3,
    scale: 'linear',
    step: 0.05,
    live: true,
    when: { field: 'sparsity', is: ['kl-sparsity', 'l1'] },
  },
  targetActivation: {
    type: 'number',
    min: 0.01,
    max: 0.5,
    initial: 0.05,
    scale: 'linear',
    step: 0.01,
    live: true,
    when: { field: 'sparsity', is: ['kl-sparsity'] },
  },
  kept: {
    type: 'number',
    min: 1,
    max: 256,
    initial: 25,
    scale: 'linear',
    step: 1,
    when: { field: 'sparsity', is: ['top-k'] },
  },
} as const satisfies Fields;

/**
 * A sparse autoencoder: the code may be large, but few of its units may speak at a time: sigmoid units whose means are
 * held near ρ (Ng, CS294A), ReLU units that pay for every activation (L1), or linear ones of which the k largest stay
 * (Makhzani & Frey 2014).
 */
export const sparse = {
  id: 'sparse',
  fields,
  describe(params: ValuesOf<typeof fields>, inputShape: readonly [number, number]): ModelPlan {
    const reconstruction: ObjectiveTerm = { type: 'reconstruction', likelihood: denseLikelihood(params) };
    const { code, codeActivation, penalties } = sparsityParts(params);
    return denseModel(params, inputShape, {
      code,
      codeActivation,
      objective: [reconstruction, ...penalties],
    });
  },
} as const;

function sparsityParts(params: ValuesOf<typeof fields>): {
  readonly code: Code;
  readonly codeActivation: 'sigmoid' | 'relu' | 'linear';
  readonly penalties: readonly ObjectiveTerm[];
} {
  const { latent: size, sparsityWeight: weight, targetActivation: target } = params;
  const code = { type: 'deterministic', size } as const;
  switch (params.sparsity) {
    case 'kl-sparsity': {
      const penalty = { type: 'kl', target } as const;
      return { code, codeActivation: 'sigmoid', penalties: [{ type: 'sparsity', penalty, weight }] };
    }
    case 'l1': {
      const penalty = { type: 'l1' } as const;
      return { code, codeActivation: 'relu', penalties: [{ type: 'sparsity', penalty, weight }] };
    }
    case 'top-k':
      return {
        code: { type: 'top-k', size, kept: Math.min(params.kept, size) },
        codeActivation: 'linear',
        penalties: [],
      };
  }
}
