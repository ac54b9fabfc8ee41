import { corruptionNoise, type Corruption } from '../../plan/corruption.ts';
import type { Draw } from '../../plan/draws.ts';
import { tf, type Matrix } from './tf.ts';

/** x̃ = x ⊙ kept + added, the noise made on the host: the same on every backend. x itself where nothing is corrupted. */
export function corruptedTensor(corruption: Corruption, x: Matrix, drawOf: (i: number) => Draw): Matrix {
  const noise = corruptionNoise(corruption, x.size, drawOf);
  if (noise === null) return x;
  return tf.add(tf.mul(x, tf.tensor2d(noise.kept, x.shape)), tf.tensor2d(noise.added, x.shape));
}
