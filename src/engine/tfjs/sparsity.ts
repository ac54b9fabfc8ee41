import { present } from '../../lib/assert.ts';
import type { PlanNumbers } from '../../plan/numbers.ts';
import { activationMargin, type SparsityPenalty } from '../../plan/sparsity.ts';
import { differentiable, tf, type Matrix, type Scalar } from './tf.ts';

/** n · weight · penalty of the code h [n, size] (plan/sparsity): divided by n, as the other sums, it is the penalty. */
export function sparsitySum(type: SparsityPenalty['type'], h: Matrix, numbers: PlanNumbers): Scalar {
  const { sparsity: weight, targetActivation: rho } = numbers;
  if (type === 'l1') {
    return differentiable<Scalar>({
      inputs: [h],
      forward(save) {
        save([h]);
        return tf.mul(tf.sum(tf.abs(h)), weight);
      },
      backward: (dy, [code]) => [tf.mul(tf.sign(present(code)), tf.mul(dy, weight))],
    });
  }
  return differentiable<Scalar>({
    inputs: [h],
    forward(save) {
      save([h]);
      const mean = meanActivations(h);
      const busy = tf.mul(tf.log(tf.div(rho, mean)), rho);
      const silent = tf.mul(tf.log(tf.div(1 - rho, tf.sub(1, mean))), 1 - rho);
      return tf.mul(tf.sum(tf.add(busy, silent)), weight * h.shape[0]);
    },
    backward(dy, [code]) {
      const mean = meanActivations(present(code) as Matrix);
      const slope = tf.sub(tf.div(1 - rho, tf.sub(1, mean)), tf.div(rho, mean)); // [size]
      return [tf.mul(tf.onesLike(present(code)), tf.mul(slope, tf.mul(dy, weight)))];
    },
  });
}

/** ρ̂: the mean of each unit over the batch, held inside 0 … 1. */
function meanActivations(h: Matrix) {
  return tf.clipByValue(tf.mean(h, 0), activationMargin, 1 - activationMargin);
}
