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
  beta: '',
  value: '',
  nats: '',
  factor: '',
  samples: '',
} as const satisfies Readonly<Record<string, ''>>;
export type Values = Readonly<Record<keyof typeof noValues, string>>;

/** What the decoder computes, its mean included. */
export const decodeTex = ({ likelihood }: Facts) =>
  likelihood.type === 'bernoulli'
    ? String.raw`\vxhat = \operatorname{sigmoid}\big(g_\theta(\vz)\big)`
    : String.raw`\vxhat = g_\theta(\vz)`;

/** s² as written in a sentence. */
export const varianceOf = ({ likelihood }: Facts) =>
  formatRate(likelihood.type === 'gaussian' ? likelihood.variance : 0);
