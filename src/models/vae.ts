import { sizeOf, type Sample } from '../datasets/sample.ts';
import type { Fields, ValuesOf } from '../lib/fields.ts';
import { denseFields, denseEncoder, denseModel } from './dense.ts';
import type { KlRule } from '../plan/kl.ts';
import type { AutoencoderPlan, Bound } from '../plan/autoencoder.ts';
import type { Schedule } from '../plan/schedule.ts';

const fields = {
  ...denseFields,
  objective: { type: 'choice', options: ['elbo', 'iwae'], initial: 'elbo' },
  samples: {
    type: 'number',
    min: 1,
    max: 50,
    initial: 5,
    scale: 'linear',
    step: 1,
    when: { field: 'objective', is: ['iwae'] },
  },
  beta: {
    type: 'number',
    min: 0,
    max: 10,
    initial: 1,
    scale: 'linear',
    step: 0.05,
    live: true,
    symbol: 'beta',
    when: { field: 'objective', is: ['elbo'] },
  },
  warmUp: {
    type: 'choice',
    options: ['constant', 'rising', 'cyclic'],
    initial: 'constant',
    folded: true,
    when: { field: 'objective', is: ['elbo'] },
  },
  warmUpEpochs: {
    type: 'number',
    min: 1,
    max: 50,
    initial: 5,
    scale: 'linear',
    step: 1,
    live: true,
    folded: true,
    when: { field: 'warmUp', is: ['rising', 'cyclic'] },
  },
  klRule: {
    type: 'choice',
    options: ['plain', 'free-bits', 'capacity', 'entropy', 'as-written'],
    initial: 'plain',
    folded: true,
    when: { field: 'objective', is: ['elbo'] },
  },
  freeBits: {
    type: 'number',
    min: 0,
    max: 2,
    initial: 0.25,
    scale: 'linear',
    step: 0.05,
    live: true,
    folded: true,
    when: { field: 'klRule', is: ['free-bits'] },
  },
  capacity: {
    type: 'number',
    min: 0,
    max: 50,
    initial: 10,
    scale: 'linear',
    step: 0.5,
    live: true,
    folded: true,
    when: { field: 'klRule', is: ['capacity'] },
  },
  lambda: {
    type: 'number',
    min: 0,
    max: 3,
    initial: 0.5,
    scale: 'linear',
    step: 0.05,
    live: true,
    folded: true,
    when: { field: 'klRule', is: ['entropy'] },
  },
} as const satisfies Fields;

/**
 * A variational autoencoder (Kingma & Welling 2014): q(z|x) = N(μ(x), diag σ²(x)), p(z) = N(0, I), trained on
 * −log p(x|z) + β · KL(q(z|x) ‖ p(z)); β = 1 is minus the ELBO, other β is Higgins et al. 2017. Or on the
 * importance-weighted bound (Burda et al. 2016), which knows no β.
 */
export const vae = {
  id: 'vae',
  fields,
  describe(params: ValuesOf<typeof fields>, sample: Sample): AutoencoderPlan {
    return denseModel(params, sample, {
      encoder: denseEncoder(params, sample, { outputs: 2 * params.latent, last: 'linear' }),
      code: { type: 'gaussian', size: params.latent, bound: boundOf(params, sample) },
    });
  },
} as const;

function boundOf(params: ValuesOf<typeof fields>, sample: Sample): Bound {
  if (params.objective === 'iwae') return { type: 'importance', samples: params.samples };
  return {
    type: 'elbo',
    weight: params.beta * meansScale(params, sample),
    schedule: scheduleOf(params),
    rule: ruleOf(params),
  };
}

function scheduleOf(params: Pick<ValuesOf<typeof fields>, 'warmUp' | 'warmUpEpochs'>): Schedule {
  const { warmUp, warmUpEpochs } = params;
  return warmUp === 'constant' ? { type: warmUp } : { type: warmUp, epochs: warmUpEpochs };
}

function ruleOf(
  params: Pick<ValuesOf<typeof fields>, 'klRule' | 'freeBits' | 'capacity' | 'lambda'>,
): KlRule {
  switch (params.klRule) {
    case 'plain':
    case 'as-written':
      return { type: params.klRule };
    case 'free-bits':
      return { type: 'free-bits', nats: params.freeBits };
    case 'capacity':
      return { type: 'capacity', nats: params.capacity };
    case 'entropy':
      return { type: 'entropy', weight: params.lambda };
  }
}

/**
 * The article's PyTorch listing takes means, of the cross-entropy over D pixels and of the KL term over d dimensions:
 * D times its loss is the sum over pixels + D/d times the sum over dimensions.
 */
function meansScale(
  { klRule, latent }: Pick<ValuesOf<typeof fields>, 'klRule' | 'latent'>,
  sample: Sample,
): number {
  return klRule === 'as-written' ? sizeOf(sample) / latent : 1;
}
