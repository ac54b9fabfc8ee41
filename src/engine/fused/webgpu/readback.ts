import type { DeviceWatch } from '../../device-watch.ts';

/** Buffers through which results come back, used in turn, so that one can be read while the next is filled. */
export interface Readback {
  /** Waits for a free buffer. `read` waits for what was submitted so far, copies `floats` numbers and frees it. */
  take(): Promise<{
    readonly buffer: GPUBuffer;
    readonly read: (floats: number) => Promise<Float32Array<ArrayBuffer>>;
  }>;
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
  const release = (buffer: GPUBuffer) => {
    const next = waiting.shift();
    if (next === undefined) free.push(buffer);
    else next(buffer);
  };
  return {
    async take() {
      const buffer =
        free.pop() ?? (await watch.wait(new Promise<GPUBuffer>((resolve) => waiting.push(resolve))));
      return {
        buffer,
        async read(floats) {
          try {
            await watch.wait(buffer.mapAsync(GPUMapMode.READ, 0, 4 * floats));
            const copy = new Float32Array(buffer.getMappedRange(0, 4 * floats).slice(0));
            buffer.unmap();
            return copy;
          } finally {
            release(buffer);
          }
        },
      };
    },
    bytes: rotating * size,
    count: rotating,
    destroy() {
      for (const buffer of buffers) buffer.destroy();
    },
  };
}
