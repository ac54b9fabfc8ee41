import { differentiable, tf, type Matrix, type Scalar, type Tensor } from './tf.ts';

/**
 * n · λ · mean of ‖J‖_F² = λ Σ_images Σ_j g_j² s_j (plan/contraction) of the code h [n, size] that W [inputs, size] made:
 * divided by n, as the other sums, it is the penalty.
 */
export function contractionSum(h: Matrix, weights: Matrix, lambda: number): Scalar {
  return differentiable<Scalar>({
    inputs: [h, weights],
    forward(save) {
      save([h, weights]);
      return tf.mul(tf.sum(tf.mul(tf.square(slope(h)), squaredLengths(weights))), lambda);
    },
    backward(dy, saved) {
      const [code, w] = saved as [Matrix, Matrix];
      const scale = tf.mul(dy, 2 * lambda);
      const g = slope(code);
      // ∂/∂h = 2 λ s g (1 − 2h); ∂/∂W = 2 λ W Σ_images g²
      const bend = tf.mul(g, tf.sub(1, tf.mul(code, 2)));
      const byCode = tf.mul(tf.mul(bend, squaredLengths(w)), scale);
      return [byCode, tf.mul(tf.mul(w, tf.sum(tf.square(g), 0)), scale)];
    },
  });
}

/** g = σ′ = h (1 − h), [n, size]. */
function slope(h: Matrix): Tensor {
  return tf.sub(h, tf.square(h));
}

/** s_j = Σ_i W_ij², [size]. */
function squaredLengths(weights: Matrix): Tensor {
  return tf.sum(tf.square(weights), 0);
}
