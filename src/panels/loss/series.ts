import { assertNever } from '../../lib/assert.ts';
import type { LossTerms } from '../../engine/engine.ts';
import { importanceSamplesOf, klRuleOf, penaltyOf } from '../../plan/autoencoder.ts';
import type { ModelPlan } from '../../plan/plan.ts';

/** What an objective may have beside the reconstruction: its KL term, or the penalty on the code by what it is. */
export type Beside = 'kl' | 'sparsity' | 'contraction';

/** What the chart can draw. `minusElbo` = reconstruction + KL is drawn only where the objective is something else. */
export type SeriesId = 'total' | 'minusElbo' | 'reconstruction' | Beside | 'squaredError';

/** What a plan's objective has beside the reconstruction; null where it has nothing. */
export function besideOf(plan: ModelPlan): Beside | null {
  const hasKl = klRuleOf(plan) !== null || importanceSamplesOf(plan) !== null;
  return hasKl ? 'kl' : (penaltyOf(plan)?.type ?? null);
}

/** In nats, or summed squared differences of pixels; never both on one axis. */
export type Unit = 'nats' | 'squared-error';

/** Where a series is drawn: what is beside the reconstruction has a plot of its own below, on which a few nats can be read. */
export type PlotId = 'main' | 'lower';

export function plotOf(id: SeriesId): PlotId {
  return isBeside(id) ? 'lower' : 'main';
}

export function isBeside(id: SeriesId): id is Beside {
  return id === 'kl' || id === 'sparsity' || id === 'contraction';
}

/** Terms in nats by series. */
export function valueOf(terms: LossTerms, id: Exclude<SeriesId, 'squaredError'>): number {
  switch (id) {
    case 'minusElbo':
      return terms.reconstruction + terms.kl;
    // An objective with a penalty has no KL term: what is beside the reconstruction is the penalty, weighted.
    case 'sparsity':
    case 'contraction':
      return terms.total - terms.reconstruction;
    case 'total':
    case 'reconstruction':
    case 'kl':
      return terms[id];
    default:
      return assertNever(id);
  }
}

/**
 * What the total is: minus the ELBO or a sum under some rule; visibly reconstruction + β · KL; or minus the importance-weighted
 * bound of several codes an image, while held-out images are measured by one code each.
 */
export type TotalKind = 'total' | 'weighted' | 'bound';

/** Terms of held-out images by series; NaN where the series is of training alone. */
export function heldOutValueOf(
  terms: LossTerms,
  id: Exclude<SeriesId, 'squaredError'>,
  totalIs: TotalKind,
): number {
  return id === 'total' && totalIs === 'bound' ? NaN : valueOf(terms, id);
}

/** Whether a weight other than 1 on the KL term makes the objective another number than −ELBO. */
export function isWeighted(terms: LossTerms): boolean {
  const elbo = terms.reconstruction + terms.kl;
  return Math.abs(terms.total - elbo) > 1e-4 * Math.max(1, Math.abs(elbo));
}
