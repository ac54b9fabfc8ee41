import { describe, expect, it } from 'vitest';
import { tilingOf, workgroupsOf } from './tiling.ts';

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

describe('workgroupsOf', () => {
  it.each([1, 3, 17, 64, 1023])('covers a product of side %i, and no tile is empty', (side) => {
    const shape = { rows: side, columns: 2 * side, depth: 100 };
    for (const [tiling, reach] of [
      [{ type: 'tiled', tile: 64 }, 64],
      [{ type: 'tiled', tile: 16 }, 16],
      [{ type: 'thin' }, 4],
      [{ type: 'direct' }, 32],
    ] as const) {
      const [x, y] = workgroupsOf(shape, tiling);
      expect(x * reach).toBeGreaterThanOrEqual(shape.columns);
      expect((x - 1) * reach).toBeLessThan(shape.columns);
      expect(y * reach).toBeGreaterThanOrEqual(shape.rows);
      expect((y - 1) * reach).toBeLessThan(shape.rows);
    }
  });
});
