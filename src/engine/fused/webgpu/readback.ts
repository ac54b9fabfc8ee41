import type { DeviceWatch } from '../../device-watch.ts';

/** A buffer that results are copied into on the device. */
interface Staging {
  readonly buffer: GPUBuffer;
  /** Waits for what was submitted so far and reads the first `floats` numbers. */
  readonly read: (floats: number) => Promise<Float32Array<ArrayBuffer>>;
}

/** Buffers through which results come back, used in turn, so that one can be read while the next is filled. */
export interface Readback {
  /** Waits for a free buffer; it is free again when the work is done. */
  use<T>(work: (staging: Staging) => Promise<T>): Promise<T>;
  readonly bytes: number;
  readonly count: number;
  destroy(): void;
}

const rotating = 2;

export function createReadback(device: GPUDevice, watch: DeviceWatch, size: number): Readback {
  const buffers = Array.from({ length: rotating }, () =>
    device.createBuffer({ size, usage: GPUBufferUsage.MAP_READ | GPUBufferUsage.COPY_DST }),
  );
  const free = [...buffers];
  const waiting: ((buffer: GPUBuffer) => void)[] = [];
  const take = () => {
    const buffer = free.pop();
    if (buffer !== undefined) return Promise.resolve(buffer);
    return watch.wait(new Promise<GPUBuffer>((resolve) => waiting.push(resolve)));
  };
  const release = (buffer: GPUBuffer) => {
    const next = waiting.shift();
    if (next === undefined) free.push(buffer);
    else next(buffer);
  };
  return {
    async use(work) {
      const buffer = await take();
      const read = async (floats: number) => {
        await watch.wait(buffer.mapAsync(GPUMapMode.READ, 0, 4 * floats));
        const copy = new Float32Array(buffer.getMappedRange(0, 4 * floats).slice(0));
        buffer.unmap();
        return copy;
      };
      try {
        return await work({ buffer, read });
      } finally {
        release(buffer);
      }
    },
    bytes: rotating * size,
    count: rotating,
    destroy() {
      for (const buffer of buffers) buffer.destroy();
    },
  };
}
