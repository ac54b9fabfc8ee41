import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EngineReport } from '../engine/engine.ts';
import type { LinkCorrection } from '../experiment/link.ts';
import type { Terms } from '../plan/terms.ts';
import type { KnobChange } from './knob-changes.ts';
import type { PastRun } from './past-runs.ts';
import { initialViews, type Views } from './views.ts';
import type { Baselines, HeldOut, HeldOutEvaluation, Problem, Progress } from '../training/protocol.ts';

/** The situation a run is in; each has exactly its own fields. */
export type Run =
  | { readonly status: 'idle' }
  | { readonly status: 'loading' }
  | { readonly status: 'running' }
  | { readonly status: 'paused' }
  | { readonly status: 'failed'; readonly problem: Problem };

/** The latest code of every held-out image. Arrays are replaced, never written to, so that identity tells a change. */
export interface LatentCodes {
  /** Updates made when these codes were measured. */
  readonly step: number;
  readonly latentSize: number;
  /** How many images, from the first, have a code by now. */
  readonly count: number;
  /** heldOut.count × latentSize. */
  readonly means: Float32Array<ArrayBuffer>;
  readonly logVariances: Float32Array<ArrayBuffer> | null;
}

export interface TrainPoint {
  readonly step: number;
  readonly terms: Terms;
}

/** What happened and what is looked at: never serialised. */
export interface Session {
  readonly run: Run;
  readonly engine: EngineReport | null;
  /** Training images that have arrived; null before the first. */
  readonly loading: {
    readonly received: number;
    readonly expected: number;
    readonly hasStalled: boolean;
  } | null;
  readonly heldOut: HeldOut | null;
  /** Updates made. */
  readonly step: number;
  readonly stepsPerEpoch: number;
  /** The worker has done and told all that it was asked for. */
  readonly isResting: boolean;
  readonly progress: Progress | null;
  /** Training loss, oldest first, decimated so that it never grows beyond a few hundred points. */
  readonly trainHistory: readonly TrainPoint[];
  readonly testHistory: readonly HeldOutEvaluation[];
  /** Which stage of the model's course the run is in, and the histories of those that have ended, oldest first. */
  readonly stage: number;
  readonly endedStages: readonly Pick<Session, 'trainHistory' | 'testHistory'>[];
  /** Knobs turned while the run went on, oldest first. */
  readonly changes: readonly KnobChange[];
  readonly baselines: Baselines | null;
  /** Updates made when the checkpoint was written that the page keeps in case the worker dies; null before the first. */
  readonly checkpointStep: number | null;
  readonly codes: LatentCodes | null;
  /** Grows when parameters have changed and panels should look again (at most 5 times a second while training). */
  readonly look: number;
  /** The held-out image that all panels show; and the one under the pointer. */
  readonly selected: number;
  readonly hovered: number | null;
  /** The ten held-out images of the strip. */
  readonly strip: readonly number[];
  /** The latent point whose decoding is shown large; latentSize numbers. null until the user chose one. */
  readonly probe: readonly number[] | null;
  /** The two ends of the interpolated path. */
  readonly pins: readonly [readonly number[] | null, readonly number[] | null];
  /** Runs of this visit that have ended, oldest first. */
  readonly pastRuns: readonly PastRun[];
  /** The view shown in each frame of the screen. */
  readonly views: Views;
  /** A passing remark, such as "engine lost, went on from step 1,200". */
  readonly notice: Notice | null;
}

export type Notice =
  | { readonly code: 'resumed'; readonly step: number }
  | { readonly code: 'link-copied' }
  /** Stays until it is hidden. */
  | { readonly code: 'link-corrected'; readonly corrections: readonly LinkCorrection[] };

export type SessionStore = StoreApi<Session>;

export const initialSession: Session = {
  run: { status: 'idle' },
  engine: null,
  loading: null,
  heldOut: null,
  step: 0,
  stepsPerEpoch: 1,
  isResting: false,
  progress: null,
  trainHistory: [],
  testHistory: [],
  stage: 0,
  endedStages: [],
  changes: [],
  baselines: null,
  checkpointStep: null,
  codes: null,
  look: 0,
  selected: 0,
  hovered: null,
  strip: [],
  probe: null,
  pins: [null, null],
  pastRuns: [],
  views: initialViews,
  notice: null,
};

export function createSessionStore(views: Views = initialViews): SessionStore {
  return createStore(() => ({ ...initialSession, views }));
}
