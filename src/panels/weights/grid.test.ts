import { describe, expect, it } from 'vitest';
import { gridFor } from './grid.ts';

describe('gridFor', () => {
  it('fills the width and stays within the height', () => {
    for (const [width, height] of [
      [498, 190],
      [340, 300],
      [900, 190],
    ] as const) {
      const { columns, rows, tile } = gridFor({ width, height, shape: [28, 28] });
      expect(columns * tile).toBeCloseTo(width, 6);
      expect(rows * tile).toBeLessThanOrEqual(height + 1);
      expect(tile).toBeGreaterThanOrEqual(44);
      expect(rows).toBeGreaterThan(2);
    }
  });

  it('asks for nothing before it has a size', () => {
    const { columns, rows } = gridFor({ width: 0, height: 0, shape: [28, 28] });
    expect(columns * rows).toBe(0);
  });
});
