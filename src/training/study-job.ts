import type { StudyState } from './answers.ts';

/** How long a study may compute between two chunks of training, in ms. */
export const sliceMilliseconds = 12;

/** `needsStillness`: parameters must not change before the next step. */
export interface Progress {
  /** 0 … 1 of the work. */
  readonly share: number;
  readonly needsStillness: boolean;
}

/** A study as it goes on, and what it holds meanwhile. */
export interface Study<F> {
  readonly steps: AsyncGenerator<Progress, F>;
  dispose?(): void;
}

/** A study of one run: begun, watched and given up by requests, done in slices between other work. Its failure is its own. */
export interface StudyJob<At, F> {
  start(begin: Begin<At, F>): void;
  cancel(): void;
  /** Gives it up; resolves when what was still being made has been freed too. */
  close(): Promise<void>;
  readonly state: StudyState<F>;
  /** Parameters must not change. */
  readonly needsStillness: boolean;
  /** One slice; false when there is nothing to do. */
  work(at: At): Promise<boolean>;
}

/**
 * Takes at once from the run what must not change later, and returns what makes the study of it: code, labels or an engine
 * may have to come first, while training goes on. `known` are the figures of the study before.
 */
export type Begin<At, F> = (at: At, known: F | null) => Promise<() => Promise<Study<F>>>;

export function createStudyJob<At, F>(options: {
  readonly now: () => number;
  readonly wake: () => void;
}): StudyJob<At, F> {
  const { now, wake } = options;
  let wanted: Begin<At, F> | null = null;
  let isBegun = false;
  let study: Study<F> | null = null;
  let progress: Progress = { share: 0, needsStillness: false };
  let known: F | null = null;
  let hasFailed = false;
  let making: Promise<unknown> = Promise.resolve();

  function fail(): void {
    stop();
    hasFailed = true;
  }

  function stop(): void {
    hasFailed = false;
    wanted = null;
    isBegun = false;
    study?.dispose?.();
    study = null;
    progress = { share: 0, needsStillness: false };
  }

  async function open(begin: Begin<At, F>, at: At): Promise<void> {
    const make = await begin(at, known);
    const made = make().then(
      (fresh) => {
        // Given up, or begun anew, while it was being made.
        if (wanted !== begin) fresh.dispose?.();
        else study = fresh;
        wake();
      },
      () => {
        if (wanted === begin) fail();
      },
    );
    making = Promise.all([making, made]);
  }

  return {
    start(begin) {
      stop();
      wanted = begin;
    },
    cancel: stop,
    async close() {
      stop();
      await making;
    },
    get state(): StudyState<F> {
      if (wanted !== null) return { status: 'working', share: progress.share };
      if (hasFailed) return { status: 'failed' };
      return known === null ? { status: 'none' } : { status: 'done', figures: known };
    },
    get needsStillness() {
      return progress.needsStillness;
    },
    async work(at) {
      if (wanted !== null && !isBegun) {
        isBegun = true;
        await open(wanted, at).catch(fail);
        return true;
      }
      const mine = study;
      if (mine === null) return false;
      const end = now() + sliceMilliseconds;
      do {
        const next = await mine.steps.next().catch(() => null);
        if (next === null) {
          if (study === mine) fail();
          return true;
        }
        // Given up, or begun anew, in the middle of a step.
        if (study !== mine) return true;
        if (next.done === true) {
          known = next.value;
          stop();
          return true;
        }
        progress = next.value;
      } while (now() < end);
      return true;
    },
  };
}
