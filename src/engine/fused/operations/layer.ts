import type { Activation } from '../../../plan/layer.ts';
import { area, copiesIn, rowsOf, type Descriptions } from './description.ts';
import type { Images, Matrix } from './matrix.ts';

/**
 * Y = f(X · W + b): X [B, I], W [I, O], b [1, O], Y [B, O]. Reads X (or gathers bytes), W, b; writes Y.
 */
export interface DenseOperation {
  readonly type: 'dense';
  readonly input: Matrix | Images;
  readonly weights: Matrix;
  readonly bias: Matrix;
  readonly activation: Activation;
  readonly output: Matrix;
}

/**
 * Y = X ⊙ mask [B, O]; mask 1/keep where uniform(dropoutKey(seed, layer), r·O + o, t) < keep, else 0, at row r, output o,
 * update t (plan/dropout).
 */
export interface DropoutOperation {
  readonly type: 'dropout';
  /** Counted over the encoder, then the decoder. */
  readonly layer: number;
  readonly keep: number;
  readonly input: Matrix;
  readonly output: Matrix;
}

/** The gradient [B, O] ⊙ the same mask, in place. */
export interface DropoutGradientOperation {
  readonly type: 'dropout-gradient';
  readonly layer: number;
  readonly keep: number;
  readonly gradient: Matrix;
}

/** f′ by name: an activation's, or that of `top-k`. */
export type Slope = Activation | 'kept';

/**
 * dX = (dY · Wᵀ) ⊙ f′(X): dY [B, O], W [I, O], X = f(…) [B, I] the activations that the layer read, dX [B, I] the
 * gradient before f. f′ is written with f's value y: relu, leaky: y > 0 ? 1 : slope; elu: y > 0 ? 1 : y + 1;
 * tanh: 1 − y²; sigmoid: y(1 − y); kept: y ≠ 0 ? 1 : 0. Runs before the update of the same W.
 */
export interface InputGradientOperation {
  readonly type: 'input-gradient';
  readonly outputGradient: Matrix;
  readonly weights: Matrix;
  readonly slope: Slope;
  readonly activated: Matrix;
  readonly inputGradient: Matrix;
}

/**
 * dW = Xᵀ · dY [I, O] (+ pull_j W_ij, where a penalty on W itself has left a pull [1, O]), db = Σ_images dY [1, O], and the optimiser's update of W and b in place; the gradients of
 * parameters are never stored. The moments lie at the same offsets in arenas like the parameters'.
 */
export interface UpdateOperation {
  readonly type: 'update';
  readonly input: Matrix | Images;
  readonly outputGradient: Matrix;
  readonly weights: Matrix;
  readonly bias: Matrix;
  readonly pull: Matrix | null;
  /** Gradients of W and b to add, as `gradient` left them; null where there are none. */
  readonly plus: { readonly weights: Matrix; readonly bias: Matrix } | null;
}

export type LayerOperation =
  DenseOperation | DropoutOperation | DropoutGradientOperation | InputGradientOperation | UpdateOperation;

export const layerOperations: Descriptions<LayerOperation> = {
  dense: {
    reads: ({ input, weights, bias }) => [input, weights, bias],
    writes: ({ output }) => [output],
    copies: ({ input }) => copiesIn(input),
    products: ({ input, weights }) => rowsOf(input) * area(weights),
  },
  dropout: {
    reads: ({ input }) => [input],
    writes: ({ output }) => [output],
    copies: ({ input }) => input.copies,
  },
  'dropout-gradient': {
    reads: ({ gradient }) => [gradient],
    writes: ({ gradient }) => [gradient],
    copies: ({ gradient }) => gradient.copies,
  },
  'input-gradient': {
    reads: ({ outputGradient, weights, activated }) => [outputGradient, weights, activated],
    writes: ({ inputGradient }) => [inputGradient],
    copies: ({ inputGradient }) => inputGradient.copies,
    products: ({ outputGradient, weights }) => rowsOf(outputGradient) * area(weights),
  },
  update: {
    reads: ({ input, outputGradient, weights, bias, pull, plus }) => [
      ...[input, outputGradient, weights, bias, pull],
      ...(plus === null ? [] : [plus.weights, plus.bias]),
    ],
    writes: ({ weights, bias }) => [weights, bias],
    copies: ({ input }) => copiesIn(input),
    products: ({ input, weights }) => rowsOf(input) * area(weights),
    moves: ({ weights, bias }) => area(weights) + area(bias),
  },
};
