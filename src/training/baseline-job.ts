import { baselinesOf } from './baselines.ts';
import type { Baselines } from './protocol.ts';

/** How long the baselines may compute between two chunks of training, in ms. */
const sliceMilliseconds = 12;

/** What trivial models reach, computed once a run in slices between other work. */
export interface BaselineJob {
  readonly isDone: boolean;
  /** One slice; the result when it is there, else null. */
  work(options: () => Parameters<typeof baselinesOf>[0]): Baselines | null;
}

export function createBaselineJob(now: () => number): BaselineJob {
  let work: ReturnType<typeof baselinesOf> | null = null;
  let isDone = false;
  return {
    get isDone() {
      return isDone;
    },
    work(options) {
      if (isDone) return null;
      work ??= baselinesOf(options());
      const end = now() + sliceMilliseconds;
      do {
        const next = work.next();
        if (next.done !== true) continue;
        isDone = true;
        return next.value;
      } while (now() < end);
      return null;
    },
  };
}
