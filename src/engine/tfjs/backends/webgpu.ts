import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { startDevice } from '../../device.ts';
import { adapterName, requestAdapter } from '../../look.ts';
import type { Started } from './started.ts';
import { tf } from '../tf.ts';
import { registerElementwiseOnWebgpu } from './webgpu-elementwise.ts';
import { createWebgpuImages } from './webgpu-images.ts';

/** WebGPU on a device of our own, so that its loss and its errors are heard. */
export async function startWebgpu(): Promise<Started> {
  const adapter = await requestAdapter();
  if (adapter === null) throw new Error('no WebGPU adapter');
  const { device, watch } = await startDevice(adapter);

  // Split-K products with a transposed right side are wrong in tfjs 4.22 (inner size ≥ 2000): never split.
  tf.env().set('WEBGPU_THRESHOLD_TO_INCREASE_WORKGROUPS_FOR_MATMUL', 0.5);
  if ('webgpu' in tf.engine().registryFactory) tf.removeBackend('webgpu');
  tf.registerBackend('webgpu', () => new WebGPUBackend(device, adapter.info));
  registerElementwiseOnWebgpu();
  await tf.setBackend('webgpu');
  return {
    device: adapterName(adapter.info),
    isGpu: true,
    watch,
    createImages: (options) => createWebgpuImages(device, options),
    stop: () => device.destroy(),
  };
}
