import { present } from '../../lib/assert.ts';
import { dropoutKey, dropoutMask } from '../../plan/dropout.ts';
import { layoutOf, type Side } from '../../plan/layout.ts';
import { type AutoencoderPlan, logVarianceLimit } from '../../plan/autoencoder.ts';
import { dense } from './dense.ts';
import { differentiable, tf, type Matrix, type Tensor, type Vector } from './tf.ts';

/** One tensor per slot of `layoutOf`, in its order. */
export type Parameters = readonly Tensor[];

/** q(z|x): its means, and log σ², clamped; null for a deterministic code. */
export interface Code {
  readonly means: Matrix; // [n, latent]
  readonly logVariances: Matrix | null; // [n, latent]
}

/** Which outputs are dropped: in training, those of update `step`. */
export interface Dropout {
  readonly seed: number;
  readonly step: number;
}

/** x → q(z|x). */
export function encode(
  plan: AutoencoderPlan,
  parameters: Parameters,
  x: Matrix,
  dropout: Dropout | null = null,
): Code {
  const h = stack('encoder', plan, parameters, x, dropout);
  const { code } = plan;
  if (code.type === 'deterministic') return { means: h, logVariances: null };
  if (code.type === 'top-k') return { means: keepLargest(h, code.kept), logVariances: null };
  const { size } = code;
  const means = tf.slice(h, [0, 0], [-1, size]);
  const logVariances = tf.slice(h, [0, size], [-1, size]);
  return { means, logVariances: tf.clipByValue(logVariances, -logVarianceLimit, logVarianceLimit) };
}

/** z = h where h is at least the k-th largest of its row, else 0; ∂z/∂h = 1 where z ≠ 0, else 0. */
function keepLargest(h: Matrix, kept: number): Matrix {
  return differentiable({
    inputs: [h],
    forward(save) {
      const { values } = tf.topk(h, kept);
      const threshold = tf.slice(values, [0, kept - 1], [-1, 1]); // [n, 1]
      const z = tf.mul<Matrix>(h, tf.cast(tf.greaterEqual(h, threshold), 'float32'));
      save([z]);
      return z;
    },
    backward: (dz, [z]) => [tf.mul(dz, tf.cast(tf.notEqual(present(z), 0), 'float32'))],
  });
}

/** z = μ + σ ⊙ ε, σ = e^{log σ² / 2}; ∂z/∂μ = 1, ∂z/∂ log σ² = ½ σ ε = ½ (z − μ). */
export function reparameterize({ means, logVariances }: Code, noise: Matrix): Matrix {
  if (logVariances === null) return means;
  return differentiable({
    inputs: [means, logVariances],
    forward(save) {
      const deviation = tf.mul(tf.exp(tf.mul(logVariances, 0.5)), noise);
      save([deviation]);
      return tf.add(means, deviation);
    },
    backward: (dz, [deviation]) => [dz, tf.mul(tf.mul(dz, present(deviation)), 0.5)],
  });
}

/** z → a, the last pre-activations of the decoder, [n, inputSize]. */
export function decode(
  plan: AutoencoderPlan,
  parameters: Parameters,
  z: Matrix,
  dropout: Dropout | null = null,
): Matrix {
  return stack('decoder', plan, parameters, z, dropout);
}

function stack(
  side: Side,
  plan: AutoencoderPlan,
  parameters: Parameters,
  x: Matrix,
  dropout: Dropout | null,
): Matrix {
  const layout = layoutOf(plan);
  return plan[side].reduce((input, layer, index) => {
    const { weight, bias } = layout.layer(side, index);
    const isData = side === 'encoder' && index === 0;
    const y = dense({
      layer,
      weight: present(parameters[weight.index]) as Matrix,
      bias: present(parameters[bias.index]) as Vector,
      x: input,
      isData,
    });
    if (dropout === null || layer.keep === 1) return y;
    const { seed, step } = dropout;
    const shape = { rows: x.shape[0], width: layer.outputs };
    const number = side === 'encoder' ? index : plan.encoder.length + index;
    const mask = dropoutMask(dropoutKey(seed, number), step, shape, layer.keep);
    return tf.mul(y, tf.tensor2d(mask, y.shape));
  }, x);
}
