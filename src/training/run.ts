import type { Engine, LiveKnobs } from '../engine/engine.ts';
import { assertNever } from '../lib/assert.ts';
import type { Terms } from '../plan/terms.ts';
import { answer, needsHeldOut } from './answer.ts';
import { createAttention } from './attention.ts';
import { baselineKey, createBaselineJob, type KnownBaselines } from './baseline-job.ts';
import { createDivergenceWatch } from './divergence.ts';
import type { Host } from './host.ts';
import type { ImageSource } from './images.ts';
import { createMeter } from './meter.ts';
import { createMode, stopAt } from './mode.ts';
import { shortChunkMilliseconds } from './pace.ts';
import type { Command, HeldOut } from './protocol.ts';
import { createStudies } from './studies.ts';
import { createSupply } from './supply.ts';
import { createTrainer, type Trainer } from './trainer.ts';
import { createWatcher, type Watcher } from './watcher.ts';

type Start = Extract<Command, { type: 'start' }>;
type Heard = Exclude<Command, Start>;

/** The training loss that a run ends with is the mean over so many last updates, at most an epoch. */
const tailUpdates = 50;

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
  const { runId, spec, plan } = start;
  const { post, now } = host;
  const expected = spec.data.trainImages;
  const meter = createMeter(now);

  let knobs: LiveKnobs = { ...spec.training, plan };
  let stopAfter = spec.training.stopAfter;
  const mode = createMode(start.train ? 'running' : (start.from?.step ?? 0) > 0 ? 'paused' : 'idle');
  let ended = false;
  let failure: Error | null = null;
  let ready: Ready | null = null;
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
  const supply = createSupply({ source, runId, expected, post, hasEnded: () => ended, fail, wake });
  let resolveClosed: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => (resolveClosed = resolve));

  function status(): void {
    const reported = mode.is === 'one-step' ? 'running' : mode.is;
    post({ type: 'status', runId, status: reported, step: ready?.trainer.step ?? 0 });
  }

  function fail(error: unknown): void {
    failure ??= error instanceof Error ? error : new Error(String(error));
    wake();
  }

  async function train({ engine, trainer }: Pick<Ready, 'engine' | 'trainer'>): Promise<void> {
    const limit = stopAt(stopAfter, trainer);
    const tailStart = limit - Math.min(trainer.stepsPerEpoch, tailUpdates);
    if (trainer.step === tailStart) meter.startTail();
    const chunk = await trainer.advance({
      imagesReceived: supply.handedOver,
      stopAt: trainer.step < tailStart ? tailStart : limit,
      ...(mode.is === 'one-step' && { at: 'most-one' }),
      ...(attention.isPaid && { within: shortChunkMilliseconds }),
    });
    meter.add(chunk);
    if (hasDiverged(chunk.terms)) {
      post({ type: 'failed', runId, problem: { code: 'diverged', step: trainer.step } });
      end();
      return;
    }
    const pauses = mode.trained(trainer.step >= limit);
    tell({ engine, trainer }, pauses, trainer.step >= limit ? meter.readTail() : null);
    if (pauses) status();
  }

  /** `closing`: the losses that the run ends with, in place of those since the last report. */
  function tell(
    { engine, trainer }: Pick<Ready, 'engine' | 'trainer'>,
    atOnce: boolean,
    closing: Terms | null = null,
  ): void {
    const reading = meter.read(atOnce);
    if (reading === null) return;
    const { step, stepsPerEpoch } = trainer;
    const train = closing ?? reading.train;
    post({ type: 'progress', runId, step, stepsPerEpoch, ...reading, train, memory: engine.memory() });
  }

  function compare(trainImages: Uint8Array, images: HeldOut): void {
    const found = baselines.work(mode.is === 'running', () => ({
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
          mode.train();
          meter.start();
          status();
          return;
        case 'pause':
          if (mode.is !== 'running') return;
          mode.pause();
          status();
          return;
        case 'step':
          mode.step();
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
      supply.open();
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
      const { heldOut } = supply;
      const { step, stepsPerEpoch } = trainer;
      supply.handOver(engine);
      const answerable = asks.findIndex(({ ask }) => heldOut !== null || !needsHeldOut(ask));
      const [asked] = answerable < 0 ? [] : asks.splice(answerable, 1);
      if (asked !== undefined) {
        const { requestId, ask } = asked;
        const { nextTask } = host;
        const using = { engine, heldOut, plan, seed: spec.seed, step, knobs, studies, nextTask };
        post({ type: 'answer', runId, requestId, answer: await answer(ask, using) });
        return true;
      }
      const { all } = supply;
      const study = () => studies.work({ engine, step: trainer.step, heldOut, train: all?.train ?? null });
      if (studies.needsStillness) return study();
      if (!mode.trains) tell(ready, true);
      const mayTrain = mode.trains && trainer.canAdvance(supply.handedOver);
      const mayLook = watcher.isLooking || (mode.is !== 'one-step' && watcher.isDue(trainer.step, mayTrain));
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
