import type { ExperimentSpec } from '../../experiment/spec.ts';
import { abilitiesOf } from '../../plan/abilities.ts';
import { numbersAt } from '../../plan/numbers.ts';
import { type AutoencoderPlan, klRuleOf, klWeightOf, penaltyOf } from '../../plan/autoencoder.ts';
import type { Cause } from './finding.ts';
import { learningRate, type Remedy } from './remedy.ts';

/** What the rules look at. */
export interface Case {
  readonly spec: ExperimentSpec;
  readonly plan: AutoencoderPlan;
  readonly codeVariances: ArrayLike<number>;
  /** λ₁: variance of the training images along their first principal axis. */
  readonly largestVariance: number;
}

interface Rule {
  readonly cause: Cause;
  readonly holds: (of: Case) => boolean;
  /** The first is what helps against the cause. */
  readonly remedies: (of: Case) => readonly Remedy[];
}

/** Learning rates above this are a likely cause of what went wrong (Adam's usual 1e-3 and below are not). */
const highRate = 5e-3;
/** Where this share of the pixels is replaced, or noise has this deviation, little of the image is left to read. */
const highCorruption = 0.8;
/** Where fewer outputs than this are kept, a layer passes little on. */
const lowKeep = 0.3;
/** Hidden layers of sigmoid units through which gradients become too small: each scales them by a quarter at most. */
const manyLayers = 4;
/** Units that vary less than this never change. */
const still = 1e-9;

/** Looked through in this order: the first that holds is named. */
const rules: readonly Rule[] = [
  {
    cause: 'means-for-sums',
    holds: ({ plan }) => klRuleOf(plan)?.type === 'as-written',
    remedies: () => [{ type: 'set', knob: 'klRule', value: 'plain', from: 'start' }],
  },
  {
    cause: 'corruption',
    holds: ({ plan: { corruption } }) => corruption.type !== 'none' && corruption.level >= highCorruption,
    remedies: () => [{ type: 'set', knob: 'corruptionLevel', value: 0.3, from: 'start' }],
  },
  {
    // A linear VAE's optimum is then the collapsed one: λ₁ ≤ s² (Lucas et al. 2019); β in place of 1 makes it β s².
    cause: 'pixel-variance',
    holds: (of) => abilitiesOf(of.plan).hasBound && of.largestVariance <= varianceOf(of.plan),
    remedies: (of) => [{ type: 'set', knob: 'variance', value: usefulVariance(of), from: 'start' }],
  },
  {
    cause: 'beta',
    holds: ({ plan }) => abilitiesOf(plan).hasBound && klWeightOf(plan) > 1,
    remedies: () => [{ type: 'set', knob: 'beta', value: 1, from: 'here' }],
  },
  {
    cause: 'learning-rate',
    holds: ({ spec }) => spec.training.learningRate > highRate,
    remedies: ({ spec }) => learningRate(spec, 0.1, 'start'),
  },
  {
    cause: 'entropy',
    holds: ({ plan }) => klRuleOf(plan)?.type === 'entropy' && numbersAt(plan, 0).entropy > 0,
    remedies: () => [{ type: 'set', knob: 'klRule', value: 'plain', from: 'start' }],
  },
  {
    cause: 'sparsity',
    holds: ({ plan }) => weightOf(plan, 'sparsity') > 0,
    remedies: ({ plan }) => [
      { type: 'set', knob: 'sparsityWeight', value: tenth(weightOf(plan, 'sparsity')), from: 'start' },
    ],
  },
  {
    cause: 'contraction',
    holds: ({ plan }) => weightOf(plan, 'contraction') > 0,
    remedies: ({ plan }) => [
      { type: 'set', knob: 'contraction', value: tenth(weightOf(plan, 'contraction')), from: 'start' },
    ],
  },
  {
    cause: 'dropout',
    holds: ({ plan }) => layersOf(plan).some(({ keep }) => keep < lowKeep),
    remedies: () => [{ type: 'no-dropout' }],
  },
  {
    cause: 'dead-units',
    holds: ({ plan, codeVariances }) =>
      layersOf(plan).some(({ activation }) => activation === 'relu') &&
      Array.from(codeVariances).every((variance) => variance <= still),
    remedies: () => [{ type: 'set', knob: 'activation', value: 'leaky-relu', from: 'start' }],
  },
  {
    cause: 'saturation',
    holds: ({ plan }) =>
      layersOf(plan).filter(({ activation }) => activation === 'sigmoid').length >= manyLayers,
    remedies: () => [{ type: 'set', knob: 'activation', value: 'relu', from: 'start' }],
  },
];

/** The likely cause of a collapse, and what helps; starting again is always possible. */
export function causeOf(of: Case): { readonly cause: Cause; readonly remedies: readonly Remedy[] } {
  const rule = rules.find(({ holds }) => holds(of));
  return { cause: rule?.cause ?? 'unknown', remedies: [...(rule?.remedies(of) ?? []), { type: 'restart' }] };
}

const layersOf = ({ encoder, decoder }: AutoencoderPlan) => [...encoder, ...decoder];

/** s² of a fixed Gaussian; 0 where there is none. */
function varianceOf(plan: AutoencoderPlan): number {
  const { likelihood } = plan;
  return likelihood.type === 'gaussian' ? likelihood.variance : 0;
}

/** A pixel variance that leaves the first axis worth its KL many times over: the usual 0.05, or less where λ₁ asks for it. */
function usefulVariance({ largestVariance, plan }: Case): number {
  const most = largestVariance / (5 * Math.max(1, klWeightOf(plan)));
  return Number(Math.min(0.05, most).toPrecision(2));
}

function weightOf(plan: AutoencoderPlan, type: 'sparsity' | 'contraction'): number {
  const term = penaltyOf(plan);
  return term?.type === type ? term.weight : 0;
}

/** A tenth of a weight, on the knobs' grid of 0.05. */
const tenth = (weight: number) => Math.max(0.05, Number((weight / 10).toPrecision(2)));
