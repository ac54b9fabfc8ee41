/** The one door to TensorFlow.js: the core with gradients. Backends come through `backend.ts`, each when it is asked for. */
import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';

export { tf };
export type Tensor = tf.Tensor;
export type Matrix = tf.Tensor2D;
export type Vector = tf.Tensor1D;
export type Scalar = tf.Scalar;

/**
 * A function with a hand-written derivative. `forward` computes the value from `inputs` and saves what `backward`
 * needs; `backward` maps dL/dvalue to one gradient per input, in their order.
 */
export function differentiable<T extends Tensor>(operation: {
  readonly inputs: readonly Tensor[];
  readonly forward: (save: (tensors: Tensor[]) => void) => T;
  readonly backward: (dy: T, saved: readonly Tensor[]) => Tensor[];
}): T {
  const { inputs, forward, backward } = operation;
  const run = tf.customGrad((...args) => {
    const save = args.at(-1) as tf.GradSaveFunc;
    return { value: forward(save), gradFunc: (dy: T, saved: Tensor[]) => backward(dy, saved) };
  });
  return run(...inputs);
}
