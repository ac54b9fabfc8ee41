import type { Bounds, Scale } from './scale.ts';

/** Where the decoded tiles lie: centres at (firstX + column · stepX, firstY + row · stepY) in picture coordinates, first row at the bottom. */
export interface Lattice {
  readonly columns: number;
  readonly rows: number;
  readonly firstX: number;
  readonly firstY: number;
  readonly stepX: number;
  readonly stepY: number;
}

/** Tiles a side, at most: decoding more than 32 × 32 images at once would slow training. */
const maxTiles = 32;

/**
 * Tiles over everything in view, about `tile` pixels wide. Its lines stay in place when the view moves, and the step takes few values when
 * it zooms, so that the picture does not swim.
 */
export function planeLattice(inView: Bounds, scale: Scale, tile: number): Lattice {
  const x = cells(inView.left, inView.right, roundStep(tile / Math.abs(scale.kx)));
  const y = cells(inView.bottom, inView.top, roundStep(tile / Math.abs(scale.ky)));
  return { columns: x.count, firstX: x.first, stepX: x.step, rows: y.count, firstY: y.first, stepY: y.step };
}

/** Tiles over the part of the unit square that is in view: a whole number of them fills the square, each with the same prior mass. */
export function quantileLattice(inView: Bounds, scale: Scale, tile: number): Lattice {
  const axis = (low: number, high: number, k: number) => {
    const step = 1 / Math.max(1, Math.round(Math.abs(k) / tile));
    return cells(Math.max(low, step / 4), Math.min(high, 1 - step / 4), step);
  };
  const x = axis(inView.left, inView.right, scale.kx);
  const y = axis(inView.bottom, inView.top, scale.ky);
  return { columns: x.count, firstX: x.first, stepX: x.step, rows: y.count, firstY: y.first, stepY: y.step };
}

/** One row of a lattice, stretched over the band 0 … `top`. */
export function bandOf(lattice: Lattice, top: number): Lattice {
  return { ...lattice, rows: 1, firstY: top / 2, stepY: top };
}

/** The area of all tiles in picture coordinates. */
export function latticeBounds(lattice: Lattice): Bounds {
  const { columns, rows, firstX, firstY, stepX, stepY } = lattice;
  return {
    left: firstX - stepX / 2,
    right: firstX + (columns - 0.5) * stepX,
    bottom: firstY - stepY / 2,
    top: firstY + (rows - 0.5) * stepY,
  };
}

/** The cells [i · step, (i + 1) · step] that meet [low, high]; every other one is left out where there would be too many. */
function cells(low: number, high: number, step: number) {
  let width = step;
  let from = Math.floor(low / width + 1e-9);
  let to = Math.ceil(high / width - 1e-9);
  while (to - from > maxTiles) {
    width *= 2;
    from = Math.floor(low / width + 1e-9);
    to = Math.ceil(high / width - 1e-9);
  }
  return { count: Math.max(to - from, 0), first: (from + 0.5) * width, step: width };
}

const series = [1, 1.25, 1.6, 2, 2.5, 3.2, 4, 5, 6.4, 8, 10];

/** The next number of the series 1, 1.25, 1.6, 2, 2.5, 3.2, 4, 5, 6.4, 8 times a power of ten. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const next = series.find((value) => value * power >= step * (1 - 1e-9)) ?? 10;
  return next * power;
}
