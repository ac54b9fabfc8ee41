import type { Sample } from '../datasets/sample.ts';
import type { Fields, ValuesOf } from '../lib/fields.ts';
import { denseFields, denseEncoder, denseModel } from './dense.ts';
import type { AutoencoderPlan, Coding } from '../plan/autoencoder.ts';
import type { Activation } from '../plan/layer.ts';

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
  describe(params: ValuesOf<typeof fields>, sample: Sample): AutoencoderPlan {
    return denseModel(params, sample, codingOf(params, sample));
  },
} as const;

function codingOf(params: ValuesOf<typeof fields>, sample: Sample): Coding {
  const { latent: size, sparsityWeight: weight, targetActivation: target } = params;
  const encoderTo = <A extends Activation>(last: A) => denseEncoder(params, sample, { outputs: size, last });
  switch (params.sparsity) {
    case 'kl-sparsity': {
      const penalty = { type: 'sparsity', of: { type: 'kl', target }, weight } as const;
      return { encoder: encoderTo('sigmoid'), code: { type: 'deterministic', size, penalty } };
    }
    case 'l1': {
      const penalty = { type: 'sparsity', of: { type: 'l1' }, weight } as const;
      return { encoder: encoderTo('relu'), code: { type: 'deterministic', size, penalty } };
    }
    case 'top-k':
      return {
        encoder: encoderTo('linear'),
        code: { type: 'top-k', size, kept: Math.min(params.kept, size) },
      };
  }
}
