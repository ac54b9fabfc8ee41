import { assertNever } from '../lib/assert.ts';
import type { ModelPlan } from './plan.ts';
import type { Code, Elbo, Penalty } from './autoencoder.ts';
import { shareAt } from './schedule.ts';

/** The numbers of a plan that may change while a run goes on; engines read them anew before every update. */
export interface PlanNumbers {
  /** β as it is now: the weight of the KL term times its schedule's share; 1 inside a bound on log p(x), 0 without KL. */
  readonly beta: number;
  /** λ of the free-bits rule, in nats per dimension. */
  readonly freeBits: number;
  /** C of the capacity rule as it is now, in nats. */
  readonly capacity: number;
  /** λ of the entropy rule. */
  readonly entropy: number;
  /** Probability or standard deviation of the encoder's noise; 0 where there is none. */
  readonly corruption: number;
  /** Weight of the sparsity penalty; 0 where there is none. */
  readonly sparsity: number;
  /** ρ: the mean activation that the KL sparsity penalty asks for. */
  readonly targetActivation: number;
  /** Weight of the contraction penalty; 0 where there is none. */
  readonly contraction: number;
}

/** Where no term says otherwise. ρ must lie inside 0 … 1, though its weight is 0. */
const none: PlanNumbers = {
  beta: 0,
  freeBits: 0,
  capacity: 0,
  entropy: 0,
  corruption: 0,
  sparsity: 0,
  targetActivation: 0.5,
  contraction: 0,
};

/** The numbers of a plan as they are `epoch` passes (with fractions) into training. */
export function numbersAt({ corruption, code }: ModelPlan, epoch: number): PlanNumbers {
  return {
    ...none,
    corruption: corruption.type === 'none' ? 0 : corruption.level,
    ...numbersOf(code, epoch),
  };
}

/** What is paid for a code. */
function numbersOf(code: Code, epoch: number): Partial<PlanNumbers> {
  switch (code.type) {
    case 'deterministic':
      return code.penalty === null ? {} : penaltyNumbers(code.penalty);
    case 'top-k':
      return {};
    case 'gaussian':
      return code.bound.type === 'importance' ? { beta: 1 } : klNumbers(code.bound, epoch);
    default:
      return assertNever(code);
  }
}

function penaltyNumbers(penalty: Penalty): Partial<PlanNumbers> {
  const { weight } = penalty;
  if (penalty.type === 'contraction') return { contraction: weight };
  return penalty.of.type === 'kl'
    ? { sparsity: weight, targetActivation: penalty.of.target }
    : { sparsity: weight };
}

function klNumbers({ weight, schedule, rule }: Elbo, epoch: number): Partial<PlanNumbers> {
  const share = shareAt(schedule, epoch);
  switch (rule.type) {
    case 'plain':
    case 'as-written':
      return { beta: weight * share };
    case 'free-bits':
      return { beta: weight * share, freeBits: rule.nats };
    case 'capacity':
      return { beta: weight, capacity: rule.nats * share };
    case 'entropy':
      return { beta: weight * share, entropy: rule.weight };
    default:
      return assertNever(rule);
  }
}
