import { logitLimit, logitOfMean, logPartition } from './continuous-bernoulli.ts';

export type BaselineLikelihood =
  | { readonly type: 'bernoulli' | 'continuous-bernoulli' }
  | { readonly type: 'gaussian' | 'gaussian-learned'; readonly variance: number };

/**
 * Where the mean training image is exactly 0, p is taken as this: a pixel never lit in training but lit in a held-out
 * image would otherwise cost infinitely much. On MNIST anything from 1e-12 to 1e-5 gives 205.80 nats.
 */
const smallest = 1e-7;

/** A learned variance goes no lower, here as in a model (plan/likelihood, `learnedLogVarianceLimit`). */
const leastVariance = Math.exp(-10);

/** ‖x − x̂‖² of some answers x̂, summed over D pixels, a mean over images. */
export interface Errors {
  readonly training: number;
  readonly heldOut: number;
  readonly pixels: number;
}

/**
 * −log p of held-out images, each answered by the mean training image `m`, under the likeliest parameters that have this
 * mean. But for a Gaussian it is linear in x, so the mean of the held-out images is enough.
 */
export function meanImageNats(
  likelihood: BaselineLikelihood,
  of: { readonly meanOfX: Float64Array; readonly m: Float64Array; readonly errors: Errors },
): number {
  const over = (nats: (x: number, mean: number) => number) =>
    of.m.reduce((sum, mean, i) => sum + nats(of.meanOfX[i] ?? 0, mean), 0);
  switch (likelihood.type) {
    case 'bernoulli': // Σ −[x ln p + (1 − x) ln(1 − p)]
      return over((x, mean) => {
        const p = Math.min(Math.max(mean, smallest), 1 - smallest);
        return -x * Math.log(p) - (1 - x) * Math.log(1 - p);
      });
    case 'continuous-bernoulli': // Σ A(a) − x·a
      return over((x, mean) => {
        const a = Math.min(Math.max(logitOfMean(mean), -logitLimit), logitLimit);
        return logPartition(a) - x * a;
      });
    case 'gaussian':
      return gaussianNats(of.errors, likelihood.variance);
    case 'gaussian-learned':
      return gaussianNats(of.errors, bestVariance(of.errors));
  }
}

/** The same of answers of which only the errors are known; null where the likelihood asks for more. */
export function natsOfErrors(likelihood: BaselineLikelihood, errors: Errors): number | null {
  switch (likelihood.type) {
    case 'bernoulli':
    case 'continuous-bernoulli':
      return null;
    case 'gaussian':
      return gaussianNats(errors, likelihood.variance);
    case 'gaussian-learned':
      return gaussianNats(errors, bestVariance(errors));
  }
}

/** −log N(x; x̂, s² I) = ‖x − x̂‖² / (2 s²) + (D/2) ln(2π s²). */
function gaussianNats({ heldOut, pixels }: Errors, variance: number): number {
  return heldOut / (2 * variance) + (pixels / 2) * Math.log(2 * Math.PI * variance);
}

/** The s² under which the training images are likeliest: (1/ND) Σ ‖x − x̂‖². */
function bestVariance({ training, pixels }: Errors): number {
  return Math.max(training / pixels, leastVariance);
}
