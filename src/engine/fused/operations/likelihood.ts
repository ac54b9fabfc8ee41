import type { Likelihood } from '../../../plan/likelihood.ts';
import type { Descriptions } from './description.ts';
import type { Images, Matrix } from './matrix.ts';

/**
 * −log p(x|z) of each image (plan/likelihood), from the decoder's last pre-activations a [B, D], and its gradient.
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
  readonly target: Images | Matrix;
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

/** Σ_pixels (x − x̂)² of each image → error [B, 1]; x̂ as the likelihood has it (plan/likelihood, `meanFunctionOf`). */
export interface SquaredErrorOperation {
  readonly type: 'squared-error';
  readonly logits: Matrix;
  readonly target: Images | Matrix;
  readonly likelihood: Likelihood;
  readonly error: Matrix;
}

/** The mean of p(x|z): x̂ [B, D] as the likelihood has it (plan/likelihood, `meanFunctionOf`). */
export interface MeanOperation {
  readonly type: 'mean';
  readonly logits: Matrix;
  readonly likelihood: Likelihood;
  readonly output: Matrix;
}

export type LikelihoodOperation =
  ReconstructionOperation | UpdateVarianceOperation | SquaredErrorOperation | MeanOperation;

export const likelihoodOperations: Descriptions<LikelihoodOperation> = {
  reconstruction: {
    reads: ({ logits, target, logVariance }) => [logits, target, logVariance],
    writes: ({ gradient, loss }) => [gradient, loss],
    copies: ({ logits }) => logits.copies,
  },
  'update-variance': {
    reads: ({ loss, weights, logVariance }) => [loss, weights, logVariance],
    writes: ({ logVariance }) => [logVariance],
    copies: ({ loss }) => loss.copies,
  },
  'squared-error': { reads: ({ logits, target }) => [logits, target], writes: ({ error }) => [error] },
  mean: { reads: ({ logits }) => [logits], writes: ({ output }) => [output] },
};
