import { pushAt } from '../plan/numbers.ts';
import type { LiveKnobs, Optimizer } from '../plan/training.ts';

/**
 * The decay rates of each optimiser's moments; their number is how many moments a parameter has.
 * Adam (Kingma & Ba 2015): m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g²; RMSProp: v alone; SGD: m ← β₁ m + g.
 */
const decays: Readonly<Record<Optimizer, { readonly momentum?: number; readonly squares?: number }>> = {
  adam: { momentum: 0.9, squares: 0.999 },
  rmsprop: { squares: 0.9 },
  sgd: { momentum: 0.9 },
};

/** How many moments each parameter has: Adam m, v; RMSProp v; SGD momentum. */
export function momentCount(optimizer: Optimizer): number {
  return Object.keys(decays[optimizer]).length;
}

/** β₁, the share of the last m that is kept; 0 where there is none. */
export function momentumOf(optimizer: Optimizer): number {
  return decays[optimizer].momentum ?? 0;
}

/** What the updates of a run of a list go by. */
export interface OptimizerNumbers {
  /** The learning rate. */
  readonly rate: number;
  /** Weight decay. */
  readonly decay: number;
  /** β₁: the share of the last m that is kept. */
  readonly momentum: number;
  /** How often these parameters were moved before; Adam's corrections go by it. */
  readonly updates: number;
}

/**
 * The optimiser's numbers at a moment of a run. Where the plan's momentum μ changes on the way (plan/boltzmann), SGD moves by
 * (1 − μ) · rate, so that a gradient moves a weight by `rate` in all whatever μ is, and weight decay is what it would be in the
 * gradient.
 */
export function optimizerNumbers(
  { learningRate, weightDecay, plan }: LiveKnobs,
  optimizer: Optimizer,
  at: { readonly epoch: number; readonly updates: number },
): OptimizerNumbers {
  const { updates } = at;
  const { momentum: planned, rateShare } = pushAt(plan, at.epoch);
  const momentum = (optimizer === 'rmsprop' ? null : planned) ?? momentumOf(optimizer);
  const share = optimizer === 'sgd' && planned !== null ? 1 - planned : 1;
  return { rate: share * rateShare * learningRate, decay: weightDecay / share, momentum, updates };
}

/** β₂, the share of the last v that is kept; 0 where there is none. */
export function squaresOf(optimizer: Optimizer): number {
  return decays[optimizer].squares ?? 0;
}
