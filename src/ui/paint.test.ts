import { describe, expect, it } from 'vitest';
import { paintSheet, sheetSize, type Sheet } from './paint.ts';

const sheet: Sheet = { shape: [2, 3], count: 3, columns: 2, gap: 1 };

describe('paintSheet', () => {
  it('has room for every image and the gaps', () => {
    expect(sheetSize(sheet)).toEqual({ width: 7, height: 5 });
    expect(sheetSize({ ...sheet, count: 1 })).toEqual({ width: 3, height: 2 });
    expect(sheetSize({ ...sheet, count: 0 })).toEqual({ width: 0, height: 0 });
  });

  it('puts every pixel of every image where it belongs, opaque grey', () => {
    const pixels = Uint8Array.from({ length: 18 }, (_, i) => 10 + i);
    const rgba = paintSheet(pixels, sheet);
    const at = (x: number, y: number) => [...rgba.subarray(4 * (y * 7 + x), 4 * (y * 7 + x) + 4)];
    expect(at(0, 0)).toEqual([10, 10, 10, 255]);
    expect(at(2, 1)).toEqual([15, 15, 15, 255]);
    expect(at(3, 0)).toEqual([0, 0, 0, 0]);
    expect(at(4, 0)).toEqual([16, 16, 16, 255]);
    expect(at(0, 3)).toEqual([22, 22, 22, 255]);
    expect(at(6, 4)).toEqual([0, 0, 0, 0]);
    const short = paintSheet(pixels.subarray(0, 6), sheet);
    expect([...short.subarray(16, 20)]).toEqual([0, 0, 0, 255]);
  });

  it('enlarges images but not the gaps', () => {
    const large: Sheet = { shape: [1, 2], count: 2, columns: 2, gap: 1, zoom: 2 };
    expect(sheetSize(large)).toEqual({ width: 9, height: 2 });
    const rgba = paintSheet(Uint8Array.of(1, 2, 3, 4), large);
    const reds = Array.from({ length: 18 }, (_, i) => rgba[4 * i]);
    expect(reds).toEqual([1, 1, 2, 2, 0, 3, 3, 4, 4, 1, 1, 2, 2, 0, 3, 3, 4, 4]);
  });

  it('clamps numbers outside 0…1 and never stretches the contrast', () => {
    const one: Sheet = { shape: [1, 5], count: 1, columns: 1, gap: 0 };
    const rgba = paintSheet(Float32Array.of(-3, 0, 0.2, 0.4, 7), one);
    expect([0, 1, 2, 3, 4].map((i) => rgba[4 * i])).toEqual([0, 0, 51, 102, 255]);
  });
});
