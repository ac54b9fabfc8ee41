import { combineTerms, mapTerms, type Terms } from '../plan/terms.ts';
import type { Progress } from './protocol.ts';
import type { Chunk } from './trainer.ts';

/** Progress is told at most this often, in ms … */
const reportPause = 100;
/** … or when this share of all updates has not been told of: a fast machine's history is as fine as a slow one's. */
const untoldShare = 1 / 16;
/** Images a second are measured over about this long, in ms. */
const rateWindow = 1500;

/** Adds up chunks until it is time to tell: mean losses, and images a second by the clock (looking and waiting included). */
export interface Meter {
  /** Call when training starts or goes on, so that pauses do not count as time. */
  start(): void;
  add(chunk: Chunk): void;
  /** What to tell, or null when it is too early and `atOnce` is not set. */
  read(atOnce: boolean): Pick<Progress, 'imagesPerSecond' | 'trainingShare' | 'train'> | null;
  /** From here on the last updates before a stop are summed up by themselves. */
  startTail(): void;
  /** Mean losses of the updates since `startTail`: the same for equal runs, whatever the clock. null without any. */
  readTail(): Terms | null;
}

interface Sums {
  readonly updates: number;
  readonly terms: Terms;
}

const nothing: Sums = { updates: 0, terms: {} };

function plus({ updates, terms }: Sums, chunk: Chunk): Sums {
  return {
    updates: updates + chunk.updates,
    terms: combineTerms(terms, 1, chunk.terms, chunk.updates),
  };
}

function meanOf({ updates, terms }: Sums): Terms | null {
  return updates === 0 ? null : mapTerms(terms, (sum) => sum / updates);
}

export function createMeter(now: () => number): Meter {
  let untold = nothing;
  let tail = nothing;
  let reported = -Infinity;
  /** Moments, the images seen and the time trained until then, oldest first. */
  let marks: { readonly time: number; readonly images: number; readonly trained: number }[] = [];
  let images = 0;
  let updates = 0;
  /** ms spent in updates. */
  let trained = 0;

  return {
    start() {
      marks = [{ time: now(), images, trained }];
    },
    add(chunk) {
      untold = plus(untold, chunk);
      tail = plus(tail, chunk);
      images += chunk.images;
      updates += chunk.updates;
      trained += chunk.elapsed;
    },
    startTail() {
      tail = nothing;
    },
    readTail: () => meanOf(tail),
    read(atOnce) {
      const time = now();
      const train = meanOf(untold);
      const isTime = time - reported >= reportPause || untold.updates >= untoldShare * updates;
      if (train === null || !(atOnce || isTime)) return null;
      reported = time;
      untold = nothing;
      marks.push({ time, images, trained });
      while (marks.length > 2 && time - (marks[1]?.time ?? time) >= rateWindow) marks.shift();
      const oldest = marks[0] ?? { time, images, trained };
      const passed = time - oldest.time;
      return {
        train,
        imagesPerSecond: passed > 0 ? (1000 * (images - oldest.images)) / passed : 0,
        trainingShare: passed > 0 ? Math.min(1, (trained - oldest.trained) / passed) : 0,
      };
    },
  };
}
