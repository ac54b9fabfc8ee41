import { tf, type Matrix } from './tf.ts';

/** The training images of a run, and how batches of them become tensors. */
export interface ImageStore {
  add(bytes: Uint8Array): void;
  /** The images of these indices, x = byte / 255: [indices, inputSize]. The caller frees it. */
  gather(indices: Uint32Array): Matrix;
  dispose(): void;
}

export interface ImageStoreOptions {
  readonly imageCount: number;
  readonly inputSize: number;
}

/**
 * Images as bytes on the host; a batch is looked up and uploaded. WASM and cpu compute on the host anyway, where bytes are
 * a quarter of floats and the heap of WASM never shrinks; tfjs on WebGL would hold 60,000 MNIST images twice (376 MB) to
 * save an upload of 0.4 MB among a hundred draws.
 */
export function createHostImages({ imageCount, inputSize }: ImageStoreOptions): ImageStore {
  let bytes = new Uint8Array(imageCount * inputSize);
  let received = 0;
  return {
    add(block) {
      if (received + block.length > bytes.length) throw new RangeError('more images than announced');
      bytes.set(block, received);
      received += block.length;
    },
    gather(indices) {
      const values = new Float32Array(indices.length * inputSize);
      indices.forEach((index, row) => {
        const start = index * inputSize;
        if (start + inputSize > received) throw new RangeError(`image ${index} has not arrived`);
        const image = bytes.subarray(start, start + inputSize);
        for (let i = 0; i < inputSize; i++) values[row * inputSize + i] = intensity(image[i] ?? 0);
      });
      return tf.tensor2d(values, [indices.length, inputSize]);
    },
    dispose() {
      bytes = new Uint8Array();
      received = 0;
    },
  };
}

/** n × inputSize bytes as a tensor [n, inputSize]. */
export function imagesAsTensor(bytes: Uint8Array, inputSize: number): Matrix {
  return tf.tensor2d(Float32Array.from(bytes, intensity), [bytes.length / inputSize, inputSize]);
}

/** x = byte / 255. */
export function intensity(byte: number): number {
  return byte / 255;
}
