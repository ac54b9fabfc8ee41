import type { Engine } from '../engine/engine.ts';
import { imagesNeeded, stepsPerEpoch } from '../lib/batches.ts';
import type { Terms } from '../plan/terms.ts';
import { chunkMilliseconds, createPace } from './pace.ts';

/**
 * Counts updates and decides how many to ask of the engine at a time. No timers, no messages: the loop calls it,
 * a test can.
 */
export interface Trainer {
  /** Updates made so far. */
  readonly step: number;
  readonly stepsPerEpoch: number;
  /** Whether the images of the next update have arrived. */
  canAdvance(imagesReceived: number): boolean;
  /** Makes a chunk of updates (at least one); stops at `stopAt` updates in all. */
  advance(options: {
    readonly imagesReceived: number;
    readonly stopAt: number;
    readonly at?: 'most-one';
    /** How long its updates should take beside the first, in ms. */
    readonly within?: number;
  }): Promise<Chunk>;
}

export interface Chunk {
  readonly updates: number;
  /** Images seen in these updates. */
  readonly images: number;
  /** Mean over the updates. */
  readonly terms: Terms;
  /** How long they took, in ms. */
  readonly elapsed: number;
}

export function createTrainer(options: {
  readonly engine: Engine;
  readonly imageCount: number;
  readonly batchSize: number;
  readonly step: number;
  /** Milliseconds, monotone. */
  readonly now: () => number;
}): Trainer {
  const { engine, imageCount, batchSize, now } = options;
  const perEpoch = stepsPerEpoch(imageCount, batchSize);
  let step = options.step;
  const pace = createPace();

  const needed = (from: number) => imagesNeeded(from, imageCount, batchSize);

  return {
    get step() {
      return step;
    },
    stepsPerEpoch: perEpoch,
    canAdvance: (received) => needed(step) <= received,
    async advance({ imagesReceived, stopAt, at, within = chunkMilliseconds }) {
      let updates = at === 'most-one' ? 1 : Math.max(1, Math.min(pace.updatesIn(within), stopAt - step));
      while (updates > 1 && needed(step + updates - 1) > imagesReceived) updates = Math.floor(updates / 2);
      const start = now();
      const terms = await engine.train(updates);
      const elapsed = now() - start;
      pace.measured(updates, elapsed);
      const images = imagesBetween({ from: step, to: step + updates, imageCount, batchSize });
      step += updates;
      return { updates, images, terms, elapsed };
    },
  };
}

/** Images seen by the updates from … to − 1; an epoch's last batch may be short. */
export function imagesBetween(options: {
  readonly from: number;
  readonly to: number;
  readonly imageCount: number;
  readonly batchSize: number;
}): number {
  const { imageCount, batchSize } = options;
  const perEpoch = stepsPerEpoch(imageCount, batchSize);
  const seen = (step: number) =>
    Math.floor(step / perEpoch) * imageCount + Math.min((step % perEpoch) * batchSize, imageCount);
  return seen(options.to) - seen(options.from);
}
