import { clock, hurryLateAnswers } from './late-answers.ts';
import { watchDevice, type DeviceWatch } from './device-watch.ts';

/** A WebGPU device of our own, with the limits that large networks need, whose loss and errors are heard. */
export async function startDevice(
  adapter: GPUAdapter,
): Promise<{ readonly device: GPUDevice; readonly watch: DeviceWatch }> {
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
  await hurryLateAnswers(device.queue, watch, clock);
  return { device, watch };
}
