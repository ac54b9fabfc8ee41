import { threads, type KernelStyle, type TileSide } from '../kernel.ts';

/**
 * How a product C [M, N] = A [M, K] · B [K, N] is shared out. A thread sums 4 × 4 elements of C.
 * - tiled: a workgroup of 256 threads makes a tile of T × T; T² / 16 threads each hold one block of it, and where that is less
 *   than 256, further threads take further parts of K, and the parts are summed at the end. T · slab = 1024: a thread
 *   fetches one vector of 4 of A and one of B for each slab of K.
 * - thin: for few rows or columns; 64 threads make one block, each a 64th of K.
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

/** Threads that share a block, and blocks of a workgroup, where it is thin. */
export const thinThreads = 64;
export const thinBlocks = threads / thinThreads;

/** Blocks of a workgroup along either side, where each has a thread of its own. */
export const directSide = Math.sqrt(threads);

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

/** How many parts of C lie side by side along its columns, counted row by row, and workgroups that make them all. */
export function gridOf({ rows, columns }: ProductShape, tiling: Tiling) {
  const side = tiling.type === 'tiled' ? tiling.tile : tiling.type === 'thin' ? 4 : 4 * directSide;
  const across = Math.ceil(columns / side);
  const parts = across * Math.ceil(rows / side);
  return { across, workgroups: tiling.type === 'thin' ? Math.ceil(parts / thinBlocks) : parts };
}
