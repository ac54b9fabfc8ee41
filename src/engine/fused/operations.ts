import type { Pixels } from '../../models/binarization.ts';
import type { Corruption } from '../../models/corruption.ts';
import type { KlRule } from '../../models/kl.ts';
import type { PlanNumbers } from '../../models/numbers.ts';
import type { SparsityPenalty } from '../../models/sparsity.ts';
import type { Likelihood } from '../../models/likelihood.ts';
import type { Activation } from '../../models/plan.ts';

/**
 * The few operations that a training step, an evaluation, an encoding and a decoding are made of. They are data: every
 * executor runs the same list. B is the number of images in the batch, a row is an image, sums run over what is named.
 *
 * Arenas are allocated once. An executor may lay a matrix out inside its range as it likes (tiles, row-major); a range
 * has room for rows and columns rounded up to 16, `copies` times.
 */
export type Arena = 'parameters' | 'training' | 'inference';

/**
 * A matrix of float32 in an arena; `offset` counts floats. Where each image has K codes, what follows from a code has K
 * rows an image: K `copies` of the batch's rows, those of all images' k-th codes together.
 */
export interface Matrix {
  readonly name: string;
  readonly arena: Arena;
  readonly offset: number;
  readonly rows: number;
  readonly columns: number;
  readonly copies: number;
}

/**
 * Images as bytes 0…255, read as x = byte/255, B × inputSize.
 * - training: row r is image `indices[r]` of the resident data set.
 * - given: row r is the r-th of the images handed over with the call.
 * - binarized: row r is what `binarize` made of the batch's r-th image.
 * - corrupted: row r is what `corrupt` made of the batch's r-th image.
 */
export interface Images {
  readonly type: 'images';
  readonly from: 'training' | 'given' | 'binarized' | 'corrupted';
  readonly rows: number;
  readonly columns: number;
}

/**
 * Y = f(X · W + b): X [B, I], W [I, O], b [1, O], Y [B, O]. Reads X (or gathers bytes), W, b; writes Y.
 */
export interface DenseOperation {
  readonly type: 'dense';
  readonly input: Matrix | Images;
  readonly weights: Matrix;
  readonly bias: Matrix;
  readonly activation: Activation;
  readonly output: Matrix;
}

/**
 * Images of 0 and 255: binary: 255 where the byte is above 127; sampled: where ⌊255 u⌋ is below it, u = uniform(key, …).
 * Counters as those of `corrupt`; streams binarization and heldOutBinarization.
 */
export interface BinarizeOperation {
  readonly type: 'binarize';
  readonly pixels: Exclude<Pixels, 'grey'>;
  readonly stream: 'noise' | 'evaluation';
  readonly images: Images;
  readonly output: Images;
}

/**
 * x̃ [B, D] from x, at level v: masking: 0 where u < v, else x; salt-and-pepper: 0 where u < v/2, 1 where v/2 ≤ u < v,
 * else x; both are images again. gaussian-noise: x + v · n, a matrix. u = uniform(key, …), n = normal(key, …).
 * Counters of row r, pixel p: training, update t: streamKey(seed, corruption), (r·D + p, t);
 * evaluation: streamKey(seed, heldOutCorruption), (p, firstIndex + r).
 */
export interface CorruptOperation {
  readonly type: 'corrupt';
  readonly corruption: Exclude<Corruption['type'], 'none'>;
  readonly stream: 'noise' | 'evaluation';
  readonly images: Images;
  readonly output: Images | Matrix;
}

/**
 * Y = X ⊙ mask [B, O]; mask 1/keep where uniform(dropoutKey(seed, layer), r·O + o, t) < keep, else 0, at row r, output o,
 * update t (models/dropout).
 */
export interface DropoutOperation {
  readonly type: 'dropout';
  /** Counted over the encoder, then the decoder. */
  readonly layer: number;
  readonly keep: number;
  readonly input: Matrix;
  readonly output: Matrix;
}

/** The gradient [B, O] ⊙ the same mask, in place. */
export interface DropoutGradientOperation {
  readonly type: 'dropout-gradient';
  readonly layer: number;
  readonly keep: number;
  readonly gradient: Matrix;
}

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
 * −log p(x|z) of each image (models/likelihood), from the decoder's last pre-activations a [B, D], and its gradient.
 * bernoulli: Σ_pixels softplus(a) − x·a, ∂/∂a = sigmoid(a) − x;
 * continuous-bernoulli: Σ_pixels log((eᵃ − 1)/a) − x·a, ∂/∂a = x̂ − x, x̂ = 1/(1 − e⁻ᵃ) − 1/a, a held to ± 510
 * (lib/continuous-bernoulli, `logitLimit`);
 * gaussian: Σ_pixels (x − x̂)²/(2s²) + ½ log(2πs²), ∂/∂a = (x̂ − x)/s² · ∂x̂/∂a;
 * gaussian-learned: the same, log s² read from `logVariance`.
 * Writes loss [B, 1] and, where asked for, gradient [B, D] = ∂/∂a ÷ B: the objective averages over the batch.
 */
export interface ReconstructionOperation {
  readonly type: 'reconstruction';
  readonly logits: Matrix;
  readonly target: Images;
  readonly likelihood: Likelihood;
  /** The parameter log s² [1, 1], held to ± 10; null where the variance is not learned. */
  readonly logVariance: Matrix | null;
  readonly loss: Matrix;
  readonly gradient: Matrix | null;
}

/**
 * The optimiser's update of log s², without decay, from the losses [B, 1] of D pixels that it had a part in: ∂/∂ log s² =
 * ½ Σ_pixels (1 − (x − x̂)²/s²), averaged over the batch, which is D/2 · (1 + log(2πs²)) − mean loss. Of K codes an image
 * losses and weights w̃ are [K · B, 1], and an image's loss is Σ_k w̃_k loss_k.
 */
export interface UpdateVarianceOperation {
  readonly type: 'update-variance';
  readonly loss: Matrix;
  /** What `importance` wrote; null where each image has one code. */
  readonly weights: Matrix | null;
  readonly pixels: number;
  readonly logVariance: Matrix;
}

/** Σ_pixels (x − x̂)² of each image → error [B, 1]; x̂ as the likelihood has it (models/likelihood, `meanFunctionOf`). */
export interface SquaredErrorOperation {
  readonly type: 'squared-error';
  readonly logits: Matrix;
  readonly target: Images;
  readonly likelihood: Likelihood;
  readonly error: Matrix;
}

/** f′ by name: an activation's, or that of `top-k`. */
export type Slope = Activation | 'kept';

/**
 * dX = (dY · Wᵀ) ⊙ f′(X): dY [B, O], W [I, O], X = f(…) [B, I] the activations that the layer read, dX [B, I] the
 * gradient before f. f′ is written with f's value y: relu, leaky: y > 0 ? 1 : slope; elu: y > 0 ? 1 : y + 1;
 * tanh: 1 − y²; sigmoid: y(1 − y); kept: y ≠ 0 ? 1 : 0. Runs before the update of the same W.
 */
export interface InputGradientOperation {
  readonly type: 'input-gradient';
  readonly outputGradient: Matrix;
  readonly weights: Matrix;
  readonly slope: Slope;
  readonly activated: Matrix;
  readonly inputGradient: Matrix;
}

/**
 * The sparsity penalty of the code h [B, L] over the batch (models/sparsity): writes loss [L, 1] = weight · penalty of each
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
 * (models/contraction), g = h (1 − h), s_j = Σ_i W_ij², c_j the batch's mean of g_j²: writes loss [L, 1] = λ c_j s_j, adds to
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

/**
 * What the objective pays for a Gaussian code under a rule other than the plain one (models/kl), from means over the batch:
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
 * dW = Xᵀ · dY [I, O] (+ pull_j W_ij, where a penalty on W itself has left a pull [1, O]), db = Σ_images dY [1, O], and the optimiser's update of W and b in place; the gradients of
 * parameters are never stored. The moments lie at the same offsets in arenas like the parameters'.
 */
export interface UpdateOperation {
  readonly type: 'update';
  readonly input: Matrix | Images;
  readonly outputGradient: Matrix;
  readonly weights: Matrix;
  readonly bias: Matrix;
  readonly pull: Matrix | null;
}

/**
 * Appends to the losses of this update the means over the batch of −log p(x|z) and KL, and what the objective has beside
 * the reconstruction: (β · KL) + Σ penalty, or where there is a bound in their place, −bound − reconstruction.
 */
export interface RecordOperation {
  readonly type: 'record';
  readonly reconstruction: Matrix;
  readonly kl: Matrix | null;
  /** Whether β · KL is part of the objective; a rule has its own in `penalty`. */
  readonly weighsKl: boolean;
  /** Parts of the objective of the whole batch, weighted: [n, 1]. */
  readonly penalty: Matrix | null;
  /** A lower bound of log p(x) of each image, minus which is the whole objective. */
  readonly bound: Matrix | null;
}

/** Splits head [B, 2L] into means [B, L] and clamped log variances [B, L]. */
export interface CodeOperation {
  readonly type: 'code';
  readonly head: Matrix;
  readonly means: Matrix;
  readonly logVariances: Matrix;
}

/** The mean of p(x|z): x̂ [B, D] as the likelihood has it (models/likelihood, `meanFunctionOf`). */
export interface MeanOperation {
  readonly type: 'mean';
  readonly logits: Matrix;
  readonly likelihood: Likelihood;
  readonly output: Matrix;
}

export type Operation =
  | BinarizeOperation
  | CorruptOperation
  | DenseOperation
  | DropoutOperation
  | DropoutGradientOperation
  | TopKOperation
  | SampleOperation
  | ImportanceOperation
  | ReconstructionOperation
  | SquaredErrorOperation
  | InputGradientOperation
  | SparsityOperation
  | ContractionOperation
  | KlRuleOperation
  | SampleGradientOperation
  | ImportanceGradientOperation
  | UpdateOperation
  | UpdateVarianceOperation
  | RecordOperation
  | CodeOperation
  | MeanOperation;

/** What a list reads besides its arenas; the caller sets it before each run. */
export interface Inputs {
  /** Images in this batch, at most the program's rows; further rows are not computed, or are computed as zeros. */
  readonly count: number;
  /** The update's number, counted from 0. */
  readonly step: number;
  /** The index of the first given image; fixes its noise. */
  readonly firstIndex: number;
  readonly learningRate: number;
  readonly weightDecay: number;
  /** The plan's numbers as they are at this moment. */
  readonly numbers: PlanNumbers;
}
