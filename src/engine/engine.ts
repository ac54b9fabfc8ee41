import type { Rows } from '../lib/rows.ts';
import type { ParameterSlot } from '../plan/layout.ts';
import type { ModelPlan } from '../plan/plan.ts';
import type { Terms } from '../plan/terms.ts';
import type { LiveKnobs, Training } from '../plan/training.ts';

/** What can compute, fastest kind first. */
export const backends = ['webgpu', 'webgl', 'wasm', 'cpu'] as const;
export type Backend = (typeof backends)[number];

/** Figures of single images, in their order. */
export interface Evaluation {
  /** μ (or the code itself), n × latent size, row by row. */
  readonly means: Float32Array<ArrayBuffer>;
  /** log σ², clamped, n × latent size; null for a deterministic code. */
  readonly logVariances: Float32Array<ArrayBuffer> | null;
  /** −log p(x|z) in nats, n; z as in training, of corrupted images where there is corruption; the image's index fixes all noise. */
  readonly reconstruction: Float32Array<ArrayBuffer>;
  /** KL in nats, n; 0 for a deterministic code. */
  readonly kl: Float32Array<ArrayBuffer>;
  /** ‖x − x̂(μ)‖² summed over pixels, n: comparable with PCA at the same latent size. */
  readonly squaredError: Float32Array<ArrayBuffer>;
  /** F(x) in nats of the top machine, n, so that log p(x) = −F(x) − log Z; null for a model without an energy. */
  readonly freeEnergy: Float32Array<ArrayBuffer> | null;
}

export type Codes = Pick<Evaluation, 'means' | 'logVariances'>;

/** Everything needed to go on as if nothing had happened, on any engine. */
export interface Checkpoint {
  /** Updates made so far. */
  readonly step: number;
  /** Flat, as `layoutOf` says. */
  readonly parameters: Float32Array<ArrayBuffer>;
  /** The optimiser's memory, each flat like the parameters: Adam m, v; RMSProp v; SGD momentum. Empty before the first step. */
  readonly moments: readonly Float32Array<ArrayBuffer>[];
  /** States of hidden units in which persistent chains stand, a batch's rows of them; null where a plan has no such chains. */
  readonly chains: Float32Array<ArrayBuffer> | null;
}

export interface EngineOptions {
  readonly plan: ModelPlan;
  readonly training: Training;
  readonly seed: number;
  /** How many training images there will be; batches are dealt from all of them (lib/batches). */
  readonly imageCount: number;
}

/**
 * The numerical core of one run. Arrays cross as typed arrays; rows of images are bytes 0…255 that the engine reads as
 * x = byte/255, other rows floats (plan.sample).
 * Same options → same initial parameters, batches and noise on every engine. Whoever creates an engine disposes it.
 */
export interface Engine {
  readonly backend: Backend;
  /** Appends training rows in order, m × inputSize: bytes of images, else floats. An update must only be asked for when its rows are there. */
  addRows(rows: Rows): void;
  /** Makes n optimiser updates; resolves with the mean of the plan's terms (NaN or Infinity where the run diverged). */
  train(updates: number): Promise<Terms>;
  /** Measures n rows, taken as the plan takes pixels; `firstIndex` is the first one's index, which fixes its noise. */
  evaluate(rows: Rows, firstIndex: number): Promise<Evaluation>;
  /** n × inputSize bytes, read as they are, or as many intensities (any numbers) → codes. */
  encode(rows: Rows): Promise<Codes>;
  /** n × latent size → n × inputSize: the mean of p(x|z), not clamped. */
  decode(codes: Float32Array): Promise<Float32Array<ArrayBuffer>>;
  /** −log p(x|z) in nats of n codes (n × latent size), each for the row in its place. */
  score(codes: Float32Array, rows: Rows): Promise<Float32Array<ArrayBuffer>>;
  /** The two halves of a Gibbs step of the top machine, without the draws between; null for a model without an energy. */
  readonly halves: Halves | null;
  /** The values of some parameters as they are now. */
  read(slots: readonly ParameterSlot[]): Promise<readonly Float32Array<ArrayBuffer>[]>;
  /** Changes what may change mid-run, from the next update on. */
  set(knobs: LiveKnobs): void;
  checkpoint(): Promise<Checkpoint>;
  restore(checkpoint: Checkpoint): void;
  /** Live tensors and their bytes, for the debug line and the leak tests. */
  memory(): { readonly tensors: number; readonly bytes: number };
  /** Frees everything; idempotent. */
  dispose(): void;
}

/** Units are states or means, row by row; what comes back are the inputs of the other units (plan/boltzmann). */
export interface Halves {
  /** c + vᵀW: n × visible → n × hidden. */
  up(visible: Float32Array): Promise<Float32Array<ArrayBuffer>>;
  /** b + s² Wh: n × hidden → n × visible. */
  down(hidden: Float32Array): Promise<Float32Array<ArrayBuffer>>;
}

/** Why a backend was not taken. */
export const refusalReasons = [
  'unavailable',
  'software',
  'self-test-failed',
  'failed-to-start',
  'precision',
  'too-slow',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export interface Refusal {
  readonly backend: Backend;
  readonly reason: RefusalReason;
}

/** What engines reached on this machine with a model of about one size: worth keeping for the next visit. */
export interface Comparison {
  /** The machine, the build of the page and the model's size: under another key other figures hold. */
  readonly key: string;
  /** Training images a second, fastest first. */
  readonly speeds: readonly { readonly backend: Backend; readonly imagesPerSecond: number }[];
  /** What was to be measured and could not be. */
  readonly refused: readonly Refusal[];
}

/** What computes and why; shown in the engine badge. */
export interface EngineReport {
  readonly backend: Backend;
  /** The adapter or renderer as the browser names it, or the WASM features in use. */
  readonly device: string;
  /** Backends that were considered first, and why each was not taken. */
  readonly refused: readonly Refusal[];
  /** What the choice rests on; null where it was made by hand or there was nothing to compare. */
  readonly comparison: Comparison | null;
}

/** What the user asked for. */
export type EngineChoice = 'auto' | Backend;
