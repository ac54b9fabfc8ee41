/** Long work is done in generators that yield after about this many multiplications: a few milliseconds. */
export const sliceWork = 1_000_000;

/** The result of such work, done in one go. */
export function finished<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
