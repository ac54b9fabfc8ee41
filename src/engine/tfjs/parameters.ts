import { layoutOf } from '../../plan/layout.ts';
import type { AutoencoderPlan } from '../../plan/autoencoder.ts';
import { tf, type Tensor } from './tf.ts';

/** Cuts a flat vector into one tensor per slot of the layout. The caller frees them. */
export function tensorsOf(plan: AutoencoderPlan, flat: Float32Array): Tensor[] {
  return layoutOf(plan).slots.map(({ shape, offset, size }) =>
    tf.tensor(flat.slice(offset, offset + size), [...shape], 'float32'),
  );
}

/** Zeros in the shapes of the parameters. */
export function zerosOf(plan: AutoencoderPlan): Tensor[] {
  return layoutOf(plan).slots.map(({ shape }) => tf.zeros([...shape]));
}

/** Reads tensors, one per slot, back into a flat vector. What they hold now is read, whatever happens meanwhile. */
export async function flatOf(tensors: readonly Tensor[]): Promise<Float32Array<ArrayBuffer>> {
  const joined = tf.tidy(() => tf.concat(tensors.map((tensor) => tf.reshape(tensor, [tensor.size]))));
  try {
    return Float32Array.from(await joined.data<'float32'>());
  } finally {
    joined.dispose();
  }
}
