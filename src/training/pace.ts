/** How long the updates of one call of the engine should take beside the first, in ms: a pause is heard within 50 ms. */
export const chunkMilliseconds = 25;
/** And while somebody waits for answers: of most models on most machines one update. */
export const shortChunkMilliseconds = 5;

/** At most this many updates in one call, however fast the engine. */
const maxChunk = 512;

/** A call of one update that takes longer, in ms, is slow in itself: nobody waits that long for an answer alone. */
const longestAnswer = 200;

/** By so much fades, with every call of one, what a further update was measured to add. */
const fading = 0.98;

/** How many updates to ask of an engine at a time. */
export interface Pace {
  /** One, and as many more as take about so long. */
  updatesIn(milliseconds: number): number;
  /** A call of so many updates took so long, in ms. */
  measured(updates: number, elapsed: number): void;
}

/**
 * Aims at so many ms of updates a call, beside what a call costs however few there are: some browsers look only
 * every 100 ms whether a GPU has answered. So what counts is what further updates add to a call of one. Grows at most
 * twofold, so that one lucky measurement does no harm.
 */
export function createPace(): Pace {
  let most = 1;
  /** The quickest call of one update. */
  let one = Infinity;
  /** What a further update adds; null until a call of several has told. */
  let further: number | null = null;

  return {
    updatesIn(milliseconds) {
      const each = further ?? (one < longestAnswer ? Math.min(one, chunkMilliseconds) : one);
      return Math.max(1, Math.min(1 + Math.floor(milliseconds / each), most));
    },
    measured(made, elapsed) {
      if (made === 1) {
        one = Math.min(one, elapsed);
        // What a call of several told may have been a hiccup: it is tried again, now and then.
        if (further !== null) further *= fading;
      } else further = Math.min(longestAnswer, Math.max(elapsed - one, 0.01) / (made - 1));
      most = Math.min(2 * made, maxChunk);
    },
  };
}
