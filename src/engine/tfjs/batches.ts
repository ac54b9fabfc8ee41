import { emptyLike, unitOf, type Rows } from '../../lib/rows.ts';
import { tf, type Matrix } from './tf.ts';

/** The training images of a run, and how batches of them become tensors. */
export interface ImageStore {
  add(rows: Rows): void;
  /** The rows of these indices, of images x = byte / 255: [indices, inputSize]. The caller frees it. */
  gather(indices: Uint32Array): Matrix;
  dispose(): void;
}

export interface ImageStoreOptions {
  readonly imageCount: number;
  readonly inputSize: number;
  /** Whether rows are images, as bytes; else floats. */
  readonly isBytes: boolean;
}

/**
 * Images as bytes on the host; a batch is looked up and uploaded. WASM and cpu compute on the host anyway, where bytes are
 * a quarter of floats and the heap of WASM never shrinks; tfjs on WebGL would hold 60,000 MNIST images twice (376 MB) to
 * save an upload of 0.4 MB among a hundred draws.
 */
export function createHostImages({ imageCount, inputSize, isBytes }: ImageStoreOptions): ImageStore {
  const none = isBytes ? new Uint8Array() : new Float32Array();
  let rows = emptyLike(none, imageCount * inputSize);
  const unit = unitOf(none);
  let received = 0;
  return {
    add(block) {
      if (received + block.length > rows.length) throw new RangeError('more rows than announced');
      rows.set(block, received);
      received += block.length;
    },
    gather(indices) {
      const values = new Float32Array(indices.length * inputSize);
      indices.forEach((index, row) => {
        const start = index * inputSize;
        if (start + inputSize > received) throw new RangeError(`image ${index} has not arrived`);
        for (let i = 0; i < inputSize; i++) values[row * inputSize + i] = (rows[start + i] ?? 0) / unit;
      });
      return tf.tensor2d(values, [indices.length, inputSize]);
    },
    dispose() {
      rows = none;
      received = 0;
    },
  };
}

/** n × inputSize as a tensor [n, inputSize]. */
export function rowsAsTensor(rows: Rows, inputSize: number): Matrix {
  return tf.tensor2d(intensities(rows), [rows.length / inputSize, inputSize]);
}

/** x = byte / 255; floats as they are. */
export function intensities(rows: Rows): Float32Array<ArrayBuffer> {
  const unit = unitOf(rows);
  return Float32Array.from(rows, (value) => value / unit);
}
