import { describe, expect, it } from 'vitest';
import type { Rows } from '../lib/rows.ts';
import { binarizedRows } from './binarization.ts';
import { heldOutDraw, trainingDraw } from './draws.ts';

const draw = trainingDraw(5, 2);
const grey = (byte: number) => new Uint8Array(40_000).fill(byte);
const shareOfOnes = (rows: Rows) => rows.filter((byte) => byte === 255).length / rows.length;

describe('binarizedRows', () => {
  it('is 1 above one half', () => {
    const bytes = Uint8Array.of(0, 1, 127, 128, 254, 255);
    expect([...binarizedRows('binary', bytes, draw)]).toEqual([0, 0, 0, 255, 255, 255]);
    expect(binarizedRows('grey', bytes, draw)).toBe(bytes);
  });

  it('samples with the grey level as the probability; black and white are certain', () => {
    for (const byte of [20, 128, 250]) {
      expect(shareOfOnes(binarizedRows('sampled', grey(byte), draw))).toBeCloseTo(byte / 255, 2);
    }
    expect(shareOfOnes(binarizedRows('sampled', grey(0), draw))).toBe(0);
    expect(shareOfOnes(binarizedRows('sampled', grey(255), draw))).toBe(1);
  });

  it('is fresh at every update, fixed by the index for held-out images', () => {
    const first = binarizedRows('sampled', grey(100), draw);
    expect(binarizedRows('sampled', grey(100), trainingDraw(5, 3))).not.toEqual(first);
    const all = binarizedRows('sampled', grey(100), heldOutDraw(5, 100, 0));
    const third = binarizedRows('sampled', grey(100).subarray(0, 100), heldOutDraw(5, 100, 3));
    expect(third).toEqual(all.subarray(300, 400));
  });
});
