import type { Likelihood } from '../../../plan/likelihood.ts';
import type { ExplanationPoint } from '../../../text/explanations.ts';
import type { Facts } from '../facts.ts';
import { hasPrior } from '../kind.ts';
import { sayIf } from './part.ts';

const densities = {
  bernoulli: ['bernoulli'],
  'continuous-bernoulli': ['continuous', 'negativeNats', 'continuousLimit'],
  gaussian: ['gaussian', 'negativeNats'],
  'gaussian-learned': ['gaussianLearned', 'bestVariance', 'negativeNats'],
} as const satisfies Readonly<Record<Likelihood['type'], readonly ExplanationPoint[]>>;

const pixelsAre = { grey: [], binary: ['pixelsBinary'], sampled: ['pixelsSampled'] } as const;

/** The likelihood, what it cannot fall below, and what stands beside it. */
export function reconstructions({
  plan,
  now,
  floor,
  isGrey,
  isComplete,
}: Facts): readonly ExplanationPoint[] {
  const { type } = plan.likelihood;
  const isBernoulli = type === 'bernoulli';
  return [
    'likelihood',
    ...densities[type],
    ...pixelsAre[plan.pixels],
    ...sayIf(floor !== null, 'floor'),
    ...sayIf(isBernoulli, isGrey ? 'bernoulliGrey' : 'bernoulliBinary'),
    'squaredError',
    ...sayIf(hasPrior(plan), 'meanShown', 'natsOfSample'),
    ...sayIf(now.corruption > 0, 'natsOfCorrupted'),
    'blur',
    isComplete ? 'heldOutAgain' : 'heldOut',
  ];
}
