import type { Rows } from '../lib/rows.ts';
import { uniform } from '../lib/random.ts';
import type { Draw } from './draws.ts';

/**
 * What the model takes for the image x of an image of grey levels g = byte / 255:
 * - grey: g itself; cross-entropy is then no likelihood, and does not come to 0.
 * - binary: 1 where g > ½, else 0: the same every time ("static").
 * - sampled: x ~ Bernoulli(g), afresh at every update ("dynamic"); fixed by the index for held-out images.
 */
export const pixelKinds = ['grey', 'binary', 'sampled'] as const;
export type Pixels = (typeof pixelKinds)[number];

/** A draw in 0 … 254; a sampled pixel is 1 where it is below the byte, which has probability byte / 255. */
export function levelDraw({ key, a, b }: Draw): number {
  return Math.floor(255 * uniform(key, a, b));
}

/** One pixel, as a byte. */
export function binarized(pixels: Pixels, byte: number, draw: Draw): number {
  switch (pixels) {
    case 'grey':
      return byte;
    case 'binary':
      return byte > 127 ? 255 : 0;
    case 'sampled':
      return levelDraw(draw) < byte ? 255 : 0;
  }
}

/** Rows as the model takes them; the same array where nothing is changed. */
export function binarizedRows(pixels: Pixels, rows: Rows, drawOf: (i: number) => Draw): Rows {
  return pixels === 'grey' ? rows : rows.map((byte, i) => binarized(pixels, byte, drawOf(i)));
}
