import { assertNever } from '../lib/assert.ts';
import type { Units } from './boltzmann.ts';
import type { Likelihood } from './likelihood.ts';
import type { ModelPlan } from './plan.ts';

/** What a model says of a pixel: an autoencoder given the code, a machine given its hidden units. */
export function pixelLikelihood(plan: ModelPlan): Likelihood {
  switch (plan.type) {
    case 'autoencoder':
      return plan.likelihood;
    case 'boltzmann':
      return unitLikelihood(plan.machines[0].visible);
    default:
      return assertNever(plan);
  }
}

/** p(unit | its input). */
export function unitLikelihood(units: Units): Likelihood {
  return units.type === 'bernoulli'
    ? { type: 'bernoulli' }
    : { type: 'gaussian', variance: units.variance, output: 'identity' };
}
