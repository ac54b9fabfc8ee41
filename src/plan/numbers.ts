import { assertNever } from '../lib/assert.ts';
import type { ModelPlan } from './plan.ts';
import type { AutoencoderPlan, Code, Elbo, Penalty } from './autoencoder.ts';
import { momentumAt, rateShareAt, type BoltzmannPlan } from './boltzmann.ts';
import { shareAt } from './schedule.ts';

/**
 * The numbers of a plan that may change while a run goes on, as they are where nothing says otherwise; engines read them
 * anew before every update, and kernels know them by these names.
 */
const initially = {
  /** β as it is now: the weight of the KL term times its schedule's share; 1 inside a bound on log p(x), 0 without KL. */
  beta: 0,
  /** λ of the free-bits rule, in nats per dimension. */
  freeBits: 0,
  /** C of the capacity rule as it is now, in nats. */
  capacity: 0,
  /** λ of the entropy rule. */
  entropy: 0,
  /** Probability or standard deviation of the encoder's noise; 0 where there is none. */
  corruption: 0,
  /** Weight of the sparsity penalty; 0 where there is none. */
  sparsity: 0,
  /** ρ: the mean activation that the KL sparsity penalty asks for; inside 0 … 1, though its weight is 0. */
  targetActivation: 0.5,
  /** Weight of the contraction penalty; 0 where there is none. */
  contraction: 0,
  /** k: Gibbs steps of the negative phase; 0 where there is none. */
  gibbsSteps: 0,
};

export type PlanNumberName = keyof typeof initially;
export type PlanNumbers = Readonly<Record<PlanNumberName, number>>;
export const planNumberNames = Object.keys(initially) as readonly PlanNumberName[];

/** The numbers of a plan as they are `epoch` passes (with fractions) into training. */
export function numbersAt(plan: ModelPlan, epoch: number): PlanNumbers {
  switch (plan.type) {
    case 'autoencoder':
      return { ...initially, ...corruptionNumbers(plan), ...numbersOf(plan.code, epoch) };
    case 'boltzmann':
      return { ...initially, ...boltzmannNumbers(plan) };
    default:
      return assertNever(plan);
  }
}

/** What a plan says of the optimiser as it is then: its momentum, null where its own holds, and what is left of its rate. */
export function pushAt(
  plan: ModelPlan,
  epoch: number,
): { readonly momentum: number | null; readonly rateShare: number } {
  if (plan.type !== 'boltzmann') return { momentum: null, rateShare: 1 };
  return { momentum: momentumAt(plan, epoch), rateShare: rateShareAt(plan, epoch) };
}

function corruptionNumbers({ corruption }: AutoencoderPlan): Partial<PlanNumbers> {
  return corruption.type === 'none' ? {} : { corruption: corruption.level };
}

function boltzmannNumbers({ steps, sparsity }: BoltzmannPlan): Partial<PlanNumbers> {
  return {
    gibbsSteps: steps,
    ...(sparsity && { sparsity: sparsity.weight, targetActivation: sparsity.target }),
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
