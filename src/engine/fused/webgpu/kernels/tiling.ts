import type { KernelStyle, TileSide } from '../kernel.ts';

/**
 * How a product C [M, N] = A [M, K] · B [K, N] is shared out. A thread sums 4 × 4 elements of C.
 * - tiled: a workgroup of 256 makes a tile of T × T; T² / 16 threads each hold one block of it, and where that is less
 *   than 256, further threads take further parts of K, and the parts are summed at the end. T · slab = 1024: a thread
 *   fetches one vector of 4 of A and one of B for each slab of K.
 * - thin: for few rows or columns; a workgroup of 64 makes one block, each thread a 64th of K.
 * - direct: a thread makes its block alone; for short sums, and where barriers are slow.
 */
export type Tiling =
  | { readonly type: 'tiled'; readonly tile: TileSide }
  | { readonly type: 'thin' }
  | { readonly type: 'direct' };

export interface ProductShape {
  readonly rows: number;
  readonly columns: number;
  readonly depth: number;
}

/** Threads of a workgroup: tiled, thin, and direct along x and y. */
export const tiledThreads = 256;
export const thinThreads = 64;
export const directThreads = 8;

/** Sums this short are not worth sharing. */
const shortDepth = 8;

/** A product of no more rows or columns than this would leave most of a tile empty. */
const thinSide = 8;

/** Enough workgroups to keep a GPU busy: the larger the tile, the less traffic, but the fewer workgroups. */
const workgroupsWanted = { 64: 128, 32: 32 } as const;

export function tilingOf({ rows, columns, depth }: ProductShape, style: KernelStyle): Tiling {
  if (typeof style === 'number') return { type: 'tiled', tile: style };
  if (style === 'direct' || depth <= shortDepth) return { type: 'direct' };
  if (Math.min(rows, columns) <= thinSide) return { type: 'thin' };
  for (const tile of [64, 32] as const) {
    const tiles = Math.ceil(rows / tile) * Math.ceil(columns / tile);
    if (tiles >= workgroupsWanted[tile]) return { type: 'tiled', tile };
  }
  return { type: 'tiled', tile: 16 };
}

/** Workgroups along the columns and the rows of C. */
export function workgroupsOf({ rows, columns }: ProductShape, tiling: Tiling): readonly [number, number] {
  const side = tiling.type === 'tiled' ? tiling.tile : tiling.type === 'thin' ? 4 : 4 * directThreads;
  return [Math.ceil(columns / side), Math.ceil(rows / side)];
}
