import type { LossTerms } from '../../engine/engine.ts';

/** What the chart can draw. `minusElbo` = reconstruction + KL is drawn only where the objective is something else. */
export const seriesIds = ['total', 'minusElbo', 'reconstruction', 'kl', 'squaredError'] as const;
export type SeriesId = (typeof seriesIds)[number];

/** In nats, or summed squared differences of pixels; never both on one axis. */
export type Unit = 'nats' | 'squared-error';

/** Where a series is drawn: the KL term has a plot of its own below, on which a few nats can be read. */
export type PlotId = 'main' | 'kl';

export function plotOf(id: SeriesId): PlotId {
  return id === 'kl' ? 'kl' : 'main';
}

/** Terms in nats by series. */
export function valueOf(terms: LossTerms, id: Exclude<SeriesId, 'squaredError'>): number {
  return id === 'minusElbo' ? terms.reconstruction + terms.kl : terms[id];
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
