import type { SeriesId } from './series.ts';

/** The colour of a line: that of the symbol it speaks of; a penalty's is that of weights in an objective. */
export const lineColours: Readonly<Record<SeriesId, string>> = {
  total: 'var(--ink)',
  minusElbo: 'var(--secondary)',
  reconstruction: 'var(--x-hat)',
  kl: 'var(--mu)',
  sparsity: 'var(--beta)',
  contraction: 'var(--beta)',
  squaredError: 'var(--x-hat)',
};

const penaltyText = 'color-mix(in srgb, var(--beta) 72%, var(--ink))';
/** The same for small text, which needs more contrast with the card. */
export const textColours: Readonly<Record<SeriesId, string>> = {
  ...lineColours,
  kl: 'color-mix(in srgb, var(--mu) 72%, var(--ink))',
  sparsity: penaltyText,
  contraction: penaltyText,
};
