import { present } from '../lib/assert.ts';
import type { Rows } from '../lib/rows.ts';
import type { Engine } from '../engine/engine.ts';
import type { LiveKnobs } from '../plan/training.ts';
import { answer } from './answer.ts';
import type { BaselineJob } from './baseline-job.ts';
import type { Host } from './host.ts';
import type { ModeKeeper } from './mode.ts';
import type { Command } from './protocol.ts';
import type { Requests } from './requests.ts';
import type { Studies } from './studies.ts';
import type { Supply } from './supply.ts';
import type { Trainer } from './trainer.ts';
import type { TrainingJob } from './training-job.ts';
import type { Watcher } from './watcher.ts';

/** What a run has once its engine has started. */
export interface Ready {
  readonly engine: Engine;
  /** Takes what the first parameters have from the data, once; nothing where the run goes on from elsewhere. */
  readonly begin: (rows: Rows) => Promise<void>;
  readonly trainer: Trainer;
  readonly training: TrainingJob;
  readonly watcher: Watcher;
}

/** A run, as its jobs see it. */
export interface Working extends Ready {
  readonly start: Extract<Command, { type: 'start' }>;
  readonly stage: number;
  readonly host: Pick<Host, 'post' | 'nextTask'>;
  readonly mode: ModeKeeper;
  /** As they are now. */
  readonly knobs: LiveKnobs;
  readonly stopAfter: number;
  readonly supply: Supply;
  readonly requests: Requests;
  readonly studies: Studies;
  readonly baselines: BaselineJob;
  /** What training came to: the run pauses, or must end. */
  readonly paused: () => void;
  readonly diverged: () => void;
  /** The stage is at its end, and another follows. */
  readonly stageDone: () => Promise<void>;
  readonly hasEnded: () => boolean;
}

/** Does the most urgent job of a run; false when there is nothing to do until something is heard or arrives. */
export async function doNext(run: Working): Promise<boolean> {
  const { engine, trainer, training, watcher, mode, supply, studies, requests, baselines } = run;
  const { heldOut } = supply;
  const { step, stepsPerEpoch } = trainer;
  supply.handOver(engine);
  const { first } = supply;
  if (first !== null) await run.begin(first);
  if (await answerOne(run)) return true;
  const { all } = supply;
  const study = () => studies.work({ engine, step: trainer.step, heldOut, train: all?.train ?? null });
  if (studies.needsStillness) return study();
  if (!mode.trains) training.tell(true);
  const mayTrain = mode.trains && trainer.canAdvance(supply.handedOver);
  const mayLook = watcher.isLooking || (mode.is !== 'one-step' && watcher.isDue(trainer.step, mayTrain));
  if (heldOut !== null && mayLook) {
    const epoch = step / stepsPerEpoch;
    await watcher.work({
      step,
      epoch,
      plan: run.knobs.plan,
      heldOut,
      train: supply.arrived,
      isTraining: mayTrain,
    });
    return true;
  }
  if (all !== null && studies.companion.isNext()) return studies.companion.work(all.train);
  const mayCompare = all !== null && !baselines.isDone;
  if (mayTrain) await train(run);
  if (run.hasEnded()) return true;
  // What nobody waits for comes when they have let go.
  if (mayTrain && requests.areWaitedFor) return true;
  if (mayCompare) compare(run, all);
  const hasStudied = await study();
  return mayTrain || mayCompare || hasStudied;
}

async function answerOne(run: Working): Promise<boolean> {
  const { engine, trainer, start, host, supply, studies, requests } = run;
  const { heldOut } = supply;
  const request = requests.take(heldOut !== null);
  if (request === null) return false;
  const { requestId, ask } = request;
  const { spec, runId } = start;
  const { plan } = run.knobs;
  const at = { step: trainer.step, knobs: run.knobs, nextTask: host.nextTask };
  const told = await answer(ask, { engine, heldOut, plan, seed: spec.seed, studies, ...at });
  host.post({ type: 'answer', runId, requestId, answer: told });
  return true;
}

async function train(run: Working): Promise<void> {
  const { training, supply, stopAfter, requests } = run;
  const { epochs } = present(run.start.course[run.stage]);
  const outcome = await training.work({
    imagesReceived: supply.handedOver,
    isHurried: requests.areWaitedFor,
    ...(epochs === null ? { stopAfter, then: 'pause' } : { stopAfter: epochs, then: 'next-stage' }),
  });
  if (outcome === 'pauses') run.paused();
  if (outcome === 'diverged') run.diverged();
  if (outcome === 'ends') await run.stageDone();
}

function compare(run: Working, all: NonNullable<Supply['all']>): void {
  const { start, host, mode, baselines } = run;
  const { spec, runId } = start;
  const { plan } = run.knobs;
  const found = baselines.work(mode.is === 'running', () => ({
    plan,
    seed: spec.seed,
    trainImages: all.train,
    heldOut: all.heldOut.rows,
  }));
  if (found !== null) host.post({ type: 'baselines', runId, ...found });
}
