import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { adapterName, requestAdapter } from '../../look.ts';
import type { Started } from '../backend.ts';
import { watchDevice } from '../device-watch.ts';
import { tf } from '../tf.ts';
import { registerElementwiseOnWebgpu } from './webgpu-elementwise.ts';
import { createWebgpuImages } from './webgpu-images.ts';

/** WebGPU on a device of our own, so that its loss and its errors are heard. */
export async function startWebgpu(): Promise<Started> {
  const adapter = await requestAdapter();
  if (adapter === null) throw new Error('no WebGPU adapter');
  const { limits } = adapter;
  const device = await adapter.requestDevice({
    requiredLimits: {
      maxStorageBufferBindingSize: limits.maxStorageBufferBindingSize,
      maxBufferSize: limits.maxBufferSize,
      maxComputeWorkgroupStorageSize: limits.maxComputeWorkgroupStorageSize,
      maxComputeWorkgroupsPerDimension: limits.maxComputeWorkgroupsPerDimension,
      maxComputeWorkgroupSizeX: limits.maxComputeWorkgroupSizeX,
      maxComputeInvocationsPerWorkgroup: limits.maxComputeInvocationsPerWorkgroup,
    },
  });
  const watch = watchDevice();
  void device.lost.then(({ message, reason }) => {
    watch.report(`the WebGPU device was lost: ${message === '' ? reason : message}`);
  });
  device.addEventListener('uncapturederror', ({ error }) => watch.report(`WebGPU: ${error.message}`));

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
