import '@tensorflow/tfjs-backend-cpu';
import { onHost, type Started } from './started.ts';
import { watchDevice } from '../../device-watch.ts';
import { tf } from '../tf.ts';

/** Plain JavaScript: works everywhere, slowly. */
export async function startCpu(): Promise<Started> {
  await tf.setBackend('cpu');
  return onHost({ device: 'JavaScript', isGpu: false, watch: watchDevice() });
}
