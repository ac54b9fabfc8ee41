import type { Likelihood } from '../../../models/likelihood.ts';
import type { ExplanationPoint } from '../../../text/explanations.ts';
import { normalTex } from '../../normal-tex.ts';
import type { Facts } from '../facts.ts';
import { type Point, decodeTex, varianceOf } from './point.ts';

const meanSentences = {
  bernoulli: 'decodeMeanBernoulli',
  'continuous-bernoulli': 'decodeMeanContinuous',
  gaussian: 'decodeMeanGaussian',
  'gaussian-learned': 'decodeMeanGaussian',
} as const satisfies Readonly<Record<Likelihood['type'], ExplanationPoint>>;

/** From a point to an image, and from point to point. */
export function decoded(facts: Facts): readonly Point[] {
  const mean: Point = {
    sentence: meanSentences[facts.likelihood.type],
    tex: String.raw`${decodeTex(facts)} = \E[\vx \mid \vz]`,
    values: { variance: varianceOf(facts) },
  };
  const path: Point = {
    sentence: 'path',
    tex: String.raw`\vz(t) = (1 - t)\, \vz_A + t\, \vz_B, \qquad 0 \le t \le 1`,
  };
  return facts.isVae
    ? [
        mean,
        { sentence: 'sample', tex: String.raw`\vz \sim p(\vz) = ${normalTex(facts.priorVariance)}` },
        path,
      ]
    : [mean, { sentence: 'decodeAnywhere' }, path, { sentence: 'pathHoles' }];
}
