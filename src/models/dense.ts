import { sizeOf, type Sample } from '../datasets/sample.ts';
import type { Fields, ValuesOf, Widths } from '../lib/fields.ts';
import type { AutoencoderPlan, Coding } from '../plan/autoencoder.ts';
import { pixelKinds } from '../plan/binarization.ts';
import type { Corruption } from '../plan/corruption.ts';
import {
  activations,
  type Activation,
  type DenseLayer,
  type LayerWith,
  type StackTo,
} from '../plan/layer.ts';
import { outputs, type Likelihood } from '../plan/likelihood.ts';

/** Probability that a hidden output is kept in training. */
const keepField = {
  type: 'number',
  min: 0.1,
  max: 1,
  initial: 1,
  scale: 'linear',
  step: 0.05,
  folded: true,
} as const;

const likelihoods = ['bernoulli', 'continuous-bernoulli', 'gaussian', 'gaussian-learned'] as const;

/** Knobs that every dense model shares. */
export const denseFields = {
  encoder: { type: 'widths', min: 2, max: 1024, maxLayers: 5, canMirror: false, initial: [256, 128] },
  latent: { type: 'number', min: 1, max: 64, initial: 2, scale: 'linear', step: 1, symbol: 'z' },
  decoder: { type: 'widths', min: 2, max: 1024, maxLayers: 5, canMirror: true, initial: 'mirrored' },
  activation: { type: 'choice', options: activations, initial: 'relu' },
  keepEncoder: keepField,
  dropsAfter: {
    type: 'choice',
    options: ['every-hidden', 'last-hidden'],
    initial: 'every-hidden',
    folded: true,
  },
  keepDecoder: keepField,
  pixels: {
    type: 'choice',
    options: pixelKinds,
    initial: 'grey',
    folded: true,
    // A continuous Bernoulli is a density of grey levels: on 0 and 1 alone it grows without bound.
    when: { field: 'likelihood', is: ['bernoulli', 'gaussian', 'gaussian-learned'] },
  },
  likelihood: { type: 'choice', options: likelihoods, initial: 'bernoulli' },
  variance: {
    type: 'number',
    min: 0.005,
    max: 1,
    initial: 0.05,
    scale: 'log',
    when: { field: 'likelihood', is: ['gaussian', 'gaussian-learned'] },
  },
  output: {
    type: 'choice',
    options: outputs,
    initial: 'identity',
    when: { field: 'likelihood', is: ['gaussian', 'gaussian-learned'] },
  },
} as const satisfies Fields;

/** A model of two dense stacks; what makes it this model rather than another is in `own`. */
export function denseModel(
  params: Pick<
    ValuesOf<typeof denseFields>,
    'encoder' | 'latent' | 'decoder' | 'activation' | 'keepDecoder' | 'pixels' | LikelihoodKnob
  >,
  sample: Sample,
  own: Coding & { readonly corruption?: Corruption },
): AutoencoderPlan {
  const inputSize = sizeOf(sample);
  const { activation, latent, keepDecoder } = params;
  return {
    type: 'autoencoder',
    sample,
    inputSize,
    pixels: params.likelihood === 'continuous-bernoulli' ? 'grey' : params.pixels,
    corruption: { type: 'none' },
    ...own,
    decoder: denseStack({
      inputs: latent,
      hidden: decoderWidths(params),
      outputs: inputSize,
      activation,
      last: 'linear',
      keep: () => keepDecoder,
    }),
    likelihood: denseLikelihood(params),
  };
}

/** The encoder that the knobs name, with so many outputs, made by `last`. */
export function denseEncoder<A extends Activation>(
  params: Pick<ValuesOf<typeof denseFields>, 'encoder' | 'activation' | 'keepEncoder' | 'dropsAfter'>,
  sample: Sample,
  head: { readonly outputs: number; readonly last: A },
): StackTo<A> {
  const { encoder, activation, keepEncoder, dropsAfter } = params;
  return denseStack({
    inputs: sizeOf(sample),
    hidden: encoder,
    activation,
    ...head,
    keep: (index) => (dropsAfter === 'every-hidden' || index === encoder.length - 1 ? keepEncoder : 1),
  });
}

/** The decoder's hidden widths, first layer after the code first. */
export function decoderWidths(params: {
  readonly encoder: readonly number[];
  readonly decoder: Widths;
}): readonly number[] {
  return params.decoder === 'mirrored' ? params.encoder.toReversed() : params.decoder;
}

/** A stack of dense layers: hidden ones with `activation`, the last one as `last` says. */
export function denseStack<A extends Activation>(options: {
  readonly inputs: number;
  readonly hidden: readonly number[];
  readonly outputs: number;
  readonly activation: Activation;
  readonly last: A;
  /** Of the hidden layers, by their index. */
  readonly keep: (index: number) => number;
}): StackTo<A> {
  const { hidden, outputs, activation, last } = options;
  const widths = [options.inputs, ...hidden];
  const layers = hidden.map((width, index) =>
    denseLayer({ inputs: widths[index] ?? 0, outputs: width, activation, keep: options.keep(index) }),
  );
  return [...layers, denseLayer({ inputs: widths.at(-1) ?? 0, outputs, activation: last, keep: 1 })];
}

/** A dense layer, with weights that begin as wide as suits its activation. */
export function denseLayer<A extends Activation>(
  layer: Pick<DenseLayer, 'inputs' | 'outputs' | 'keep'> & { readonly activation: A },
): LayerWith<A> {
  const { inputs, outputs, activation } = layer;
  return { type: 'dense', ...layer, deviation: deviationFor(activation, inputs, outputs) };
}

/**
 * Initial standard deviation of a layer's weights: He, √(2 / inputs), for the ReLU family, whose units are half the
 * time silent; Glorot, √(2 / (inputs + outputs)), for the others. The very last layers are linear: Glorot.
 */
export function deviationFor(activation: Activation, inputs: number, outputs: number): number {
  switch (activation) {
    case 'relu':
    case 'leaky-relu':
    case 'elu':
      return Math.sqrt(2 / inputs);
    case 'tanh':
    case 'sigmoid':
    case 'linear':
      return Math.sqrt(2 / (inputs + outputs));
  }
}

type LikelihoodKnob = 'likelihood' | 'variance' | 'output';

/** The likelihood that the knobs name. */
function denseLikelihood(params: Pick<ValuesOf<typeof denseFields>, LikelihoodKnob>): Likelihood {
  const { likelihood: type, variance, output } = params;
  return type === 'bernoulli' || type === 'continuous-bernoulli' ? { type } : { type, variance, output };
}
