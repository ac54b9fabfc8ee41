import type { Sample } from '../datasets/sample.ts';
import type { Pixels } from './binarization.ts';
import type { Corruption } from './corruption.ts';
import type { KlRule } from './kl.ts';
import type { Activation, LayerWith, StackTo } from './layer.ts';
import type { Likelihood } from './likelihood.ts';
import type { Schedule } from './schedule.ts';
import type { SparsityPenalty } from './sparsity.ts';

/** An encoder, a code, a decoder, in the order in which they run. A row is a vector of `inputSize` numbers: an image's pixels in [0, 1]. */
export type AutoencoderPlan = {
  readonly type: 'autoencoder';
  /** What a row of the data is. */
  readonly sample: Sample;
  /** Numbers in a row: pixels of an image. */
  readonly inputSize: number;
  /** What is taken for an image: the target, and what the encoder reads before corruption. */
  readonly pixels: Pixels;
  /** What the encoder's images suffer in training. */
  readonly corruption: Corruption;
  /** Its last pre-activation is what the likelihood speaks of. */
  readonly decoder: StackTo<'linear'>;
  /** −log p(x|z), in nats per image and summed over pixels, is in every objective, with weight 1. */
  readonly likelihood: Likelihood;
} & Coding;

/** A code, and encoders that can make it. */
export type Coding =
  | { readonly encoder: StackTo<Activation>; readonly code: DeterministicCode<Sparsity | null> }
  /** The closed form of the penalty is that of one sigmoid layer (plan/contraction). */
  | { readonly encoder: readonly [LayerWith<'sigmoid'>]; readonly code: DeterministicCode<Contraction> }
  | { readonly encoder: StackTo<'linear'>; readonly code: TopKCode | GaussianCode };

/** What stands between encoder and decoder, and what the objective asks of it beside the reconstruction. */
export type Code = Coding['code'];

/** The encoder's `size` outputs are the code z. */
export interface DeterministicCode<P extends Penalty | null = Penalty | null> {
  readonly type: 'deterministic';
  readonly size: number;
  readonly penalty: P;
}

/**
 * Of the encoder's outputs h the `kept` largest stay, the others become 0: z_j = h_j where h_j is among them (k-sparse,
 * Makhzani & Frey 2014); on ties all stay. ∂z_j/∂h_j = 1 where z_j ≠ 0, else 0.
 */
export interface TopKCode {
  readonly type: 'top-k';
  readonly size: number;
  readonly kept: number;
}

/** The encoder's 2·size outputs are μ, then log σ² (clamped to ± `logVarianceLimit`); z = μ + σ ⊙ ε, ε ~ N(0, I). */
export interface GaussianCode {
  readonly type: 'gaussian';
  readonly size: number;
  readonly bound: Bound;
}

/** log σ² is clamped to ± this before use, so that σ neither vanishes nor overflows. */
export const logVarianceLimit = 10;

/** What a code pays for itself, in nats per image, averaged over the batch. */
export type Penalty = Sparsity | Contraction;

/** weight · penalty of the code h, from means over the batch (plan/sparsity). */
export interface Sparsity {
  readonly type: 'sparsity';
  readonly of: SparsityPenalty;
  readonly weight: number;
}

/** weight · ‖∂h/∂x‖_F² of the code h (plan/contraction). */
export interface Contraction {
  readonly type: 'contraction';
  readonly weight: number;
}

/** What the objective is a bound of, or was before β and rules. */
export type Bound = Elbo | ImportanceBound;

/**
 * + weight (times its schedule's share) · KL(N(μ, σ²) ‖ N(0, I)) = weight · ½ Σ_j (μ_j² + σ_j² − 1 − log σ_j²), in nats per
 * image: summed over latent dimensions, averaged over the batch. The rule may make something else of KL (plan/kl).
 */
export interface Elbo {
  readonly type: 'elbo';
  readonly weight: number;
  readonly schedule: Schedule;
  readonly rule: KlRule;
}

/**
 * With `samples` = K codes z_k of each image the whole objective is −L_K, the importance-weighted bound (Burda et al. 2016):
 * L_K = log (1/K) Σ_k w_k, log w_k = log p(x|z_k) + log p(z_k) − log q(z_k|x). Its gradient is Σ_k w̃_k ∇ log w_k with
 * w̃_k = w_k / Σ w, held constant.
 */
export interface ImportanceBound {
  readonly type: 'importance';
  readonly samples: number;
}

/** The same model, trained on clean images. */
export function withoutCorruption(plan: AutoencoderPlan): AutoencoderPlan {
  return { ...plan, corruption: { type: 'none' } };
}

/** What the objective asks of the code itself; null where it asks nothing, or has a bound. */
export function penaltyOf({ code }: AutoencoderPlan): Penalty | null {
  return code.type === 'deterministic' ? code.penalty : null;
}

/** The layer whose slope the objective pays for; null where it pays for none. */
export function contractedLayer(plan: AutoencoderPlan): LayerWith<'sigmoid'> | null {
  return isContractive(plan) ? plan.encoder[0] : null;
}

function isContractive(
  plan: AutoencoderPlan,
): plan is Extract<AutoencoderPlan, { readonly code: DeterministicCode<Contraction> }> {
  return penaltyOf(plan)?.type === 'contraction';
}

/** The KL term; null where there is none, or it is inside the importance-weighted bound. */
export function elboOf({ code }: AutoencoderPlan): Elbo | null {
  return code.type === 'gaussian' && code.bound.type === 'elbo' ? code.bound : null;
}

/** The rule of the KL term; null where there is none. */
export function klRuleOf(plan: AutoencoderPlan): KlRule | null {
  return elboOf(plan)?.rule ?? null;
}

/** β: the weight of the KL term; 1 where KL is inside a bound on log p(x), 0 where there is none. */
export function klWeightOf(plan: AutoencoderPlan): number {
  return elboOf(plan)?.weight ?? (plan.code.type === 'gaussian' ? 1 : 0);
}

/** K of the importance-weighted bound; null where the objective is another. */
export function importanceSamplesOf({ code }: AutoencoderPlan): number | null {
  return code.type === 'gaussian' && code.bound.type === 'importance' ? code.bound.samples : null;
}
