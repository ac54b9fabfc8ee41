import { meanFunctionOf, type MeanFunction } from '../../../models/likelihood.ts';
import type { ExplanationPoint } from '../../../text/explanations.ts';
import { formatCount } from '../../../ui/format.ts';
import type { Facts } from '../facts.ts';
import { type Point, decodeTex } from './point.ts';

const decodeSentences = {
  identity: 'decodeGaussian',
  logistic: 'decodeBernoulli',
  'relu-logistic': 'decodeReluLogistic',
  'continuous-bernoulli': 'decodeContinuous',
} as const satisfies Readonly<Record<MeanFunction, ExplanationPoint>>;

/** Encode, draw a code, decode. */
export function network(facts: Facts): readonly Point[] {
  const values = { pixels: formatCount(facts.pixels), latent: String(facts.latent) };
  const decode: Point = {
    sentence: decodeSentences[meanFunctionOf(facts.likelihood)],
    tex: decodeTex(facts),
  };
  if (!facts.isVae) {
    const encode: Point = { sentence: 'encodeAe', tex: String.raw`\vz = f_\phi(\vx)`, values };
    return [encode, decode, { sentence: 'together' }, { sentence: 'bottleneck' }];
  }
  return [
    {
      sentence: 'encodeVae',
      tex: String.raw`\big(\vmu,\ \log \vsigma^2\big) = f_\phi(\vx)`,
      values,
    },
    {
      sentence: 'reparameterize',
      tex: String.raw`\vz = \vmu + \vsigma \odot \veps, \qquad \veps \sim \N(0, I)`,
    },
    decode,
    { sentence: 'together' },
    { sentence: 'meanShown' },
  ];
}
