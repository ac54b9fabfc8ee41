import { assertNever } from '../lib/assert.ts';
import type { ModelPlan, ObjectiveTerm } from './plan.ts';
import { shareAt } from './schedule.ts';

/** The numbers of a plan that may change while a run goes on; engines read them anew before every update. */
export interface PlanNumbers {
  /** β as it is now: the weight of the KL term times its schedule's share; 0 where there is none. */
  readonly beta: number;
  /** Probability or standard deviation of the encoder's noise; 0 where there is none. */
  readonly corruption: number;
  /** Weight of the sparsity penalty; 0 where there is none. */
  readonly sparsity: number;
  /** ρ: the mean activation that the KL sparsity penalty asks for. */
  readonly targetActivation: number;
}

/** Where no term says otherwise. ρ must lie inside 0 … 1, though its weight is 0. */
const none: PlanNumbers = { beta: 0, corruption: 0, sparsity: 0, targetActivation: 0.5 };

/** The numbers of a plan as they are `epoch` passes (with fractions) into training. */
export function numbersAt(plan: ModelPlan, epoch: number): PlanNumbers {
  const corruption = plan.corruption.type === 'none' ? 0 : plan.corruption.level;
  return plan.objective.reduce<PlanNumbers>((numbers, term) => ({ ...numbers, ...numbersOf(term, epoch) }), {
    ...none,
    corruption,
  });
}

function numbersOf(term: ObjectiveTerm, epoch: number): Partial<PlanNumbers> {
  switch (term.type) {
    case 'reconstruction':
      return {};
    case 'kl':
      return { beta: term.weight * shareAt(term.schedule, epoch) };
    case 'sparsity':
      return term.penalty.type === 'kl'
        ? { sparsity: term.weight, targetActivation: term.penalty.target }
        : { sparsity: term.weight };
    default:
      return assertNever(term);
  }
}
