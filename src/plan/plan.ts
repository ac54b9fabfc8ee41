import type { Pixels } from './binarization.ts';
import type { Corruption } from './corruption.ts';
import type { KlRule } from './kl.ts';
import { meanFunctionOf, type Likelihood } from './likelihood.ts';
import type { Schedule } from './schedule.ts';
import type { SparsityPenalty } from './sparsity.ts';

/**
 * What a model *is*, as plain data: layers, code and objective, in the order in which they run.
 * Engines execute a plan; nothing here computes. Images are vectors of `inputSize` pixels in [0, 1].
 */
export const activations = ['relu', 'leaky-relu', 'elu', 'tanh', 'sigmoid', 'linear'] as const;
export type Activation = (typeof activations)[number];

/** leaky-relu(a) = max(a, leakySlope · a). */
export const leakySlope = 0.1;

/** output = activation(input · W + b); W has shape [inputs, outputs], row-major; b starts at 0. */
export interface DenseLayer {
  readonly type: 'dense';
  readonly inputs: number;
  readonly outputs: number;
  readonly activation: Activation;
  /** Probability that an output is kept in training (plan/dropout); 1: no dropout. */
  readonly keep: number;
  /** W ~ N(0, deviation²), drawn by `initialParameters`. */
  readonly deviation: number;
}
export type Layer = DenseLayer;

/**
 * What stands between encoder and decoder.
 * - deterministic: the encoder's `size` outputs are the code z.
 * - top-k: of the encoder's outputs h the `kept` largest stay, the others become 0: z_j = h_j where h_j is among them
 *   (k-sparse, Makhzani & Frey 2014); on ties all stay. ∂z_j/∂h_j = 1 where z_j ≠ 0, else 0.
 * - gaussian: the encoder's 2·size outputs are μ, then log σ² (clamped to [−10, 10]); z = μ + σ ⊙ ε, ε ~ N(0, I).
 */
export type Code =
  | { readonly type: 'deterministic' | 'gaussian'; readonly size: number }
  | { readonly type: 'top-k'; readonly size: number; readonly kept: number };

/** log σ² is clamped to ± this before use, so that σ neither vanishes nor overflows. */
export const logVarianceLimit = 10;

/**
 * One term of the objective, in nats per image: summed over pixels or latent dimensions, averaged over the batch.
 * - reconstruction: −log p(x|z), weight 1.
 * - kl: weight (times its schedule's share) · KL(N(μ, σ²) ‖ N(0, I)) = weight · ½ Σ_j (μ_j² + σ_j² − 1 − log σ_j²); only for
 *   gaussian codes. Its rule may make something else of KL (plan/kl).
 * - importance: in place of kl, with `samples` = K codes z_k of each image, makes the whole objective −L_K, the
 *   importance-weighted bound (Burda et al. 2016): L_K = log (1/K) Σ_k w_k, log w_k = log p(x|z_k) + log p(z_k) − log q(z_k|x).
 *   Only for Gaussian codes. Its gradient is Σ_k w̃_k ∇ log w_k with w̃_k = w_k / Σ w, held constant.
 * - sparsity: weight · penalty of the code h, from means over the batch (plan/sparsity).
 * - contraction: weight · ‖∂h/∂x‖_F² of the code h; only for a code that is one sigmoid layer (plan/contraction).
 */
export type ObjectiveTerm =
  | { readonly type: 'reconstruction'; readonly likelihood: Likelihood }
  | {
      readonly type: 'kl';
      readonly weight: number;
      readonly schedule: Schedule;
      readonly rule: KlRule;
    }
  | { readonly type: 'importance'; readonly samples: number }
  | { readonly type: 'sparsity'; readonly penalty: SparsityPenalty; readonly weight: number }
  | { readonly type: 'contraction'; readonly weight: number };

export interface ModelPlan {
  /** Rows and columns of an image. */
  readonly inputShape: readonly [number, number];
  readonly inputSize: number;
  /** What is taken for an image: the target, and what the encoder reads before corruption. */
  readonly pixels: Pixels;
  /** What the encoder's images suffer in training. */
  readonly corruption: Corruption;
  readonly encoder: readonly Layer[];
  readonly code: Code;
  readonly decoder: readonly Layer[];
  readonly objective: readonly ObjectiveTerm[];
}

/** The likelihood of a plan: that of its reconstruction term. */
export function likelihoodOf(plan: ModelPlan): Likelihood {
  for (const term of plan.objective) if (term.type === 'reconstruction') return term.likelihood;
  throw new Error('a plan needs a reconstruction term');
}

/** β: the weight of the plan's KL term; 1 where KL is inside a bound on log p(x), 0 where there is none. */
export function klWeightOf(plan: ModelPlan): number {
  for (const term of plan.objective) {
    if (term.type === 'kl') return term.weight;
    if (term.type === 'importance') return 1;
  }
  return 0;
}

/** K of the importance-weighted bound; null where the objective is another. */
export function importanceSamplesOf(plan: ModelPlan): number | null {
  for (const term of plan.objective) if (term.type === 'importance') return term.samples;
  return null;
}

export type PenaltyTerm = Extract<ObjectiveTerm, { type: 'sparsity' | 'contraction' }>;

/** What a plan's objective asks of the code itself; null where it asks nothing, or has a KL term. */
export function penaltyTermOf(plan: ModelPlan): PenaltyTerm | null {
  for (const term of plan.objective) if (term.type === 'sparsity' || term.type === 'contraction') return term;
  return null;
}

/** Whether the whole model is an affine map of the image: then squared error can fall no lower than PCA's. */
export function isAffine(plan: ModelPlan): boolean {
  const layers = [...plan.encoder, ...plan.decoder];
  return (
    plan.code.type === 'deterministic' &&
    meanFunctionOf(likelihoodOf(plan)) === 'identity' &&
    layers.every(({ activation }) => activation === 'linear')
  );
}

/** Whether few units of the code are to speak at a time: by a penalty, whatever its weight now, or because few are kept. */
export function isSparse(plan: ModelPlan): boolean {
  return plan.code.type === 'top-k' || plan.objective.some(({ type }) => type === 'sparsity');
}

/** The rule of the plan's KL term; null where it has none. */
export function klRuleOf(plan: ModelPlan): KlRule | null {
  for (const term of plan.objective) if (term.type === 'kl') return term.rule;
  return null;
}
