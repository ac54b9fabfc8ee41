import type { DeviceWatch } from '../../device-watch.ts';
import { createHostImages, type ImageStore, type ImageStoreOptions } from '../batches.ts';

/** A running TensorFlow.js backend. There is one of a kind per thread; engines share it. */
export interface Started {
  /** What computes, as the platform names it. */
  readonly device: string;
  /** Whether tensors live on a device of their own, apart from the host's memory. */
  readonly isGpu: boolean;
  readonly watch: DeviceWatch;
  /** A place for a run's training images. Whoever creates it disposes it. */
  createImages(options: ImageStoreOptions): Promise<ImageStore>;
  /** Lets go of the device. */
  stop(): void;
}

/** A backend that computes on the host, or reads a run's images from there. */
export function onHost(started: Omit<Started, 'createImages' | 'stop'>): Started {
  return {
    ...started,
    createImages: (options) => Promise.resolve(createHostImages(options)),
    stop: () => undefined,
  };
}
