import type { LossTerms } from '../engine/engine.ts';
import type { Progress } from './protocol.ts';
import type { Chunk } from './trainer.ts';

/** Progress is told at most this often, in ms. */
const reportPause = 100;
/** Images a second are measured over about this long, in ms. */
const rateWindow = 1500;

/** Adds up chunks until it is time to tell: mean losses, and images a second by the clock (looking and waiting included). */
export interface Meter {
  /** Call when training starts or goes on, so that pauses do not count as time. */
  start(): void;
  add(chunk: Chunk): void;
  /** What to tell, or null when it is too early and `atOnce` is not set. */
  read(atOnce: boolean): Pick<Progress, 'imagesPerSecond' | 'train'> | null;
}

export function createMeter(now: () => number): Meter {
  let updates = 0;
  let sums = { total: 0, reconstruction: 0, kl: 0 };
  let reported = -Infinity;
  /** Moments and the images seen until then, oldest first. */
  let marks: { readonly time: number; readonly images: number }[] = [];
  let images = 0;

  return {
    start() {
      marks = [{ time: now(), images }];
    },
    add(chunk) {
      updates += chunk.updates;
      sums = {
        total: sums.total + chunk.terms.total * chunk.updates,
        reconstruction: sums.reconstruction + chunk.terms.reconstruction * chunk.updates,
        kl: sums.kl + chunk.terms.kl * chunk.updates,
      };
      images += chunk.images;
    },
    read(atOnce) {
      const time = now();
      if (updates === 0 || (!atOnce && time - reported < reportPause)) return null;
      reported = time;
      const train: LossTerms = {
        total: sums.total / updates,
        reconstruction: sums.reconstruction / updates,
        kl: sums.kl / updates,
      };
      updates = 0;
      sums = { total: 0, reconstruction: 0, kl: 0 };
      marks.push({ time, images });
      while (marks.length > 2 && time - (marks[1]?.time ?? time) >= rateWindow) marks.shift();
      const oldest = marks[0] ?? { time, images };
      const seconds = (time - oldest.time) / 1000;
      return { train, imagesPerSecond: seconds > 0 ? (images - oldest.images) / seconds : 0 };
    },
  };
}
