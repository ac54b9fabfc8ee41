import type { Rgb } from '../../lib/colour.ts';
import type { Lattice } from './lattice.ts';

/** How far places come back, in latent units. */
export interface Holes {
  readonly lattice: Lattice;
  /** One a cell of the lattice, row 0 at the bottom. */
  readonly distances: Float32Array;
  /** Means over the places in view, and over codes of images. */
  readonly meanInView: number;
  readonly meanAtCodes: number;
  /** The distance of full colour. */
  readonly limit: number;
}

/** The distances of a lattice's cells, followed by those of codes of images. */
export function holesOf(distances: Float32Array, lattice: Lattice, limit: number): Holes | null {
  const cells = lattice.columns * lattice.rows;
  if (cells === 0 || distances.length < cells) return null;
  return {
    lattice,
    distances: distances.subarray(0, cells),
    meanInView: mean(distances.subarray(0, cells)),
    meanAtCodes: mean(distances.subarray(cells)),
    limit,
  };
}

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The number of the series 1, 2, 5, 10, … nearest to `value` on a log scale: the scale rests while codes creep. */
export function roundLimit(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const steps = [1, 2, 5, 10].map((step) => step * power);
  const off = (step: number) => Math.abs(Math.log(step / value));
  return steps.reduce((best, step) => (off(step) < off(best) ? step : best), power);
}

/** Of 255: points and tiles must still be seen over the farthest places. */
const mostOpaque = 140;

/** One pixel a cell, the top row first: the colour, as opaque as the distance is long. */
export function paintHoles(holes: Holes, colour: Rgb): Uint8ClampedArray<ArrayBuffer> {
  const { lattice, distances, limit } = holes;
  const { columns, rows } = lattice;
  const rgba = new Uint8ClampedArray(4 * columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = 4 * ((rows - 1 - row) * columns + column);
      rgba.set(colour, at);
      rgba[at + 3] = mostOpaque * Math.min((distances[row * columns + column] ?? 0) / limit, 1);
    }
  }
  return rgba;
}
