import type { Checkpoint, Comparison, EngineChoice, EngineReport } from '../engine/engine.ts';
import type { LabelledRows } from '../datasets/dataset.ts';
import type { Course, Live } from '../plan/course.ts';
import type { Terms } from '../plan/terms.ts';
import type { ExperimentSpec } from '../experiment/spec.ts';
import type { Answer, Ask } from './questions.ts';

export type { Answer, Ask } from './questions.ts';

/**
 * Every message between the page and the worker. All carry `runId`; `client.ts` drops events of older runs in one place.
 * One message starts everything: another engine, a restart after a crash, a lower learning rate after divergence are all
 * `start` with a checkpoint to go on from.
 */
export type Command =
  | {
      readonly type: 'start';
      readonly runId: number;
      readonly spec: ExperimentSpec;
      /** The spec's: the worker knows plans, not models. */
      readonly course: Course;
      readonly engine: EngineChoice;
      /** What engines reached here before: spares the worker from measuring again. */
      readonly known: readonly Comparison[];
      /** Where `data/…` lies: the page's base address. */
      readonly baseUrl: string;
      readonly from: Place | null;
      /** Whether to train as soon as the first images are there. */
      readonly train: boolean;
    }
  | { readonly type: 'train'; readonly runId: number }
  | { readonly type: 'pause'; readonly runId: number }
  /** Makes one update, then is paused. */
  | { readonly type: 'step'; readonly runId: number }
  | ({ readonly type: 'set'; readonly runId: number } & Live)
  | {
      readonly type: 'ask';
      readonly runId: number;
      readonly requestId: number;
      readonly ask: Ask;
      /** Asked by hand, as by a drag: more will follow, and each is waited for. */
      readonly isUrgent: boolean;
    };

export type WorkerEvent =
  /** Training images that have arrived, of those the experiment uses. */
  | {
      readonly type: 'loading';
      readonly runId: number;
      readonly received: number;
      readonly expected: number;
      /** Nothing has arrived for a while, and nothing is waited for any more. */
      readonly hasStalled: boolean;
    }
  /** The name of a lock that the worker holds as long as it lives; once a worker. */
  | { readonly type: 'alive'; readonly runId: number; readonly lock: string }
  /** The held-out set, once per data set and worker. */
  | { readonly type: 'held-out'; readonly runId: number; readonly heldOut: HeldOut }
  | { readonly type: 'engine'; readonly runId: number; readonly report: EngineReport }
  /** What the worker is doing now. `idle`: ready, no update made yet. */
  | {
      readonly type: 'status';
      readonly runId: number;
      readonly status: 'idle' | 'running' | 'paused';
      readonly step: number;
    }
  | ({ readonly type: 'progress'; readonly runId: number } & Progress)
  /** One block of the survey of the held-out set: codes of images from … from + n − 1, at `step`. */
  | ({ readonly type: 'codes'; readonly runId: number } & CodesBlock)
  /** A whole survey at one step: means over the held-out set. */
  | ({ readonly type: 'evaluation'; readonly runId: number } & HeldOutEvaluation)
  | ({ readonly type: 'baselines'; readonly runId: number } & Baselines)
  /** A later stage of the course has begun: what follows is its own, steps counted anew. */
  | { readonly type: 'stage'; readonly runId: number; readonly stage: number }
  /** Kept by the page, so that nothing is lost when the worker dies. */
  | { readonly type: 'checkpoint'; readonly runId: number; readonly checkpoint: Checkpoint }
  /** Nothing is left to do; all that was posted before is the work of so many commands, counted from the worker's first. */
  | { readonly type: 'rest'; readonly runId: number; readonly commands: number }
  | { readonly type: 'answer'; readonly runId: number; readonly requestId: number; readonly answer: Answer }
  | { readonly type: 'failed'; readonly runId: number; readonly problem: Problem };

/** Where a run stands in its course. */
export interface Place {
  readonly stage: number;
  readonly checkpoint: Checkpoint;
}

export type HeldOut = LabelledRows;

export interface Progress {
  readonly step: number;
  readonly stepsPerEpoch: number;
  readonly imagesPerSecond: number;
  /** Of the time by the clock, 0 … 1, that went into updates; the rest into looking at the held-out set, answers, waiting. */
  readonly trainingShare: number;
  /** Mean over the updates since the last progress event. */
  readonly train: Terms;
  readonly memory: { readonly tensors: number; readonly bytes: number };
}

export interface CodesBlock {
  readonly step: number;
  readonly latentSize: number;
  readonly from: number;
  readonly means: Float32Array<ArrayBuffer>;
  readonly logVariances: Float32Array<ArrayBuffer> | null;
}

export interface HeldOutEvaluation {
  readonly step: number;
  readonly terms: Terms;
  /** ‖x − x̂(μ)‖², summed over pixels, averaged over images. */
  readonly squaredError: number;
  /** KL per latent dimension, averaged over images; null for a deterministic code. */
  readonly klPerDimension: Float32Array<ArrayBuffer> | null;
  /** s² as it was then, where the likelihood learns it; else null. */
  readonly pixelVariance: number | null;
  readonly count: number;
}

/** What trivial models reach on the held-out set; computed from the training images in use. */
export interface Baselines {
  /** Every image answered by the mean training image: nats under the run's likelihood, and squared error. */
  readonly meanImage: { readonly reconstruction: number; readonly squaredError: number };
  /** PCA with `components` = the latent size; for a Gaussian likelihood also in nats, a learned variance being its own best. Null until it has been found. */
  readonly pca: {
    readonly components: number;
    /** The principal axes of the training images, unit length, most variance first, components × inputSize. */
    readonly axes: Float32Array<ArrayBuffer>;
    /** Variance of the training images along each axis. */
    readonly variances: Float64Array<ArrayBuffer>;
    readonly squaredError: number;
    readonly reconstruction: number | null;
  } | null;
}

/** What can go wrong, as data: the page says it in the user's language. */
export type Problem =
  | { readonly code: 'data-missing'; readonly file: string; readonly detail: string }
  | { readonly code: 'data-corrupt'; readonly file: string; readonly detail: string }
  | { readonly code: 'data-stalled'; readonly file: string; readonly detail: string }
  /** A part of the page that computes could not be fetched. */
  | { readonly code: 'code-missing'; readonly detail: string }
  | { readonly code: 'no-engine'; readonly detail: string }
  | { readonly code: 'diverged'; readonly step: number }
  | { readonly code: 'engine-lost'; readonly detail: string }
  | { readonly code: 'worker-crashed'; readonly detail: string };
