import { streamKey, streams, uniform } from '../lib/random.ts';

/** The key of a layer's masks; layers are counted over the encoder, then the decoder. */
export function dropoutKey(seed: number, layer: number): number {
  return (streamKey(seed, streams.dropout) + layerShift(layer)) >>> 0;
}

/** How far a layer's key lies from the stream's, modulo 2³². */
export function layerShift(layer: number): number {
  return Math.imul(layer + 1, 0x9e3779b1) >>> 0;
}

/**
 * Inverted dropout (Srivastava et al. 2014): an output is kept with probability `keep` and then divided by it, so that
 * nothing needs to be done outside training. What n rows of `width` outputs are multiplied by: 0 or 1/keep; element i
 * is kept where uniform(key, i, step) < keep.
 */
export function dropoutMask(
  key: number,
  step: number,
  shape: { readonly rows: number; readonly width: number },
  keep: number,
): Float32Array<ArrayBuffer> {
  const { rows, width } = shape;
  return Float32Array.from({ length: rows * width }, (_, i) => (uniform(key, i, step) < keep ? 1 / keep : 0));
}
