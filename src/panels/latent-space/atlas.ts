import type { Rgb } from '../../lib/colour.ts';
import type { Lattice } from './lattice.ts';

/** Empty pixels around each tile, so that neighbours don't touch. */
const margin = 1;

/**
 * The decoded tiles as one picture, row 0 of the lattice at the bottom: each pixel in the colour of the ink, as opaque as it is
 * bright, so that it suits a light card and a dark one. `pixels`: columns · rows images in 0…1, clamped, never stretched.
 */
export function paintAtlas(
  pixels: Float32Array,
  lattice: Pick<Lattice, 'columns' | 'rows'>,
  shape: readonly [number, number],
  ink: Rgb,
): { readonly rgba: Uint8ClampedArray<ArrayBuffer>; readonly width: number; readonly height: number } {
  const { columns, rows } = lattice;
  const [tileRows, tileColumns] = shape;
  const width = columns * (tileColumns + 2 * margin);
  const height = rows * (tileRows + 2 * margin);
  const rgba = new Uint8ClampedArray(4 * width * height);
  const colour = new Uint32Array(rgba.buffer);
  colour.fill(ink[0] | (ink[1] << 8) | (ink[2] << 16));
  let from = 0;
  for (let row = 0; row < rows; row++) {
    const top = (rows - 1 - row) * (tileRows + 2 * margin) + margin;
    for (let column = 0; column < columns; column++) {
      const left = column * (tileColumns + 2 * margin) + margin;
      for (let y = 0; y < tileRows; y++) {
        let to = 4 * ((top + y) * width + left) + 3;
        for (let x = 0; x < tileColumns; x++, to += 4) rgba[to] = 255 * (pixels[from++] ?? 0);
      }
    }
  }
  return { rgba, width, height };
}
