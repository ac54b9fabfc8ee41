import type { ModelPlan } from './plan.ts';
import { shareAt } from './schedule.ts';

/** The numbers of a plan that may change while a run goes on; engines read them anew before every update. */
export interface PlanNumbers {
  /** β as it is now: the weight of the KL term times its schedule's share; 0 where there is none. */
  readonly beta: number;
  /** Probability or standard deviation of the encoder's noise; 0 where there is none. */
  readonly corruption: number;
}

/** The numbers of a plan as they are `epoch` passes (with fractions) into training. */
export function numbersAt(plan: ModelPlan, epoch: number): PlanNumbers {
  const numbers = { beta: 0, corruption: plan.corruption.type === 'none' ? 0 : plan.corruption.level };
  for (const term of plan.objective)
    if (term.type === 'kl') numbers.beta = term.weight * shareAt(term.schedule, epoch);
  return numbers;
}
