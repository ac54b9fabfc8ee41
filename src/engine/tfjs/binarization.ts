import { levelDraw, type Pixels } from '../../plan/binarization.ts';
import type { Draw } from '../../plan/draws.ts';
import { tf, type Matrix } from './tf.ts';

/** Grey levels as the plan takes them (plan/binarization); the draws are made on the host, the same on every backend. */
export function binarizedTensor(pixels: Pixels, x: Matrix, drawOf: (i: number) => Draw): Matrix {
  switch (pixels) {
    case 'grey':
      return x;
    case 'binary':
      return tf.cast(tf.greater(x, 0.5), 'float32');
    case 'sampled': {
      // draw < byte, half a level away from either, so that rounding in byte = 255 x does no harm.
      const draws = Float32Array.from({ length: x.size }, (_, i) => levelDraw(drawOf(i)) + 0.5);
      return tf.cast(tf.less(tf.tensor2d(draws, x.shape), tf.mul(x, 255)), 'float32');
    }
  }
}
