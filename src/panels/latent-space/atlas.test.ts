import { describe, expect, it } from 'vitest';
import { paintAtlas } from './atlas.ts';

describe('paintAtlas', () => {
  // 2 columns × 2 rows of 1 × 2 images
  const pixels = new Float32Array([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, -3, 7]);
  const { rgba, width, height } = paintAtlas(pixels, { columns: 2, rows: 2 }, [1, 2], [10, 20, 30]);
  const alpha = (x: number, y: number) => rgba[4 * (y * width + x) + 3];

  it('leaves room around each tile', () => {
    expect([width, height]).toEqual([8, 6]);
    expect(alpha(0, 1)).toBe(0);
    expect(alpha(3, 1)).toBe(0);
    expect(alpha(1, 0)).toBe(0);
  });

  it('puts the first row at the bottom and clamps, without stretching', () => {
    expect([alpha(1, 4), alpha(2, 4), alpha(5, 4), alpha(6, 4)]).toEqual([26, 51, 77, 102]);
    expect([alpha(1, 1), alpha(2, 1), alpha(5, 1), alpha(6, 1)]).toEqual([128, 153, 0, 255]);
  });

  it('has the colour of the ink everywhere', () => {
    for (let at = 0; at < rgba.length; at += 4) expect([...rgba.subarray(at, at + 3)]).toEqual([10, 20, 30]);
  });
});
