/** What makes x̂ of the decoder's last pre-activation a, where the likelihood does not say: a, sigmoid(a), sigmoid(max(0, a)). */
export const outputs = ['identity', 'logistic', 'relu-logistic'] as const;
export type Output = (typeof outputs)[number];

/**
 * p(x|z), a density or mass per pixel, given the decoder's last pre-activation a; x̂ is its mean.
 * - bernoulli: x̂ = sigmoid(a); −log p(x|z) = Σ_pixels softplus(a) − x·a. A mass of x ∈ {0, 1}.
 * - continuous-bernoulli (Loaiza-Ganem & Cunningham 2019): the density of x ∈ [0, 1] that is proportional to e^{a·x};
 *   −log p(x|z) = Σ_pixels log((eᵃ − 1)/a) − x·a, x̂ = 1/(1 − e⁻ᵃ) − 1/a (lib/continuous-bernoulli).
 * - gaussian: x̂ by `output`, variance s² fixed; −log p(x|z) = Σ_pixels (x − x̂)²/(2s²) + ½ log(2πs²).
 * - gaussian-learned: the same; log s² is a parameter, one for all pixels, that begins at log `variance`.
 */
export type Likelihood = { readonly type: 'bernoulli' | 'continuous-bernoulli' } | GaussianLikelihood;

export interface GaussianLikelihood {
  readonly type: 'gaussian' | 'gaussian-learned';
  readonly variance: number;
  readonly output: Output;
}

/**
 * A learned log s² is clamped to ± this before use. Its gradient is not cut off there but is that at the edge, which leads
 * back: −log p has one minimum in log s².
 */
export const learnedLogVarianceLimit = 10;

/** s² of a learned log s². */
export function varianceAt(logVariance: number): number {
  return Math.exp(Math.min(Math.max(logVariance, -learnedLogVarianceLimit), learnedLogVarianceLimit));
}

/** The functions by which x̂ comes from a. */
export type MeanFunction = Output | 'continuous-bernoulli';

export function meanFunctionOf(likelihood: Likelihood): MeanFunction {
  switch (likelihood.type) {
    case 'bernoulli':
      return 'logistic';
    case 'continuous-bernoulli':
      return 'continuous-bernoulli';
    case 'gaussian':
    case 'gaussian-learned':
      return likelihood.output;
  }
}
