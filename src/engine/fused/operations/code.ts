import type { KlRule } from '../../../plan/kl.ts';
import type { SparsityPenalty } from '../../../plan/sparsity.ts';
import type { Descriptions } from './description.ts';
import type { Matrix } from './matrix.ts';
import type { Slope } from './layer.ts';

/**
 * The Gaussian code. `head` [B, 2L] holds μ, then log σ², clamped to ±10 = lv. Draws ε ~ N(0, I) [B, L] and writes
 * z = μ + e^{lv/2} ⊙ ε [B, L] and KL [B, 1] = ½ Σ_j (μ_j² + e^{lv_j} − 1 − lv_j). Of K codes an image the k-th of image
 * r counts as row k · B + r, here and in `dropout`, and z and ε are [K · B, L].
 * ε of row r, dimension j: training, update t: normal(streamKey(seed, noise), r·L + j, t);
 * evaluation: normal(streamKey(seed, evaluation), j, firstIndex + r).
 */
export interface SampleOperation {
  readonly type: 'sample';
  readonly stream: 'noise' | 'evaluation';
  readonly head: Matrix;
  readonly noise: Matrix;
  readonly code: Matrix;
  readonly kl: Matrix;
}

/**
 * Back through z = μ + e^{lv/2} ⊙ ε and KL: reads dz, head, ε; writes dHead [B, 2L]:
 * dμ = dz + w μ; d log σ² = ½ ε e^{lv/2} dz + (w/2)(e^{lv} − 1) inside the clamp, 0 outside; w = β/B.
 * With a rule w_j is that of `weights`; entropy: − λ/2B more; as-written: w (e^{2lv} − 1) for (w/2)(e^{lv} − 1).
 */
export interface SampleGradientOperation {
  readonly type: 'sample-gradient';
  readonly codeGradient: Matrix;
  readonly head: Matrix;
  readonly noise: Matrix;
  readonly headGradient: Matrix;
  readonly rule: Pick<KlRuleOperation, 'rule' | 'weights'> | null;
}

/**
 * What the objective pays for a Gaussian code under a rule other than the plain one (plan/kl), from means over the batch:
 * writes penalty [1, 1], and weights [L, 1] for `sample-gradient`: β/B, or 0 where bits are free, or −β/B below capacity.
 */
export interface KlRuleOperation {
  readonly type: 'kl-rule';
  readonly rule: Exclude<KlRule['type'], 'plain'>;
  readonly head: Matrix;
  readonly weights: Matrix;
  readonly penalty: Matrix;
}

/**
 * The importance-weighted bound of K codes an image, from loss [K · B, 1] = −log p(x|z):
 * log w = −loss + ½ Σ_j (ε_j² − z_j² + lv_j), w̃_k = w_k / Σ w: writes weights [K · B, 1] = w̃ and bound [B, 1] =
 * log (1/K) Σ_k w_k, and multiplies the rows of gradient [K · B, D] by w̃: ∂(−bound)/∂a = Σ_k w̃_k ∂loss_k/∂a.
 */
export interface ImportanceOperation {
  readonly type: 'importance';
  readonly head: Matrix;
  readonly noise: Matrix;
  readonly code: Matrix;
  readonly loss: Matrix;
  readonly gradient: Matrix;
  readonly weights: Matrix;
  readonly bound: Matrix;
}

/**
 * Back through z_k = μ + e^{lv/2} ⊙ ε_k and log p(z_k) − log q(z_k|x): reads dz [K · B, L], weighted; writes dHead [B, 2L]:
 * with g_k = dz_k + w̃_k z_k / B, dμ = Σ_k g_k; d log σ² = ½ (Σ_k g_k ε_k e^{lv/2} − 1/B) inside the clamp, 0 outside.
 */
export interface ImportanceGradientOperation {
  readonly type: 'importance-gradient';
  readonly codeGradient: Matrix;
  readonly weights: Matrix;
  readonly head: Matrix;
  readonly noise: Matrix;
  readonly code: Matrix;
  readonly headGradient: Matrix;
}

/** z [B, L] = h where h is at least the k-th largest of its row, else 0. */
export interface TopKOperation {
  readonly type: 'top-k';
  readonly input: Matrix;
  readonly kept: number;
  readonly output: Matrix;
}

/**
 * The sparsity penalty of the code h [B, L] over the batch (plan/sparsity): writes loss [L, 1] = weight · penalty of each
 * unit, and adds to gradient [B, L] (by the pre-activation) weight · ∂penalty/∂h ⊙ f′(h). Weight and ρ are numbers of the
 * moment.
 */
export interface SparsityOperation {
  readonly type: 'sparsity';
  readonly penalty: SparsityPenalty['type'];
  readonly code: Matrix;
  readonly slope: Slope;
  readonly gradient: Matrix;
  readonly loss: Matrix;
}

/**
 * The contraction penalty λ · mean of ‖∂h/∂x‖_F² of the code h [B, L] that a sigmoid layer made with W [I, L]
 * (plan/contraction), g = h (1 − h), s_j = Σ_i W_ij², c_j the batch's mean of g_j²: writes loss [L, 1] = λ c_j s_j, adds to
 * gradient [B, L] (by the pre-activation) (2λ/B) s_j g_j² (1 − 2 h_j), and writes pull [1, L] = 2 λ c_j for the `update` of W.
 * Runs before it. λ is a number of the moment.
 */
export interface ContractionOperation {
  readonly type: 'contraction';
  readonly code: Matrix;
  readonly weights: Matrix;
  readonly gradient: Matrix;
  readonly loss: Matrix;
  readonly pull: Matrix;
}

/** Splits head [B, 2L] into means [B, L] and clamped log variances [B, L]. */
export interface SplitCodeOperation {
  readonly type: 'code';
  readonly head: Matrix;
  readonly means: Matrix;
  readonly logVariances: Matrix;
}

export type CodeOperation =
  | SampleOperation
  | SampleGradientOperation
  | KlRuleOperation
  | ImportanceOperation
  | ImportanceGradientOperation
  | TopKOperation
  | SparsityOperation
  | ContractionOperation
  | SplitCodeOperation;

export const codeOperations: Descriptions<CodeOperation> = {
  sample: {
    reads: ({ head }) => [head],
    writes: ({ noise, code, kl }) => [noise, code, kl],
    copies: ({ code }) => code.copies,
  },
  'sample-gradient': {
    reads: ({ codeGradient, head, noise, rule }) => [codeGradient, head, noise, rule && rule.weights],
    writes: ({ headGradient }) => [headGradient],
  },
  'kl-rule': { reads: ({ head }) => [head], writes: ({ weights, penalty }) => [weights, penalty] },
  importance: {
    reads: ({ head, noise, code, loss, gradient }) => [head, noise, code, loss, gradient],
    writes: ({ gradient, weights, bound }) => [gradient, weights, bound],
    copies: ({ code }) => code.copies,
  },
  'importance-gradient': {
    reads: ({ codeGradient, weights, head, noise, code }) => [codeGradient, weights, head, noise, code],
    writes: ({ headGradient }) => [headGradient],
    copies: ({ code }) => code.copies,
  },
  'top-k': { reads: ({ input }) => [input], writes: ({ output }) => [output] },
  sparsity: {
    reads: ({ code, gradient }) => [code, gradient],
    writes: ({ gradient, loss }) => [gradient, loss],
  },
  contraction: {
    reads: ({ code, weights, gradient }) => [code, weights, gradient],
    writes: ({ gradient, loss, pull }) => [gradient, loss, pull],
  },
  code: { reads: ({ head }) => [head], writes: ({ means, logVariances }) => [means, logVariances] },
};
