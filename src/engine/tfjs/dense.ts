import { leakySlope, type Activation, type DenseLayer } from '../../plan/layer.ts';
import { differentiable, tf, type Matrix, type Tensor, type Vector } from './tf.ts';

/**
 * y = activation(x · W + b).
 * `isData` marks x as data: no gradient with respect to it is computed.
 */
export function dense(options: {
  readonly layer: DenseLayer;
  readonly weight: Matrix; // [inputs, outputs]
  readonly bias: Vector; // [outputs]
  readonly x: Matrix; // [n, inputs]
  readonly isData: boolean;
}): Matrix {
  const { layer, weight, bias, x, isData } = options;
  return differentiable({
    inputs: isData ? [weight, bias] : [weight, bias, x],
    forward(save) {
      const y = activatedProduct(layer, { weight, bias, x }); // [n, outputs]
      save([x, y]);
      return y;
    },
    backward(dy, saved) {
      const [input, y] = saved as [Matrix, Matrix];
      const da = times(dy, layer.activation, y); // [n, outputs]
      const dWeight = product(transpose(input), da); // xᵀ · da
      const dBias = tf.sum(da, 0);
      return isData ? [dWeight, dBias] : [dWeight, dBias, product(da, transpose(weight))]; // da · Wᵀ
    },
  });
}

/** dy · activation'(a), written with y = activation(a). */
function times(dy: Matrix, activation: Activation, y: Matrix): Matrix {
  switch (activation) {
    case 'linear':
      return dy;
    case 'relu':
      return tf.mul(dy, tf.step(y)); // 1 where a > 0
    case 'leaky-relu':
      return tf.mul(dy, tf.step(y, leakySlope)); // 1 where a > 0, else the slope
    case 'elu':
      return tf.engine().runKernel(tf.EluGrad, { dy, y }); // 1 where a > 0, else eᵃ = y + 1
    case 'sigmoid':
      return tf.mul(dy, tf.sub(y, tf.square(y))); // y (1 − y)
    case 'tanh':
      return tf.sub(dy, tf.mul(dy, tf.square(y))); // 1 − y²
  }
}

const fused = {
  linear: 'linear',
  relu: 'relu',
  'leaky-relu': 'leakyrelu',
  elu: 'elu',
  sigmoid: 'sigmoid',
} as const;

/** Product, bias and activation in one kernel, where the backends have it (tanh comes after). */
function activatedProduct(
  layer: DenseLayer,
  { weight, bias, x }: { readonly weight: Matrix; readonly bias: Vector; readonly x: Matrix },
): Matrix {
  const { activation } = layer;
  // The kernel, not `tf.fused.matMul`: under gradients that takes activations apart again.
  const y: Tensor = tf.engine().runKernel(
    tf._FusedMatMul,
    { a: tf.expandDims(x, 0), b: tf.expandDims(weight, 0), bias },
    {
      transposeA: false,
      transposeB: false,
      activation: activation === 'tanh' ? 'linear' : fused[activation],
      leakyreluAlpha: leakySlope,
    },
  );
  const flat = tf.reshape<tf.Rank.R2>(y, [x.shape[0], layer.outputs]);
  return activation === 'tanh' ? tf.tanh(flat) : flat;
}

interface Operand {
  readonly matrix: Matrix;
  readonly isTransposed: boolean;
}

/** Marks a matrix for transposition. On WASM the product of transposed operands is naive; transposing first is 10 × faster. */
function transpose(matrix: Matrix): Operand {
  return tf.getBackend() === 'wasm'
    ? { matrix: tf.transpose(matrix), isTransposed: false }
    : { matrix, isTransposed: true };
}

function product(a: Matrix | Operand, b: Matrix | Operand): Matrix {
  const left = 'matrix' in a ? a : { matrix: a, isTransposed: false };
  const right = 'matrix' in b ? b : { matrix: b, isTransposed: false };
  return tf.matMul(left.matrix, right.matrix, left.isTransposed, right.isTransposed);
}
