import { describe, expect, it } from 'vitest';
import { holesOf, paintHoles, roundLimit } from './holes-map.ts';

const lattice = { columns: 2, rows: 2, firstX: 0, firstY: 0, stepX: 1, stepY: 1 };

describe('holesOf', () => {
  it('keeps places and codes of images apart', () => {
    const holes = holesOf(Float32Array.of(0, 1, 2, 3, 0.25, 0.75), lattice, 2);
    expect(holes?.meanInView).toBe(1.5);
    expect(holes?.meanAtCodes).toBe(0.5);
    expect(holesOf(Float32Array.of(0, 1), lattice, 2)).toBeNull();
  });
});

describe('paintHoles', () => {
  it('is clear where codes come back, full from the limit on, with the first row at the bottom', () => {
    const holes = holesOf(Float32Array.of(0, 1, 2, 3), lattice, 2);
    if (holes === null) throw new Error('no holes');
    const rgba = paintHoles(holes, [1, 2, 3]);
    const alpha = (x: number, y: number) => rgba[4 * (2 * y + x) + 3];
    expect([alpha(0, 1), alpha(1, 1), alpha(0, 0), alpha(1, 0)]).toEqual([0, 70, 140, 140]);
    expect([...rgba.subarray(0, 3)]).toEqual([1, 2, 3]);
  });
});

describe('roundLimit', () => {
  it('is near the value, of few digits, and rests while the value creeps', () => {
    expect([0.9, 1.1, 4.6, 0.02, 70].map(roundLimit)).toEqual([1, 1, 5, 0.02, 50]);
    for (const value of [0.013, 0.8, 3, 42]) {
      expect(roundLimit(value) / value).toBeGreaterThan(0.6);
      expect(roundLimit(value) / value).toBeLessThan(1.7);
    }
    expect([0, NaN, Infinity].map(roundLimit)).toEqual([1, 1, 1]);
  });
});
