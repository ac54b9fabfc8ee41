export const activations = ['relu', 'leaky-relu', 'elu', 'tanh', 'sigmoid', 'linear'] as const;
export type Activation = (typeof activations)[number];

/** leaky-relu(a) = max(a, leakySlope · a). */
export const leakySlope = 0.1;

/** output = activation(input · W + b); W has shape [inputs, outputs], row-major; b starts at 0. */
export interface DenseLayer {
  readonly type: 'dense';
  readonly inputs: number;
  readonly outputs: number;
  readonly activation: Activation;
  /** Probability that an output is kept in training (plan/dropout); 1: no dropout. */
  readonly keep: number;
  /** W ~ N(0, deviation²), drawn by `initialParameters`. */
  readonly deviation: number;
}
export type Layer = DenseLayer;

/** A layer with this activation. */
export type LayerWith<A extends Activation> = Layer & { readonly activation: A };

/** Layers one after the other, of which the last has this activation. */
export type StackTo<A extends Activation> = readonly [...Layer[], LayerWith<A>];
