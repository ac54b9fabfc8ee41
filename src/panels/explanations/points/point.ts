import { meanFunctionOf, type MeanFunction } from '../../../models/likelihood.ts';
import type { ExplanationPoint } from '../../../text/explanations.ts';
import { formatRate } from '../../../ui/format.ts';
import type { Facts } from '../facts.ts';

/** A formula, where there is one, over the sentence that says it in words. */
export interface Point {
  readonly sentence: ExplanationPoint;
  /** TeX with the coloured symbols of ui/typeset; the same in every language. */
  readonly tex?: string;
  /** What fills the placeholders of the sentence. */
  readonly values?: Partial<Values>;
}

/** Every placeholder that a sentence may have. */
export const noValues = {
  pixels: '',
  latent: '',
  floor: '',
  variance: '',
  deviation: '',
  beta: '',
  value: '',
  nats: '',
  factor: '',
  samples: '',
} as const satisfies Readonly<Record<string, ''>>;
export type Values = Readonly<Record<keyof typeof noValues, string>>;

/** What the decoder computes, its mean included. */
export const decodeTex = ({ likelihood }: Facts) => meanTex[meanFunctionOf(likelihood)];

const meanTex: Readonly<Record<MeanFunction, string>> = {
  identity: String.raw`\vxhat = g_\theta(\vz)`,
  logistic: String.raw`\vxhat = \operatorname{sigmoid}\big(g_\theta(\vz)\big)`,
  'relu-logistic': String.raw`\vxhat = \operatorname{sigmoid}\big(\max(0,\ g_\theta(\vz))\big)`,
  'continuous-bernoulli': String.raw`\vxhat = \frac{1}{1 - e^{-a}} - \frac{1}{a}, \qquad a = g_\theta(\vz)`,
};

/** s² as written in a sentence. */
export const varianceOf = ({ variance }: Facts) => formatRate(variance ?? 0);
