/** Calls of training between the first trial of another number of threads and the start, and at most between two. */
const firstPause = 8;
const longestPause = 100;
/** A trial wins by at least this share of the time of an update, and another number is taken after so many in a row. */
const leastGain = 0.05;
const winsNeeded = 3;
/** Calls from one trial that won to the next. */
const confirmPause = 3;
/** What a call weighs in the running mean of the time of an update. */
const weight = 0.1;

/** How many threads train, as the run's own rate has it: other programs take cores, and tiny models gain by few threads. */
export interface ThreadCount {
  /** Of the next call of training: mostly the best, now and then a trial of another. */
  readonly next: number;
  /** The fastest so far. */
  readonly best: number;
  /** A call of `next` threads made so many updates in so many ms. */
  measured(updates: number, elapsed: number): void;
}

/** Begins with `most`; tries powers of two and `most`, always a neighbour of the best. */
export function createThreadCount(most: number): ThreadCount {
  const powers = [1, 2, 4, 8, 16, 32, 64].filter((power) => power < most);
  const numbers = [...powers, most];
  let best = numbers.length - 1;
  let trial: number | null = null;
  /** Which neighbour is tried: the next lower or higher number. */
  let side = -1;
  let wins = 0;
  let pause = firstPause;
  let callsLeft = pause;
  /** ms an update in the best number of threads. */
  let usual: number | null = null;

  function neighbour(): number | null {
    const wanted = best + side;
    const other = best - side;
    if (numbers[wanted] !== undefined) return wanted;
    return numbers[other] === undefined ? null : other;
  }

  function judge(tried: number, each: number, against: number): void {
    trial = null;
    wins = each < (1 - leastGain) * against ? wins + 1 : 0;
    side = tried - best;
    if (wins >= winsNeeded) {
      best = tried;
      usual = null;
      wins = 0;
    }
    if (wins === 0) {
      pause = Math.min(2 * pause, longestPause);
      side = -side;
    }
    callsLeft = wins > 0 ? confirmPause : pause;
  }

  return {
    get next() {
      return numbers[trial ?? best] ?? most;
    },
    get best() {
      return numbers[best] ?? most;
    },
    measured(updates, elapsed) {
      const each = elapsed / updates;
      if (trial !== null && usual !== null) {
        judge(trial, each, usual);
        return;
      }
      usual = usual === null ? each : usual + weight * (each - usual);
      callsLeft -= 1;
      if (callsLeft <= 0) trial = neighbour();
    },
  };
}
