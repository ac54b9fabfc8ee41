import {
  isEnergyTerm,
  termOf,
  type EnergyTermId,
  type PlotId,
  type TermDescription,
  type TermId,
  type Terms,
} from '../../plan/terms.ts';

/** What the chart can draw in nats. `minusElbo` = reconstruction + KL is drawn only where the objective is something else. */
export type NatsId = Exclude<TermId, EnergyTermId> | 'minusElbo';

export type SeriesId = NatsId | 'squaredError';

/** A curve and the plot that it is in. */
export interface Series<Id extends SeriesId = SeriesId> {
  readonly id: Id;
  readonly plot: PlotId;
}

/** The curves of a plan's terms; with −ELBO after the total, where it is wanted and there is one. */
export function curvesOf(terms: readonly TermDescription[], withElbo: boolean): readonly Series<NatsId>[] {
  const hasElbo = withElbo && terms.some(({ id }) => id === 'kl');
  return terms.flatMap(({ id, plot }): readonly Series<NatsId>[] => {
    if (plot === null || isEnergyTerm(id)) return [];
    return id === 'total' && hasElbo
      ? [
          { id, plot },
          { id: 'minusElbo', plot },
        ]
      : [{ id, plot }];
  });
}

/** In nats, or summed squared differences of pixels; never both on one axis. */
export type Unit = 'nats' | 'squared-error';

/** Terms in nats by series; NaN where there is no such term. */
export function valueOf(terms: Terms, id: NatsId): number {
  return id === 'minusElbo' ? minusElboOf(terms) : termOf(terms, id);
}

function minusElboOf(terms: Terms): number {
  return termOf(terms, 'reconstruction') + termOf(terms, 'kl');
}

/**
 * What the total is: minus the ELBO or a sum under some rule; visibly reconstruction + β · KL; or minus the importance-weighted
 * bound of several codes an image, while held-out images are measured by one code each.
 */
export type TotalKind = 'total' | 'weighted' | 'bound';

/** Terms of held-out images by series; NaN where the series is of training alone. */
export function heldOutValueOf(terms: Terms, id: NatsId, totalIs: TotalKind): number {
  return id === 'total' && totalIs === 'bound' ? NaN : valueOf(terms, id);
}

/** Whether a weight other than 1 on the KL term makes the objective another number than −ELBO. */
export function isWeighted(terms: Terms): boolean {
  const minusElbo = minusElboOf(terms);
  return Math.abs(termOf(terms, 'total') - minusElbo) > 1e-4 * Math.max(1, Math.abs(minusElbo));
}
