import type { Engine } from '../engine/engine.ts';
import type { ModelPlan } from '../plan/plan.ts';
import type { Terms } from '../plan/terms.ts';
import { createDivergenceWatch } from './divergence.ts';
import { createMeter } from './meter.ts';
import { stopAt, type ModeKeeper } from './mode.ts';
import { shortChunkMilliseconds } from './pace.ts';
import type { WorkerEvent } from './protocol.ts';
import type { Trainer } from './trainer.ts';

/** The training loss that a run ends with is the mean over so many last updates, at most an epoch. */
const tailUpdates = 50;

/** The updates of one run: made chunk by chunk, told of now and then. */
export interface TrainingJob {
  /** Call when training goes on, so that pauses do not count as time. */
  goOn(): void;
  /** Tells of the updates that have not been told of, when it is time or `atOnce` is set. */
  tell(atOnce: boolean): void;
  /** One chunk; tells whether the run goes on, has come to where it pauses or its stage ends, or has diverged. */
  work(at: {
    readonly imagesReceived: number;
    readonly stopAfter: number;
    /** What happens after so many epochs. */
    readonly then: 'pause' | 'next-stage';
    /** Somebody waits for answers. */
    readonly isHurried: boolean;
  }): Promise<'goes-on' | 'pauses' | 'ends' | 'diverged'>;
}

export function createTrainingJob(options: {
  readonly runId: number;
  readonly engine: Engine;
  readonly trainer: Trainer;
  readonly mode: ModeKeeper;
  readonly plan: ModelPlan;
  readonly post: (event: WorkerEvent) => void;
  readonly now: () => number;
}): TrainingJob {
  const { runId, engine, trainer, mode, post } = options;
  const meter = createMeter(options.now);
  const hasDiverged = createDivergenceWatch(options.plan);
  meter.start();

  /** `closing`: the losses that the run ends with, in place of those since the last report. */
  function tell(atOnce: boolean, closing: Terms | null = null): void {
    const reading = meter.read(atOnce);
    if (reading === null) return;
    const { step, stepsPerEpoch } = trainer;
    const train = closing ?? reading.train;
    post({ type: 'progress', runId, step, stepsPerEpoch, ...reading, train, memory: engine.memory() });
  }

  return {
    goOn: () => meter.start(),
    tell: (atOnce) => tell(atOnce),
    async work({ imagesReceived, stopAfter, then, isHurried }) {
      // A run may have been taken up again just where its stage ends.
      if (then === 'next-stage' && trainer.step >= stopAfter * trainer.stepsPerEpoch) return 'ends';
      const limit = stopAt(stopAfter, trainer);
      const tailStart = limit - Math.min(trainer.stepsPerEpoch, tailUpdates);
      if (trainer.step === tailStart) meter.startTail();
      const chunk = await trainer.advance({
        imagesReceived,
        stopAt: trainer.step < tailStart ? tailStart : limit,
        ...(mode.is === 'one-step' && { at: 'most-one' }),
        ...(isHurried && { within: shortChunkMilliseconds }),
      });
      meter.add(chunk);
      if (hasDiverged(chunk.terms)) return 'diverged';
      const isAtEnd = trainer.step >= limit;
      if (isAtEnd && then === 'next-stage') {
        tell(true, meter.readTail());
        return 'ends';
      }
      const pauses = mode.trained(isAtEnd);
      tell(pauses, isAtEnd ? meter.readTail() : null);
      return pauses ? 'pauses' : 'goes-on';
    },
  };
}
