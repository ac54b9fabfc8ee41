import { seriesBelow } from '../../lib/continuous-bernoulli.ts';
import { tf, type Matrix, type Tensor } from './tf.ts';

/** log((eᵃ − 1)/a) of every element, as `logPartition` in lib/continuous-bernoulli has it, in float32. */
export function cbLogPartition(a: Matrix): Matrix {
  const q = tf.square(a);
  const series = tf.add<Matrix>(
    tf.mul(a, 0.5),
    tf.mul(q, horner(q, [1 / 24, -1 / 2880, 1 / 181440, -1 / 9676800])),
  );
  const size = tf.maximum(tf.abs(a), seriesBelow);
  const tail = tf.log(tf.div(tf.sub(1, tf.exp(tf.neg(size))), size));
  return tf.where<Matrix>(isSmall(a), series, tf.add(tf.relu(a), tail));
}

/** 1/(1 − e⁻ᵃ) − 1/a of every element. */
export function cbMean(a: Matrix): Matrix {
  const q = tf.square(a);
  const series = tf.add<Matrix>(tf.mul(a, horner(q, [1 / 12, -1 / 720, 1 / 30240, -1 / 1209600])), 0.5);
  const size = tf.maximum(tf.abs(a), seriesBelow);
  const u = tf.exp(tf.neg(size));
  // Of the negative side: 1/|a| − u/(1 − u), which keeps its digits where it is small; the positive one is 1 − it.
  const left = tf.sub<Matrix>(tf.reciprocal(size), tf.div(u, tf.sub(1, u)));
  const outside = tf.where<Matrix>(tf.less(a, 0), left, tf.sub(1, left));
  return tf.where<Matrix>(isSmall(a), series, outside);
}

function isSmall(a: Matrix): Tensor {
  return tf.less(tf.abs(a), seriesBelow);
}

/** c₀ + c₁ q + c₂ q² + … */
function horner(q: Matrix, coefficients: readonly number[]): Matrix {
  return coefficients.reduceRight<Matrix>((sum, c) => tf.add(tf.mul(sum, q), c), tf.zerosLike(q));
}
