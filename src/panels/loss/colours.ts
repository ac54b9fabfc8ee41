import type { SeriesId } from './series.ts';

/** The colour of a line: that of the symbol it speaks of. */
export const lineColours: Readonly<Record<SeriesId, string>> = {
  total: 'var(--ink)',
  minusElbo: 'var(--secondary)',
  reconstruction: 'var(--x-hat)',
  kl: 'var(--mu)',
  squaredError: 'var(--x-hat)',
};

/** The same for small text, which needs more contrast with the card. */
export const textColours: Readonly<Record<SeriesId, string>> = {
  ...lineColours,
  kl: 'color-mix(in srgb, var(--mu) 72%, var(--ink))',
};
