import { termOf, type Terms } from '../plan/terms.ts';

/** Tells whether a run has diverged: its loss is not a number, or more than a hundred times what it was at the start. */
export function createDivergenceWatch(): (terms: Terms) => boolean {
  let limit = Infinity;
  return (terms) => {
    const total = termOf(terms, 'total');
    if (!Number.isFinite(total)) return true;
    if (limit === Infinity) limit = 100 * Math.max(Math.abs(total), 1000);
    return total > limit;
  };
}
