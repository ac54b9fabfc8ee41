import { describe, expect, it } from 'vitest';
import { binarizedBytes } from './binarization.ts';
import { heldOutDraw, trainingDraw } from './draws.ts';

const draw = trainingDraw(5, 2);
const grey = (byte: number) => new Uint8Array(40_000).fill(byte);
const shareOfOnes = (bytes: Uint8Array) => bytes.filter((byte) => byte === 255).length / bytes.length;

describe('binarizedBytes', () => {
  it('is 1 above one half', () => {
    const bytes = Uint8Array.of(0, 1, 127, 128, 254, 255);
    expect([...binarizedBytes('binary', bytes, draw)]).toEqual([0, 0, 0, 255, 255, 255]);
    expect(binarizedBytes('grey', bytes, draw)).toBe(bytes);
  });

  it('samples with the grey level as the probability; black and white are certain', () => {
    for (const byte of [20, 128, 250]) {
      expect(shareOfOnes(binarizedBytes('sampled', grey(byte), draw))).toBeCloseTo(byte / 255, 2);
    }
    expect(shareOfOnes(binarizedBytes('sampled', grey(0), draw))).toBe(0);
    expect(shareOfOnes(binarizedBytes('sampled', grey(255), draw))).toBe(1);
  });

  it('is fresh at every update, fixed by the index for held-out images', () => {
    const first = binarizedBytes('sampled', grey(100), draw);
    expect(binarizedBytes('sampled', grey(100), trainingDraw(5, 3))).not.toEqual(first);
    const all = binarizedBytes('sampled', grey(100), heldOutDraw(5, 100, 0));
    const third = binarizedBytes('sampled', grey(100).subarray(0, 100), heldOutDraw(5, 100, 3));
    expect(third).toEqual(all.subarray(300, 400));
  });
});
