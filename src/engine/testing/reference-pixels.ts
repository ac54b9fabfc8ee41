import type { AutoencoderPlan } from '../../plan/autoencoder.ts';
import type { Output } from '../../plan/likelihood.ts';

/**
 * −log p of one image from the decoder's pre-activations a, its slopes by a, and by log s²; the last parameter is log s²
 * where it is learned.
 */
export function pixelLoss(
  plan: AutoencoderPlan,
  a: readonly number[],
  image: readonly number[],
  lastParameter: number,
): { readonly nats: number; readonly da: readonly number[]; readonly dLogVariance: number } {
  const { likelihood } = plan;
  let nats = 0;
  let dLogVariance = 0;
  const da = a.map((preActivation, i) => {
    const x = image[i] ?? 0;
    const isContinuous = likelihood.type === 'continuous-bernoulli';
    const logit = isContinuous ? Math.min(Math.max(preActivation, -510), 510) : preActivation;
    switch (likelihood.type) {
      case 'bernoulli': {
        const p = 1 / (1 + Math.exp(-logit));
        nats += -x * Math.log(p) - (1 - x) * Math.log(1 - p);
        return p - x;
      }
      case 'continuous-bernoulli':
        // log((eᵃ − 1)/a) − x·a; near 0 its first terms, where 64 bits lose to 0/0.
        nats += (Math.abs(logit) < 1e-4 ? logit / 2 : Math.log(Math.expm1(logit) / logit)) - x * logit;
        return inward(
          preActivation - logit,
          (Math.abs(logit) < 1e-4 ? 0.5 + logit / 12 : 1 / (1 - Math.exp(-logit)) - 1 / logit) - x,
        );
      case 'gaussian':
      case 'gaussian-learned': {
        const isLearned = likelihood.type === 'gaussian-learned';
        const variance = isLearned
          ? Math.exp(Math.min(Math.max(lastParameter, -10), 10))
          : likelihood.variance;
        const { mean, slope } = outputAt(likelihood.output, logit);
        nats += (x - mean) ** 2 / (2 * variance) + 0.5 * Math.log(2 * Math.PI * variance);
        dLogVariance += 0.5 * (1 - (x - mean) ** 2 / variance);
        return ((mean - x) / variance) * slope;
      }
    }
  });
  return { nats, da, dLogVariance };
}

/** A slope that would lead further beyond the limit, `beyond` being how far it is already, is 0. */
function inward(beyond: number, slope: number): number {
  return beyond * slope < 0 ? 0 : slope;
}

function outputAt(output: Output, a: number): { readonly mean: number; readonly slope: number } {
  if (output === 'identity') return { mean: a, slope: 1 };
  const isCut = output === 'relu-logistic' && a <= 0;
  const mean = 1 / (1 + Math.exp(-(isCut ? 0 : a)));
  return { mean, slope: isCut ? 0 : mean * (1 - mean) };
}
