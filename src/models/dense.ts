import type { Fields, ValuesOf, Widths } from '../lib/fields.ts';
import { pixelKinds } from '../plan/binarization.ts';
import type { Corruption } from '../plan/corruption.ts';
import { outputs, type Likelihood, type Output } from '../plan/likelihood.ts';
import { activations, type Activation, type Code, type DenseLayer, type ModelPlan } from '../plan/plan.ts';

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
  params: Omit<ValuesOf<typeof denseFields>, 'variance' | 'output'>,
  inputShape: readonly [number, number],
  own: Pick<ModelPlan, 'code' | 'objective'> & {
    readonly corruption?: Corruption;
    /** What the encoder's last layer ends in; linear if not said. */
    readonly codeActivation?: Activation;
  },
): ModelPlan {
  const inputSize = inputShape[0] * inputShape[1];
  const { activation, latent } = params;
  const { code, objective, corruption = { type: 'none' }, codeActivation = 'linear' } = own;
  const encoder = {
    inputs: inputSize,
    hidden: params.encoder,
    outputs: encoderOutputs(code),
    activation,
    last: codeActivation,
    keep: (index: number) =>
      params.dropsAfter === 'every-hidden' || index === params.encoder.length - 1 ? params.keepEncoder : 1,
  };
  const hidden = decoderWidths(params);
  const keep = () => params.keepDecoder;
  const decoder = { inputs: latent, hidden, outputs: inputSize, activation, keep };
  return {
    inputShape,
    inputSize,
    pixels: params.likelihood === 'continuous-bernoulli' ? 'grey' : params.pixels,
    corruption,
    encoder: denseStack(encoder),
    code,
    decoder: denseStack(decoder),
    objective,
  };
}

/** The decoder's hidden widths, first layer after the code first. */
export function decoderWidths(params: {
  readonly encoder: readonly number[];
  readonly decoder: Widths;
}): readonly number[] {
  return params.decoder === 'mirrored' ? params.encoder.toReversed() : params.decoder;
}

/** A stack of dense layers: hidden ones with `activation`, the last one linear or as `last` says. */
export function denseStack(options: {
  readonly inputs: number;
  readonly hidden: readonly number[];
  readonly outputs: number;
  readonly activation: Activation;
  readonly last?: Activation;
  /** Of the hidden layers, by their index. */
  readonly keep: (index: number) => number;
}): readonly DenseLayer[] {
  const sizes = [options.inputs, ...options.hidden, options.outputs];
  return sizes.slice(1).map((outputs, index) => {
    const inputs = sizes[index] ?? 0;
    const isLast = index === options.hidden.length;
    const activation = isLast ? (options.last ?? 'linear') : options.activation;
    return {
      type: 'dense',
      inputs,
      outputs,
      activation,
      keep: isLast ? 1 : options.keep(index),
      deviation: deviationFor(activation, inputs, outputs),
    };
  });
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

/** How many numbers the encoder must put out for this code. */
export function encoderOutputs(code: Code): number {
  return code.type === 'gaussian' ? 2 * code.size : code.size;
}

/** The likelihood that the knobs name. */
export function denseLikelihood(params: {
  readonly likelihood: (typeof likelihoods)[number];
  readonly variance: number;
  readonly output: Output;
}): Likelihood {
  const { likelihood: type, variance, output } = params;
  return type === 'bernoulli' || type === 'continuous-bernoulli' ? { type } : { type, variance, output };
}
