import { abilitiesOf } from '../../plan/abilities.ts';
import type { PlanNumbers } from '../../plan/numbers.ts';
import { type AutoencoderPlan, importanceSamplesOf, penaltyOf } from '../../plan/autoencoder.ts';

/** What keeps a model from copying its input: explanations differ by this first. */
export type Kind =
  | 'plain'
  | 'denoising'
  /** Sigmoid units whose means are held near ρ. */
  | 'sparsity-kl'
  | 'sparsity-l1'
  | 'top-k'
  | 'contraction'
  /** Gaussian codes, trained on −log p(x|z) and a KL term by some rule. */
  | 'vae'
  /** Gaussian codes, trained on the importance-weighted bound. */
  | 'iwae';

export function kindOf(plan: AutoencoderPlan): Kind {
  if (plan.code.type === 'gaussian') return importanceSamplesOf(plan) === null ? 'vae' : 'iwae';
  if (plan.code.type === 'top-k') return 'top-k';
  const penalty = penaltyOf(plan);
  if (penalty?.type === 'contraction') return 'contraction';
  if (penalty?.type === 'sparsity') return `sparsity-${penalty.of.type}`;
  return plan.corruption.type === 'none' ? 'plain' : 'denoising';
}

/** Whether codes are distributions with a prior, not points. */
export function hasPrior(plan: AutoencoderPlan): boolean {
  return abilitiesOf(plan).prior !== null;
}

/** Whether what makes the model this kind has weight 0 now: it is a plain autoencoder then. */
export function isOff(plan: AutoencoderPlan, now: PlanNumbers): boolean {
  if (kindOf(plan) === 'denoising') return now.corruption === 0;
  return penaltyOf(plan)?.weight === 0;
}
