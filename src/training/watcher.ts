import type { Engine } from '../engine/engine.ts';
import type { Rows } from '../lib/rows.ts';
import { abilitiesOf } from '../plan/abilities.ts';
import type { ModelPlan } from '../plan/plan.ts';
import { glance } from './glance.ts';
import type { CodesBlock, HeldOut, HeldOutEvaluation, WorkerEvent } from './protocol.ts';
import { isSound } from './sound.ts';
import { fewestImages, survey } from './survey.ts';

/** Of the time: measuring the held-out set has so much, moving the map of its codes in between so much more … */
const surveyShare = 0.07;
const glanceShare = 0.06;
/** … but looking begins at most this often, in ms. */
const lookPause = 300;
/** The page gets a checkpoint at most this often, in ms: the first ones soon, so that little is lost early on. */
const checkpointPause = 4000;
const firstCheckpointPause = 500;
/** A block of a survey takes about so long, in ms, and while somebody waits for answers. */
const blockMilliseconds = 30;
const shortBlockMilliseconds = 8;
/** While a run trains, a survey ends after so long, in ms: where models are large, it measures the first images only. */
const longestSurvey = 1000;

/** What is surveyed, and when; `epoch` has fractions. */
interface SurveyAt {
  readonly step: number;
  readonly epoch: number;
  readonly plan: ModelPlan;
  readonly heldOut: HeldOut;
  /** Training rows that have arrived, from the first; null before the first. */
  readonly train: Rows | null;
  /** Whether training goes on afterwards; what a run stops with is always kept. */
  readonly isTraining: boolean;
}

/**
 * Surveys the held-out set now and then, tells the page, and hands it checkpoints whose figures are sound. Between two
 * surveys that take long it encodes only, so that the map of the codes goes on moving.
 * The first survey is told block by block, so that points appear at once; later ones in one piece, so that all move together.
 * How many images a long survey measures is settled by the first one, so that figures can be compared.
 */
export interface Watcher {
  /** In the middle of a look: parameters must not change. */
  readonly isLooking: boolean;
  /** Whether a look at the parameters at `step` should start; one that has nothing else to wait for starts at once. */
  isDue(step: number, isTraining: boolean): boolean;
  /** One block of the look. */
  work(at: SurveyAt): Promise<void>;
}

export function createWatcher(options: {
  readonly runId: number;
  readonly seed: number;
  readonly engine: Engine;
  readonly post: (event: WorkerEvent) => void;
  /** Whether somebody waits for answers. */
  readonly isWaitedFor: () => boolean;
  readonly now: () => number;
}): Watcher {
  const { runId, seed, engine, post, isWaitedFor, now } = options;
  let looking: AsyncGenerator<CodesBlock, HeldOutEvaluation | null> | null = null;
  let started = 0;
  let nextSurvey = -Infinity;
  let nextGlance = Infinity;
  let surveyedStep = -1;
  /** The step of the codes that the page has. */
  let seenStep = -1;
  /** Held-out images measured by the last survey, and by each while training where all would take too long. */
  let surveyed = 0;
  let limit: number | null = null;
  let checkpointAt = -Infinity;
  let pause = firstCheckpointPause;
  /** The last step whose checkpoint was looked at, sound or not. */
  let keptStep = -1;
  let blocks: CodesBlock[] = [];
  let trains = false;

  /** After how many images a survey ends. */
  function until(measured: number, each: number, all: number): number {
    if (!trains) return all;
    if (limit !== null) return limit;
    // The first block says nothing: kernels may be compiled for it.
    const isLong = measured > fewestImages && now() - started > longestSurvey && each * all > longestSurvey;
    return isLong ? measured : all;
  }

  const blockLength = () => (isWaitedFor() ? shortBlockMilliseconds : blockMilliseconds);

  return {
    get isLooking() {
      return looking !== null;
    },
    isDue: (step, isTraining) =>
      isTraining
        ? seenStep !== step && now() >= Math.min(nextSurvey, nextGlance)
        : surveyedStep !== step || keptStep !== step || surveyed === limit,
    async work({ step, epoch, plan, heldOut, train, isTraining }) {
      trains = isTraining;
      if (looking === null) {
        started = now();
        // Binarised pixels are made by a survey alone.
        const mayGlance = isTraining && started < nextSurvey && plan.pixels === 'grey';
        const { inputSize } = plan;
        const latentSize = abilitiesOf(plan).codeSize;
        const of = { engine, heldOut, step, now, blockMilliseconds: blockLength };
        looking = mayGlance
          ? glance({ ...of, inputSize, latentSize, count: limit ?? heldOut.count })
          : survey({
              ...of,
              plan,
              seed,
              train,
              epoch,
              until: (measured, each) => until(measured, each, heldOut.count),
            });
      }
      const next = await looking.next();
      if (next.done !== true) {
        if (surveyedStep < 0) post({ type: 'codes', runId, ...next.value });
        else blocks.push(next.value);
        return;
      }
      const whole = joined(blocks);
      if (whole !== null) post({ type: 'codes', runId, ...whole });
      blocks = [];
      looking = null;
      seenStep = step;
      const end = now();
      // A look at a run that stands still costs it nothing.
      const cost = isTraining ? end - started : 0;
      const pauseAfter = (share: number) => Math.max(lookPause, cost * (1 / share - 1));
      if (next.value === null) {
        nextGlance = end + pauseAfter(glanceShare);
        return;
      }
      surveyedStep = step;
      surveyed = next.value.count;
      if (surveyed < heldOut.count) limit ??= surveyed;
      // What was slow for another reason is measured whole again.
      if (limit !== null && end - started < longestSurvey / 4) limit = null;
      nextSurvey = end + pauseAfter(surveyShare);
      // A glance takes a third of it, or less.
      nextGlance = end + pauseAfter(3 * glanceShare);
      post({ type: 'evaluation', runId, ...next.value });
      if (!isTraining) keptStep = surveyedStep;
      if (!Object.values(next.value.terms).every(Number.isFinite)) return;
      if (isTraining && now() - checkpointAt < pause) return;
      if (step > 0) pause = Math.min(2 * pause, checkpointPause);
      checkpointAt = now();
      keptStep = surveyedStep;
      const checkpoint = await engine.checkpoint();
      // A weight that no image uses can be no number while all figures are.
      if (isSound(checkpoint)) post({ type: 'checkpoint', runId, checkpoint });
    },
  };
}

/** The blocks of one survey as one, in order. */
function joined(blocks: readonly CodesBlock[]): CodesBlock | null {
  const [first] = blocks;
  if (first === undefined) return null;
  const logVariances = blocks.map((block) => block.logVariances).filter((values) => values !== null);
  return {
    ...first,
    means: concatenated(blocks.map((block) => block.means)),
    logVariances: first.logVariances === null ? null : concatenated(logVariances),
  };
}

function concatenated(parts: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const whole = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}
