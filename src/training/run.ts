import type { createEngine } from '../engine/select.ts';
import type { Engine, LossTerms } from '../engine/engine.ts';
import { liveKnobs } from '../experiment/change.ts';
import { planOf } from '../experiment/defaults.ts';
import { DataError } from '../datasets/download.ts';
import type { ExperimentSpec } from '../experiment/spec.ts';
import { assertNever } from '../lib/assert.ts';
import { likelihoodOf, type ModelPlan } from '../models/plan.ts';
import { answer, needsHeldOut } from './answer.ts';
import { createAttention } from './attention.ts';
import { createBaselineJob, type KnownBaselines } from './baseline-job.ts';
import { createDivergenceWatch } from './divergence.ts';
import type { ImageSource } from './images.ts';
import type { Host } from './loop.ts';
import { createMeter } from './meter.ts';
import { shortChunkMilliseconds } from './pace.ts';
import type { Command, HeldOut } from './protocol.ts';
import { createStudies } from './studies.ts';
import { createTrainer, type Trainer } from './trainer.ts';
import { createWatcher, type Watcher } from './watcher.ts';

export type CreateEngine = typeof createEngine;
type Start = Extract<Command, { type: 'start' }>;
type Heard = Exclude<Command, Start>;

/** The training loss that a run ends with is the mean over so many last updates, at most an epoch. */
const tailUpdates = 50;

/** All that the baselines of a run depend on. */
function baselineKey({ data, seed }: ExperimentSpec, plan: ModelPlan): string {
  const { pixels, code } = plan;
  return JSON.stringify([data, pixels, pixels === 'grey' ? null : seed, likelihoodOf(plan), code.size]);
}

function isStall(error: unknown): boolean {
  return error instanceof DataError && error.problem.code === 'data-stalled';
}

interface Ready {
  readonly engine: Engine;
  readonly trainer: Trainer;
  readonly watcher: Watcher;
}

/** One run, as a list of jobs; `work` does the most urgent one and is called again until it finds nothing to do. */
export interface TrainingRun {
  readonly runId: number;
  readonly ended: boolean;
  /** Resolves when the engine has been disposed. */
  readonly closed: Promise<void>;
  hear(command: Heard): void;
  /** Starts the engine and asks for images; call once, before `work`. */
  open(): Promise<void>;
  /** One short job; false when there is nothing to do until something is heard or arrives. */
  work(): Promise<boolean>;
  end(): void;
  close(): void;
}

export function createRun(options: {
  readonly start: Start;
  readonly source: ImageSource;
  readonly host: Host;
  readonly known: KnownBaselines;
  readonly wake: () => void;
}): TrainingRun {
  const { start, source, host, wake } = options;
  const { runId, spec } = start;
  const { post, now } = host;
  const plan = planOf(spec);
  const expected = spec.data.trainImages;
  const meter = createMeter(now);

  let knobs = liveKnobs(spec);
  let stopAfter = spec.training.stopAfter;
  let mode: 'idle' | 'running' | 'one-step' | 'paused' = start.train
    ? 'running'
    : (start.from?.step ?? 0) > 0
      ? 'paused'
      : 'idle';
  let ended = false;
  let failure: Error | null = null;
  let ready: Ready | null = null;
  let heldOut: HeldOut | null = null;
  let handedOver = 0;
  /** Single updates that were asked for and not made. */
  let singleSteps = 0;
  const asks: Extract<Command, { type: 'ask' }>[] = [];
  const attention = createAttention(now);
  const baselines = createBaselineJob(now, options.known, baselineKey(spec, plan));
  const model = { plan, training: spec.training, seed: spec.seed, imageCount: expected };
  const studies = createStudies({
    model,
    createEngine: host.createEngine,
    readTrainLabels: () => source.trainLabels(),
    now,
    wake,
  });
  const hasDiverged = createDivergenceWatch();
  let resolveClosed: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (resolveClosed = resolve));

  function status(): void {
    const reported = mode === 'one-step' ? 'running' : mode;
    post({ type: 'status', runId, status: reported, step: ready?.trainer.step ?? 0 });
  }

  /** The number of updates at which the run pauses by itself. */
  function stopAt(step: number, perEpoch: number): number {
    const limit = stopAfter * perEpoch;
    return stopAfter > 0 && step < limit ? limit : Infinity;
  }

  function handOver(): void {
    const until = Math.min(source.received, expected);
    if (ready === null || until <= handedOver) return;
    ready.engine.addImages(source.bytes(handedOver, until));
    handedOver = until;
  }

  function fail(error: unknown): void {
    failure ??= error instanceof Error ? error : new Error(String(error));
    wake();
  }

  async function train({ engine, trainer }: Pick<Ready, 'engine' | 'trainer'>): Promise<void> {
    const limit = stopAt(trainer.step, trainer.stepsPerEpoch);
    const tailStart = limit - Math.min(trainer.stepsPerEpoch, tailUpdates);
    if (trainer.step === tailStart) meter.startTail();
    const chunk = await trainer.advance({
      imagesReceived: handedOver,
      stopAt: trainer.step < tailStart ? tailStart : limit,
      ...(mode === 'one-step' && { at: 'most-one' }),
      ...(attention.isPaid && { within: shortChunkMilliseconds }),
    });
    meter.add(chunk);
    if (hasDiverged(chunk.terms)) {
      post({ type: 'failed', runId, problem: { code: 'diverged', step: trainer.step } });
      end();
      return;
    }
    if (mode === 'one-step') singleSteps -= 1;
    const pauses = (mode === 'one-step' && singleSteps <= 0) || trainer.step >= limit;
    if (pauses) {
      mode = 'paused';
      singleSteps = 0;
    }
    tell({ engine, trainer }, pauses, trainer.step >= limit ? meter.readTail() : null);
    if (pauses) status();
  }

  /** `closing`: the losses that the run ends with, in place of those since the last report. */
  function tell(
    { engine, trainer }: Pick<Ready, 'engine' | 'trainer'>,
    atOnce: boolean,
    closing: LossTerms | null = null,
  ): void {
    const reading = meter.read(atOnce);
    if (reading === null) return;
    const { step, stepsPerEpoch } = trainer;
    const train = closing ?? reading.train;
    post({ type: 'progress', runId, step, stepsPerEpoch, ...reading, train, memory: engine.memory() });
  }

  function compare(trainImages: Uint8Array, images: HeldOut): void {
    const found = baselines.work(mode === 'running', () => ({
      plan,
      seed: spec.seed,
      trainImages,
      heldOut: images.images,
    }));
    if (found !== null) post({ type: 'baselines', runId, ...found });
  }

  function end(): void {
    ended = true;
    wake();
  }

  return {
    runId,
    get ended() {
      return ended;
    },
    closed,
    hear(command) {
      switch (command.type) {
        case 'train':
          mode = 'running';
          singleSteps = 0;
          meter.start();
          status();
          return;
        case 'pause':
          if (mode !== 'running') return;
          mode = 'paused';
          singleSteps = 0;
          status();
          return;
        case 'step':
          mode = 'one-step';
          singleSteps += 1;
          return;
        case 'set':
          knobs = command.knobs;
          stopAfter = command.stopAfter;
          ready?.engine.set(knobs);
          return;
        case 'ask':
          asks.push(command);
          if (command.isUrgent) attention.asked();
          return;
        default:
          assertNever(command);
      }
    },

    async open() {
      const onProgress = (hasStalled = false) => {
        if (ended) return;
        const received = Math.min(source.received, expected);
        post({ type: 'loading', runId, received, expected, hasStalled });
        wake();
      };
      source
        .want(expected, () => onProgress())
        .then(
          () => onProgress(),
          // A download that stalls ends no run: it goes on as far as the images reach.
          (error: unknown) => (isStall(error) ? onProgress(true) : fail(error)),
        );
      source.heldOut().then((images) => {
        heldOut = images;
        if (!ended) post({ type: 'held-out', runId, heldOut: images });
        wake();
      }, fail);
      const created = await host.createEngine(model, { choice: start.engine, known: start.known });
      const { engine } = created;
      if (start.from !== null) engine.restore(start.from);
      engine.set(knobs);
      const trainer = createTrainer({
        engine,
        imageCount: expected,
        batchSize: spec.training.batchSize,
        step: start.from?.step ?? 0,
        now,
      });
      ready = {
        engine,
        trainer,
        watcher: createWatcher({ runId, engine, post, isWaitedFor: () => attention.isPaid, now }),
      };
      post({ type: 'engine', runId, report: created.report });
      meter.start();
      status();
    },

    async work() {
      if (failure !== null) throw failure;
      if (ready === null) return false;
      const { engine, trainer, watcher } = ready;
      const { step, stepsPerEpoch } = trainer;
      handOver();
      const answerable = asks.findIndex(({ ask }) => heldOut !== null || !needsHeldOut(ask));
      const [asked] = answerable < 0 ? [] : asks.splice(answerable, 1);
      if (asked !== undefined) {
        const { requestId, ask } = asked;
        const { nextTask } = host;
        const using = { engine, heldOut, plan, seed: spec.seed, step, knobs, studies, nextTask };
        post({ type: 'answer', runId, requestId, answer: await answer(ask, using) });
        return true;
      }
      const all =
        heldOut !== null && source.received >= expected
          ? { train: source.bytes(0, expected), heldOut }
          : null;
      const study = () => studies.work({ engine, step: trainer.step, heldOut, train: all?.train ?? null });
      if (studies.needsStillness) return study();
      const trains = mode === 'running' || mode === 'one-step';
      if (!trains) tell(ready, true);
      const mayTrain = trains && trainer.canAdvance(handedOver);
      const mayLook = watcher.isLooking || (mode !== 'one-step' && watcher.isDue(trainer.step, mayTrain));
      if (heldOut !== null && mayLook) {
        const epoch = step / stepsPerEpoch;
        await watcher.work({ step, epoch, plan: knobs.plan, heldOut, isTraining: mayTrain });
        return true;
      }
      if (all !== null && studies.twin.isNext()) return studies.twin.work(all.train);
      const mayCompare = all !== null && !baselines.isDone;
      if (mayTrain) await train({ engine, trainer });
      if (ended) return true;
      // What nobody waits for comes when they have let go.
      if (mayTrain && attention.isPaid) return true;
      if (mayCompare) compare(all.train, all.heldOut);
      const hasStudied = await study();
      return mayTrain || mayCompare || hasStudied;
    },

    end,
    close() {
      ready?.engine.dispose();
      ready = null;
      void studies.close().then(resolveClosed);
    },
  };
}
