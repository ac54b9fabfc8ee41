import type { AutoencoderPlan } from './autoencoder.ts';
import type { BoltzmannPlan } from './boltzmann.ts';

/** What a model *is*, as plain data; `type` says of which kind. Engines execute a plan; nothing here computes. */
export type ModelPlan = AutoencoderPlan | BoltzmannPlan;

/** A plan that must be an autoencoder's, where only those are asked for; throws on another. */
export function autoencoderPlan(plan: ModelPlan): AutoencoderPlan {
  if (plan.type !== 'autoencoder')
    throw new TypeError(`a ${plan.type} plan where autoencoders alone are asked for`);
  return plan;
}

/** A plan that must be of Boltzmann machines; throws on another. */
export function boltzmannPlan(plan: ModelPlan): BoltzmannPlan {
  if (plan.type !== 'boltzmann')
    throw new TypeError(`a ${plan.type} plan where Boltzmann machines alone are asked for`);
  return plan;
}
