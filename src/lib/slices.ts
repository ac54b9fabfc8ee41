/** Long work is done in generators that yield after about this many multiplications: a few milliseconds. */
export const sliceWork = 1_000_000;
