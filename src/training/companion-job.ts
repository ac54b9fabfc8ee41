import type { Backend, Engine, EngineOptions } from '../engine/engine.ts';
import type { LiveKnobs } from '../plan/training.ts';
import type { createEngine } from '../engine/select.ts';
import { rowsBetween, type Rows } from '../lib/rows.ts';
import { haveSameParameters } from '../plan/layout.ts';
import type { ModelPlan } from '../plan/plan.ts';
import { createDivergenceWatch } from './divergence.ts';
import type { AskOf } from './questions.ts';
import type { CompanionState } from './answers.ts';
import { rebuild } from './rebuild.ts';
import { createTrainer, type Trainer } from './trainer.ts';

/** A companion makes as many updates as the run has made when asked, but no more than these: some ten epochs of 60,000. */
export const mostCompanionUpdates = 5000;
/** Images handed over at a time: a few ms. */
const blockImages = 4000;

type Asked = AskOf<'companion'>;

/** The run as it is when its companion is asked for: what computes, how far it is, and its knobs. */
export interface RunNow {
  readonly backend: Backend;
  readonly step: number;
  readonly knobs: LiveKnobs;
}

/**
 * Another model beside the run: any plan, from the same seed, on the same batches, with the same optimiser. It shows what a
 * difference of the plan does. Born, trained on and freed by requests; it trains in chunks between those of the run.
 */
export interface CompanionJob {
  hear(ask: Asked, run: RunNow): CompanionState;
  /** Whether it has something to train. */
  readonly isBusy: boolean;
  /** Whether it is its turn: every other time while it is busy, so that the page never waits for the run's chunk and its own. */
  isNext(): boolean;
  /** A chunk of updates, or a block of the run's training images handed over; true: there may be more to do. */
  work(rows: Rows): Promise<true>;
  /** What it makes of n × inputSize intensities, as an engine does; null while it has made no update. */
  rebuild(inputs: Float32Array): Promise<Float32Array<ArrayBuffer> | null>;
  /** Frees it; resolves when it has let go of the device. */
  close(): Promise<void>;
}

interface Living {
  readonly status: 'living';
  readonly plan: ModelPlan;
  readonly engine: Engine;
  readonly trainer: Trainer;
  readonly hasDiverged: ReturnType<typeof createDivergenceWatch>;
}
type Life = Living | { readonly status: 'none' | 'starting' | 'failed' };

export function createCompanionJob(options: {
  /** The run's own, but for the plan. */
  readonly model: Omit<EngineOptions, 'plan'>;
  readonly createEngine: typeof createEngine;
  readonly now: () => number;
  readonly wake: () => void;
}): CompanionJob {
  const { now, wake } = options;
  const { model } = options;
  let life: Life = { status: 'none' };
  let target = 0;
  let handedOver = 0;
  let hadTurn = false;
  /** One companion after another: each is born when the one before has been freed. */
  let births = Promise.resolve();
  /** Changes when a companion is given up, also one that is still starting. */
  let wanted = {};

  function free(status: 'none' | 'failed'): void {
    wanted = {};
    if (life.status === 'living') life.engine.dispose();
    life = { status };
  }

  async function bear(plan: ModelPlan, { backend, knobs }: RunNow, mine: object): Promise<void> {
    if (wanted !== mine) return;
    const { engine } = await options.createEngine({ ...model, plan }, { choice: backend });
    if (wanted !== mine) {
      engine.dispose();
      return;
    }
    engine.set({ ...knobs, plan });
    const { imageCount, training } = model;
    const trainer = createTrainer({ engine, imageCount, batchSize: training.batchSize, step: 0, now });
    handedOver = 0;
    life = { status: 'living', plan, engine, trainer, hasDiverged: createDivergenceWatch(plan) };
    wake();
  }

  function start(plan: ModelPlan, run: RunNow): void {
    target = Math.min(run.step, mostCompanionUpdates);
    if (life.status === 'living' && !haveSameParameters(life.plan, plan)) free('none');
    if (life.status === 'living') life.engine.set({ ...run.knobs, plan });
    if (life.status === 'living' || life.status === 'starting') return;
    const mine = {};
    wanted = mine;
    life = { status: 'starting' };
    births = births
      .then(() => bear(plan, run, mine))
      .catch(() => {
        if (wanted === mine) free('failed');
      });
  }

  function state(): CompanionState {
    if (life.status === 'none' || life.status === 'failed') return { status: life.status };
    const step = life.status === 'living' ? life.trainer.step : 0;
    return { status: step < target || life.status === 'starting' ? 'working' : 'done', step, target };
  }

  /** Its own failure is not the run's: the companion is gone then, and the run goes on. */
  async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
    try {
      return await work();
    } catch {
      free('failed');
      return null;
    }
  }

  async function advance({ plan, engine, trainer, hasDiverged }: Living, rows: Rows): Promise<void> {
    const { inputSize } = plan;
    if (handedOver < model.imageCount) {
      const until = Math.min(handedOver + blockImages, model.imageCount);
      engine.addRows(rowsBetween(rows, inputSize, handedOver, until));
      handedOver = until;
      return;
    }
    const { terms } = await trainer.advance({ imagesReceived: handedOver, stopAt: target });
    if (hasDiverged(terms)) free('failed');
  }

  const isBusy = () => life.status === 'living' && life.trainer.step < target;

  return {
    hear(ask, run) {
      if (ask.wish === 'start') start(ask.plan, run);
      if (ask.wish === 'cancel') free('none');
      return state();
    },
    get isBusy() {
      return isBusy();
    },
    isNext() {
      hadTurn = isBusy() && !hadTurn;
      return hadTurn;
    },
    async work(rows) {
      const living = life;
      if (living.status === 'living') await attempt(() => advance(living, rows));
      return true;
    },
    async rebuild(inputs) {
      if (life.status !== 'living' || life.trainer.step === 0) return null;
      const { engine } = life;
      return attempt(() => rebuild(engine, inputs));
    },
    async close() {
      free('none');
      await births;
    },
  };
}
