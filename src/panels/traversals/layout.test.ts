import { describe, expect, it } from 'vitest';
import { layoutOf } from './layout.ts';

describe('layoutOf', () => {
  const wide = { width: 478, height: 470 };

  it('gives few dimensions large images in whole steps, many dimensions small ones in half steps', () => {
    expect(layoutOf({ size: 2, ...wide })).toMatchObject({ columns: 7, rows: 2 });
    expect(layoutOf({ size: 20, ...wide })).toMatchObject({ columns: 13, rows: 12 });
  });

  it('never asks for more rows than there are dimensions, and always for one', () => {
    for (const size of [1, 2, 7, 20, 64]) {
      for (const height of [0, 50, 470]) {
        const { rows } = layoutOf({ size, width: 300, height });
        expect(rows).toBeGreaterThanOrEqual(1);
        expect(rows).toBeLessThanOrEqual(size);
      }
    }
  });

  it('keeps rows within the width, on a phone too', () => {
    for (const width of [300, 340, 478, 900]) {
      const { columns, tile } = layoutOf({ size: 20, width, height: 470 });
      expect(columns * tile).toBeLessThanOrEqual(width - 74 + 1e-9);
    }
  });
});
