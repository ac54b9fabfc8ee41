import type { Likelihood } from '../../../plan/likelihood.ts';
import { klWeightOf } from '../../../plan/autoencoder.ts';
import type { ExplanationPoint } from '../../../text/explanations.ts';
import type { Facts } from '../facts.ts';
import { hasPrior } from '../kind.ts';

const means = {
  'continuous-bernoulli': 'decodeMeanContinuous',
  gaussian: 'decodeMeanGaussian',
  'gaussian-learned': 'decodeMeanGaussian',
} as const satisfies Readonly<Record<Exclude<Likelihood['type'], 'bernoulli'>, ExplanationPoint>>;

/** From a point to an image, and from point to point. */
export function decoded({ plan, isGrey }: Facts): readonly ExplanationPoint[] {
  const { type } = plan.likelihood;
  const ofBernoulli = isGrey ? 'decodeMeanGrey' : 'decodeMeanBinary';
  const mean = type === 'bernoulli' ? ofBernoulli : means[type];
  if (!hasPrior(plan)) return [mean, 'decodeAnywhere', 'path', 'pathHoles'];
  return [mean, klWeightOf(plan) > 0 ? 'sample' : 'sampleUnheld', 'path'];
}
