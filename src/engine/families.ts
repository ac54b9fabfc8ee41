import {
  importanceSamplesOf,
  klRuleOf,
  penaltyOf,
  type AutoencoderPlan,
  type Coding,
} from '../plan/autoencoder.ts';
import type { Activation, Layer, LayerWith } from '../plan/layer.ts';
import type { Likelihood } from '../plan/likelihood.ts';
import type { BoltzmannPlan } from '../plan/boltzmann.ts';
import type { ModelPlan } from '../plan/plan.ts';

/** Plans that are made of operations which others lack, and a small one of them on which an engine proves itself. */
export interface Family {
  readonly name: string;
  readonly has: (plan: ModelPlan) => boolean;
  readonly plan: ModelPlan;
  /** What updates 1, 2 and 3 record first, in nats, computed by the reference in 64-bit numbers (families.test.ts). */
  readonly losses: readonly number[];
}

function layer<A extends Activation>(
  inputs: number,
  outputs: number,
  activation: A,
  deviation: number,
): LayerWith<A> {
  return { type: 'dense', inputs, outputs, activation, keep: 1, deviation };
}

const encoder = [
  layer(64, 40, 'relu', Math.sqrt(2 / 64)),
  layer(40, 4, 'linear', Math.sqrt(2 / 44)),
] as const;
const elbo = { type: 'elbo', weight: 1, schedule: { type: 'constant' }, rule: { type: 'plain' } } as const;
const gaussian = (bound: Extract<Coding['code'], { readonly type: 'gaussian' }>['bound']) =>
  ({ encoder, code: { type: 'gaussian', size: 2, bound } }) as const;

/** A VAE small enough to train in milliseconds, large enough for more than one tile of a matrix product. */
const plain: AutoencoderPlan = {
  type: 'autoencoder',
  sample: { type: 'image', shape: [8, 8] },
  inputSize: 64,
  pixels: 'grey',
  corruption: { type: 'none' },
  ...gaussian(elbo),
  decoder: [layer(2, 40, 'relu', 1), layer(40, 64, 'linear', Math.sqrt(2 / 104))],
  likelihood: { type: 'bernoulli' },
};
const paying = (bound: Parameters<typeof gaussian>[0]): AutoencoderPlan => ({ ...plain, ...gaussian(bound) });
const likeOf = (likelihood: Likelihood): AutoencoderPlan => ({ ...plain, likelihood });

/** One layer a side. */
const shallow = (coding: Coding): AutoencoderPlan => ({
  ...plain,
  ...coding,
  decoder: [layer(40, 64, 'linear', Math.sqrt(2 / 104))],
});
const first = <A extends Activation>(activation: A) =>
  [layer(64, 40, activation, Math.sqrt(2 / 64))] as const;
const units = { type: 'deterministic', size: 40 } as const;
const drops = ({ keep }: Layer) => keep < 1;

/** The condition of a family of autoencoders. */
const among =
  (has: (plan: AutoencoderPlan) => boolean) =>
  (plan: ModelPlan): boolean =>
    plan.type === 'autoencoder' && has(plan);

/** One machine; its weights begin wide, so that the first steps depend on all that is drawn. */
const machine: BoltzmannPlan = {
  type: 'boltzmann',
  sample: { type: 'image', shape: [8, 8] },
  inputSize: 64,
  pixels: 'sampled',
  machines: [
    { visible: { type: 'bernoulli', size: 64 }, hidden: { type: 'bernoulli', size: 40 }, deviation: 0.2 },
  ],
  chains: 'contrastive',
  steps: 2,
  momentum: { first: 0.5, last: 0.5, epochs: 0 },
  fallsOver: 0,
  sparsity: null,
};
const withUnits = (own: Partial<BoltzmannPlan['machines'][0]>): BoltzmannPlan => ({
  ...machine,
  machines: [{ ...machine.machines[0], ...own }],
});
const areGaussian = ({ machines }: BoltzmannPlan) =>
  machines.some(({ visible, hidden }) => visible.type === 'gaussian' || hidden.type === 'gaussian');

/** What every autoencoder has. */
export const plainFamily: Family = {
  name: 'plain',
  has: among(() => true),
  plan: plain,
  losses: [51.222753, 46.519267, 45.404114],
};

export const specialFamilies: readonly Family[] = [
  {
    name: 'several codes an image',
    has: among((plan) => importanceSamplesOf(plan) !== null),
    plan: paying({ type: 'importance', samples: 3 }),
    losses: [46.815313, 46.004102, 45.702425],
  },
  {
    name: 'learned variance',
    has: among(({ likelihood }) => likelihood.type === 'gaussian-learned'),
    plan: likeOf({ type: 'gaussian-learned', variance: 0.5, output: 'logistic' }),
    losses: [49.030528, 46.375861, 45.875691],
  },
  {
    name: 'fixed variance',
    has: among(({ likelihood }) => likelihood.type === 'gaussian'),
    plan: likeOf({ type: 'gaussian', variance: 0.1, output: 'identity' }),
    losses: [418.635455, 147.755628, 105.020982],
  },
  {
    name: 'density of grey',
    has: among(({ likelihood }) => likelihood.type === 'continuous-bernoulli'),
    plan: likeOf({ type: 'continuous-bernoulli' }),
    losses: [2.703583, 0.421103, -0.709169],
  },
  {
    name: 'rule of KL',
    has: among((plan) => (klRuleOf(plan)?.type ?? 'plain') !== 'plain'),
    plan: paying({ ...elbo, weight: 4, rule: { type: 'capacity', nats: 3 } }),
    losses: [61.29754, 54.876633, 49.156801],
  },
  {
    name: 'sparsity',
    has: among((plan) => penaltyOf(plan)?.type === 'sparsity'),
    plan: shallow({
      encoder: first('sigmoid'),
      code: { ...units, penalty: { type: 'sparsity', of: { type: 'kl', target: 0.1 }, weight: 1 } },
    }),
    losses: [61.786908, 56.277658, 52.363837],
  },
  {
    name: 'contraction',
    has: among((plan) => penaltyOf(plan)?.type === 'contraction'),
    plan: shallow({
      encoder: first('sigmoid'),
      code: { ...units, penalty: { type: 'contraction', weight: 1 } },
    }),
    losses: [49.544546, 47.706832, 46.436701],
  },
  {
    name: 'top-k',
    has: among(({ code }) => code.type === 'top-k'),
    plan: shallow({ encoder: first('linear'), code: { type: 'top-k', size: 40, kept: 5 } }),
    losses: [44.419933, 43.22655, 42.31858],
  },
  {
    name: 'corruption',
    has: among(({ corruption }) => corruption.type !== 'none'),
    plan: {
      ...shallow({ encoder: first('relu'), code: { ...units, penalty: null } }),
      corruption: { type: 'salt-and-pepper', level: 0.3 },
    },
    losses: [45.864426, 43.477077, 42.562513],
  },
  {
    name: 'sampled pixels',
    has: among(({ pixels }) => pixels !== 'grey'),
    plan: { ...plain, pixels: 'sampled' },
    losses: [52.409613, 46.820654, 45.822748],
  },
  {
    name: 'dropout',
    has: among(({ encoder, decoder }) => [...encoder, ...decoder].some(drops)),
    plan: {
      ...plain,
      decoder: [{ ...layer(2, 40, 'relu', 1), keep: 0.8 }, layer(40, 64, 'linear', Math.sqrt(2 / 104))],
    },
    losses: [51.90737, 47.493428, 46.045815],
  },
  {
    name: 'Boltzmann machine',
    has: (plan) => plan.type === 'boltzmann' && !areGaussian(plan),
    plan: machine,
    losses: [-7.701343, -4.231568, -2.747109],
  },
  {
    name: 'Boltzmann machine with Gaussian units',
    has: (plan) => plan.type === 'boltzmann' && areGaussian(plan),
    plan: withUnits({ visible: { type: 'gaussian', size: 64, variance: 0.25 } }),
    losses: [-19.56193, -15.52362, -7.860648],
  },
];

/** Those of a plan; each special one of an autoencoder runs what all autoencoders have too. */
export function familiesOf(plan: ModelPlan): readonly Family[] {
  const special = specialFamilies.filter(({ has }) => has(plan));
  return special.length > 0 ? special : [plainFamily];
}
