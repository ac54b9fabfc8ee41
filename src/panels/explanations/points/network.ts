import { meanFunctionOf, type MeanFunction } from '../../../plan/likelihood.ts';
import { abilitiesOf } from '../../../plan/abilities.ts';
import type { AutoencoderPlan } from '../../../plan/autoencoder.ts';
import type { ExplanationPoint } from '../../../text/explanations.ts';
import type { Facts } from '../facts.ts';
import { hasPrior, isOff, kindOf, type Kind } from '../kind.ts';
import { sayIf } from './part.ts';

const encodes = {
  plain: ['encode'],
  denoising: ['encodeCorrupted'],
  'sparsity-kl': ['encode'],
  'sparsity-l1': ['encode'],
  'top-k': ['encodeTopK'],
  contraction: ['encode'],
  vae: ['encodePosterior', 'sampleCode'],
  iwae: ['encodePosterior', 'sampleCodes'],
} as const satisfies Readonly<Record<Kind, readonly ExplanationPoint[]>>;

const decodes = {
  identity: 'decodeIdentity',
  logistic: 'decodeLogistic',
  'relu-logistic': 'decodeReluLogistic',
  'continuous-bernoulli': 'decodeContinuous',
} as const satisfies Readonly<Record<MeanFunction, ExplanationPoint>>;

/** Encode, draw a code, decode; and what keeps the network from copying. */
export function network({ plan, now }: Facts): readonly ExplanationPoint[] {
  const kind = kindOf(plan);
  const isPlain = isOff(plan, now);
  return [
    ...encodes[kind],
    decodes[meanFunctionOf(plan.likelihood)],
    kind === 'denoising' && !isPlain ? 'togetherDenoising' : 'together',
    ...(isPlain ? [offSentence(kind)] : constraints(kind, plan)),
    ...sayIf(abilitiesOf(plan).isAffine, 'affine'),
    ...sayIf(hasPrior(plan), 'meanShown'),
    ...sayIf(
      [...plan.encoder, ...plan.decoder].some(({ keep }) => keep < 1),
      'dropout',
    ),
  ];
}

function offSentence(kind: Kind): ExplanationPoint {
  return kind === 'denoising' ? 'corruptionOff' : 'penaltyOff';
}

function constraints(kind: Kind, { code, inputSize }: AutoencoderPlan): readonly ExplanationPoint[] {
  if (kind === 'plain') return [code.size < inputSize ? 'bottleneck' : 'noBottleneck'];
  return kind === 'vae' || kind === 'iwae' ? [] : [`constraint-${kind}`];
}
