import { equivalentOf } from './kl.ts';
import { klRuleOf, klWeightOf } from './autoencoder.ts';
import type { ModelPlan } from './plan.ts';

/**
 * The variance v of the prior N(0, v I) that a plan's codes are held to, and from which fresh ones come: 1, or what
 * `equivalentOf` says of the entropy rule. With β = 0 nothing holds them; fresh codes come from N(0, I) then, as from
 * any plain VAE with β = 0.
 */
export function priorVarianceOf(plan: ModelPlan): number {
  const rule = klRuleOf(plan);
  const beta = klWeightOf(plan);
  return rule?.type === 'entropy' && beta > 0 ? equivalentOf(beta, rule.weight).priorVariance : 1;
}
