import type { Checkpoint } from '../engine/engine.ts';
import type { Shadows } from '../lib/shadows.ts';
import type { Corruption } from '../plan/corruption.ts';
import type { ModelPlan } from '../plan/plan.ts';
import type {
  Denoised,
  LikelihoodFigures,
  NeighbourFigures,
  PartitionFigures,
  Reconstructions,
  Spectrum,
  StudyState,
  CompanionState,
  WeightImages,
} from './answers.ts';

/** A study: begin it anew, say how far it is, give it up. */
interface Wish {
  readonly wish: 'start' | 'look' | 'cancel';
}

/** What panels may ask for, and what they are told; how, says answer.ts. */
interface Questions {
  /** codes: n × latent size. pixels: n × inputSize in 0…1 (not clamped). */
  readonly decode: {
    readonly ask: { readonly codes: Float32Array<ArrayBuffer> };
    readonly answer: { readonly pixels: Float32Array<ArrayBuffer> };
  };
  /** Held-out images by index: what comes back for each. */
  readonly reconstruct: {
    readonly ask: { readonly indices: readonly number[] };
    readonly answer: Reconstructions;
  };
  /** Orthonormal axes, count × inputSize: how the span of an affine decoder lies to them. */
  readonly shadows: {
    readonly ask: { readonly axes: Float32Array<ArrayBuffer> };
    readonly answer: Shadows;
  };
  /** Held-out images by index, corrupted and rebuilt, by the companion too if there is one; the image's index fixes its noise. */
  readonly denoise: {
    readonly ask: { readonly indices: readonly number[]; readonly corruption: Corruption };
    readonly answer: Denoised;
  };
  /** Weights at the images' end as images: at most so many units, those with the longest weights. */
  readonly weights: {
    readonly ask: { readonly side: 'encoder' | 'decoder'; readonly most: number };
    readonly answer: WeightImages;
  };
  /** codes, n × latent size: how far each comes back when it is decoded and encoded again, n distances in the latent space. */
  readonly 'round-trip': {
    readonly ask: { readonly codes: Float32Array<ArrayBuffer> };
    readonly answer: { readonly distances: Float32Array<ArrayBuffer> };
  };
  /** The encoder at one held-out image: how its code answers to small changes, and the first `most` directions. */
  readonly jacobian: {
    readonly ask: { readonly index: number; readonly most: number };
    readonly answer: Spectrum;
  };
  /** A chain from one held-out image: means of the visible and of the hidden units at 0 … steps, row by row. */
  readonly chain: {
    readonly ask: { readonly index: number; readonly steps: number };
    readonly answer: {
      readonly index: number;
      readonly visible: Float32Array<ArrayBuffer>;
      readonly hidden: Float32Array<ArrayBuffer>;
    };
  };
  /** The study of nearest neighbours. */
  readonly neighbours: {
    readonly ask: Wish;
    readonly answer: { readonly state: StudyState<NeighbourFigures> };
  };
  /** That of the likelihood of `images` held-out images, from `samples` importance samples each. */
  readonly likelihood: {
    readonly ask:
      | { readonly wish: 'start'; readonly images: number; readonly samples: number }
      | { readonly wish: 'look' | 'cancel' };
    readonly answer: { readonly state: StudyState<LikelihoodFigures> };
  };
  /** That of log p(x) under a Boltzmann machine: exactly where it has few hidden units, else annealed in so many steps. */
  readonly partition: {
    readonly ask: { readonly wish: 'start'; readonly steps: number } | { readonly wish: 'look' | 'cancel' };
    readonly answer: { readonly state: StudyState<PartitionFigures> };
  };
  /** A model of another plan beside the run: train it as far as the run is now, say how far it is, free it. */
  readonly companion: {
    readonly ask: { readonly wish: 'start'; readonly plan: ModelPlan } | { readonly wish: 'look' | 'cancel' };
    readonly answer: { readonly state: CompanionState };
  };
  /**
   * Chains of a Boltzmann machine, n × inputSize where they stand, go on by so many Gibbs steps at a temperature; `held` marks
   * the visible units that stay (1), of all chains alike. `made`: steps made before, which say what random numbers follow.
   */
  readonly wander: {
    readonly ask: {
      readonly visible: Float32Array<ArrayBuffer>;
      readonly held: Uint8Array<ArrayBuffer> | null;
      readonly steps: number;
      readonly temperature: number;
      /** Units are drawn; else their means are passed on (mean field). */
      readonly isDrawn: boolean;
      readonly made: number;
    };
    /** States of the visible units at the end, and their means p(v|h) before the last draw. */
    readonly answer: {
      readonly visible: Float32Array<ArrayBuffer>;
      readonly means: Float32Array<ArrayBuffer>;
    };
  };
  readonly checkpoint: {
    readonly ask: unknown;
    readonly answer: { readonly checkpoint: Checkpoint };
  };
}

export type AskType = keyof Questions;
export type AskOf<T extends AskType> = { readonly type: T } & Questions[T]['ask'];
/** What is told, and that with its type. */
export type Told<T extends AskType> = Questions[T]['answer'];
export type AnswerTo<T extends AskType> = { readonly type: T } & Told<T>;

export type Ask = { [T in AskType]: AskOf<T> }[AskType];
export type Answer = { [T in AskType]: AnswerTo<T> }[AskType];
