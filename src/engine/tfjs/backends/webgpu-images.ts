import { activate } from './activate.ts';
import { createHostImages, intensities, type ImageStore, type ImageStoreOptions } from '../batches.ts';
import { tf, type Matrix } from '../tf.ts';

/**
 * Images as float32 on the device, [imageCount, inputSize], written as they arrive; a batch is gathered there.
 * Where the device has no room for them they stay on the host.
 */
export async function createWebgpuImages(device: GPUDevice, options: ImageStoreOptions): Promise<ImageStore> {
  const { imageCount, inputSize } = options;
  const size = imageCount * inputSize * Float32Array.BYTES_PER_ELEMENT;
  const { maxBufferSize, maxStorageBufferBindingSize } = device.limits;
  if (size > Math.min(maxBufferSize, maxStorageBufferBindingSize)) return createHostImages(options);
  device.pushErrorScope('out-of-memory');
  const usage = GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC | GPUBufferUsage.COPY_DST;
  const buffer = device.createBuffer({ size, usage });
  if ((await device.popErrorScope()) !== null) return createHostImages(options);

  activate('webgpu');
  const all: Matrix = tf.tensor<tf.Rank.R2>({ buffer, zeroCopy: true }, [imageCount, inputSize]);
  let received = 0;
  return {
    add(block) {
      if (received + block.length > imageCount * inputSize)
        throw new RangeError('more images than announced');
      const floats = intensities(block);
      device.queue.writeBuffer(buffer, received * Float32Array.BYTES_PER_ELEMENT, floats);
      received += block.length;
    },
    gather(indices) {
      const missing = indices.find((index) => (index + 1) * inputSize > received);
      if (missing !== undefined) throw new RangeError(`image ${missing} has not arrived`);
      return tf.tidy(() => tf.gather(all, tf.tensor1d(Int32Array.from(indices), 'int32')));
    },
    dispose() {
      all.dispose();
      buffer.destroy();
    },
  };
}
