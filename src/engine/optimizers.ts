import type { Optimizer } from '../plan/training.ts';

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

/** β₂, the share of the last v that is kept; 0 where there is none. */
export function squaresOf(optimizer: Optimizer): number {
  return decays[optimizer].squares ?? 0;
}
