import type { Backend } from '../../engine.ts';
import { tf } from '../tf.ts';

/** Makes a started backend the one that computes. Synchronous, once it is started. */
export function activate(backend: Backend): void {
  if (tf.getBackend() !== backend) void tf.setBackend(backend);
}
