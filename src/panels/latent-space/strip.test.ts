import { describe, expect, it } from 'vitest';
import { rowHeight, spreadInRows, tileBand } from './strip.ts';

describe('strip', () => {
  it('gives every class a row of its own above the tiles, and never lets points leave it', () => {
    const count = 5000;
    const classes = Uint8Array.from({ length: count }, (_, i) => i % 10);
    const places = new Float32Array(2 * count);
    spreadInRows(places, classes, 10);
    const half = (1 - tileBand) / 20;
    let lowest = Infinity;
    let highest = -Infinity;
    for (let i = 0; i < count; i++) {
      const offset = ((places[2 * i + 1] ?? 0) - rowHeight(i % 10, 10)) / half;
      lowest = Math.min(lowest, offset);
      highest = Math.max(highest, offset);
    }
    expect(lowest).toBeGreaterThan(-0.8);
    expect(lowest).toBeLessThan(-0.65);
    expect(highest).toBeLessThan(0.8);
    expect(highest).toBeGreaterThan(0.65);
    expect(rowHeight(9, 10) - half).toBeCloseTo(tileBand, 9);
    expect(rowHeight(0, 10) + half).toBeCloseTo(1, 9);
  });

  it('spreads the same way every time', () => {
    const classes = new Uint8Array(50);
    const [a, b] = [new Float32Array(100), new Float32Array(100)];
    spreadInRows(a, classes, 10);
    spreadInRows(b, classes, 10);
    expect(a).toEqual(b);
  });
});
