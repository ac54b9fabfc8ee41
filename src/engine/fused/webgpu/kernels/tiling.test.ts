import { describe, expect, it } from 'vitest';
import { gridOf, tilingOf } from './tiling.ts';

describe('tilingOf', () => {
  it('takes larger tiles for larger products', () => {
    const square = (side: number) => tilingOf({ rows: side, columns: side, depth: 512 }, 'tiled');
    expect([4096, 512, 64].map(square)).toEqual([
      { type: 'tiled', tile: 64 },
      { type: 'tiled', tile: 32 },
      { type: 'tiled', tile: 16 },
    ]);
  });

  it('shares the sum where there are few elements, and nothing where the sum is short', () => {
    expect(tilingOf({ rows: 128, columns: 4, depth: 256 }, 'tiled')).toEqual({ type: 'thin' });
    expect(tilingOf({ rows: 128, columns: 256, depth: 2 }, 'tiled')).toEqual({ type: 'direct' });
  });

  it('knows no barriers in the direct style', () => {
    for (const side of [1, 17, 4096])
      expect(tilingOf({ rows: side, columns: side, depth: side }, 'direct')).toEqual({ type: 'direct' });
  });
});

describe('gridOf', () => {
  it.each([1, 3, 17, 64, 1023])('covers a product of side %i, and no tile is empty', (side) => {
    const shape = { rows: side, columns: 2 * side, depth: 100 };
    for (const [tiling, reach, each] of [
      [{ type: 'tiled', tile: 64 }, 64, 1],
      [{ type: 'tiled', tile: 16 }, 16, 1],
      [{ type: 'thin' }, 4, 4],
      [{ type: 'direct' }, 64, 1],
    ] as const) {
      const { across, workgroups } = gridOf(shape, tiling);
      expect(across * reach).toBeGreaterThanOrEqual(shape.columns);
      expect((across - 1) * reach).toBeLessThan(shape.columns);
      const down = Math.ceil(shape.rows / reach);
      expect(workgroups * each).toBeGreaterThanOrEqual(across * down);
      expect((workgroups - 1) * each).toBeLessThan(across * down);
    }
  });
});
