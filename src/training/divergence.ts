import { termOf, type Terms } from '../plan/terms.ts';
import type { ModelPlan } from '../plan/plan.ts';

/** Tells whether a run has diverged: its loss is not a number, or more than a hundred times what it was at the start. */
export function createDivergenceWatch(plan: Pick<ModelPlan, 'type'>): (terms: Terms) => boolean {
  let limit = Infinity;
  return (terms) => {
    if (!Object.values(terms).every(Number.isFinite)) return true;
    // A free energy may wander as far as it likes: it is no loss.
    if (plan.type !== 'autoencoder') return false;
    const total = termOf(terms, 'total');
    if (limit === Infinity) limit = 100 * Math.max(Math.abs(total), 1000);
    return total > limit;
  };
}
