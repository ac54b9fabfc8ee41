import { assertNever } from '../../lib/assert.ts';
import type { KlRule } from '../../plan/kl.ts';
import type { PlanNumbers } from '../../plan/numbers.ts';
import { differentiable, tf, type Matrix, type Scalar, type Tensor } from './tf.ts';

/** n · what the objective pays for the code under a rule (plan/kl): divided by n, as the other sums, it is the penalty. */
export function klPenaltySum(
  rule: KlRule['type'],
  code: { readonly means: Matrix; readonly logVariances: Matrix },
  numbers: PlanNumbers,
): Scalar {
  const { means, logVariances } = code;
  const n = means.shape[0];
  return differentiable<Scalar>({
    inputs: [means, logVariances],
    forward(save) {
      save([means, logVariances]);
      return tf.mul(penaltyOf(rule, means, logVariances, numbers), n);
    },
    backward(dy, saved) {
      const [mu, lv] = saved as [Matrix, Matrix];
      const scale = tf.mul(weightOf(rule, mu, lv, numbers), dy); // [1], or [size]
      // as-written: ∂/∂ log σ² = σ⁴ − 1, otherwise ½ (σ² − 1), and −½ λ of the entropy.
      const excess =
        rule === 'as-written' ? tf.sub(tf.exp(tf.mul(lv, 2)), 1) : tf.mul(tf.sub(tf.exp(lv), 1), 0.5);
      const entropy = rule === 'entropy' ? tf.mul(dy, numbers.entropy / 2) : tf.scalar(0);
      return [tf.mul(mu, scale), tf.sub(tf.mul(excess, scale), entropy)];
    },
  });
}

/** KL of each dimension, averaged over the batch: [size]. */
function klMeans(mu: Matrix, lv: Matrix): Tensor {
  const squares = tf.add(tf.square(mu), tf.exp(lv));
  return tf.mul(tf.mean(tf.sub(tf.sub(squares, lv), 1), 0), 0.5);
}

function penaltyOf(rule: KlRule['type'], mu: Matrix, lv: Matrix, numbers: PlanNumbers): Scalar {
  const { beta } = numbers;
  switch (rule) {
    case 'plain':
      return tf.mul(tf.sum(klMeans(mu, lv)), beta);
    case 'free-bits':
      return tf.mul(tf.sum(tf.maximum(klMeans(mu, lv), numbers.freeBits)), beta);
    case 'capacity':
      return tf.mul(tf.abs(tf.sub(tf.sum(klMeans(mu, lv)), numbers.capacity)), beta);
    case 'entropy': {
      const entropies = tf.mul(tf.mean(tf.add(lv, 1 + Math.log(2 * Math.PI)), 0), 0.5); // [size]
      return tf.sub(tf.mul(tf.sum(klMeans(mu, lv)), beta), tf.mul(tf.sum(entropies), numbers.entropy));
    }
    case 'as-written': {
      const halves = tf.mul(tf.add(tf.square(mu), tf.exp(tf.mul(lv, 2))), 0.5);
      return tf.mul(tf.sum(tf.mean(tf.sub(tf.sub(halves, lv), 1), 0)), beta);
    }
    default:
      return assertNever(rule);
  }
}

/** By what the gradient of KL_j is multiplied: β, 0 for a dimension with free bits left, −β below the capacity. */
function weightOf(
  rule: KlRule['type'],
  mu: Matrix,
  lv: Matrix,
  { beta, freeBits, capacity }: PlanNumbers,
): Tensor {
  switch (rule) {
    case 'free-bits':
      return tf.mul(tf.cast(tf.greater(klMeans(mu, lv), freeBits), 'float32'), beta);
    case 'capacity':
      return tf.mul(tf.sign(tf.sub(tf.sum(klMeans(mu, lv)), capacity)), beta);
    case 'plain':
    case 'entropy':
    case 'as-written':
      return tf.scalar(beta);
    default:
      return assertNever(rule);
  }
}
