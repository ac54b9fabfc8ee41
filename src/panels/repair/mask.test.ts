import { describe, expect, it } from 'vitest';
import {
  areaOf,
  brushRadius,
  edgesOf,
  freeCount,
  heldUnits,
  heldWhole,
  lowerHalf,
  moved,
  painted,
} from './mask.ts';

const shape = [4, 3] as const;
const rowsOf = (mask: Uint8Array) => [0, 1, 2, 3].map((row) => mask.slice(3 * row, 3 * row + 3).join(''));

describe('a mask', () => {
  it('frees the lower half, or nothing; what is not free is held', () => {
    expect(rowsOf(lowerHalf(shape))).toEqual(['000', '000', '111', '111']);
    expect(freeCount(lowerHalf([5, 3]))).toBe(6);
    expect(freeCount(heldWhole(shape))).toBe(0);
    expect(rowsOf(heldUnits(lowerHalf(shape)))).toEqual(['111', '111', '000', '000']);
  });

  it('is painted along the way of the brush, and is the same where nothing is new', () => {
    const down = painted(heldWhole(shape), shape, [0, 1], [3, 1]);
    expect(rowsOf(down)).toEqual(['010', '010', '010', '010']);
    expect(painted(down, shape, [2, 1], [2, 1])).toBe(down);
    expect(freeCount(heldWhole(shape))).toBe(0);
    // From a place outside, as where a pointer comes in.
    expect(rowsOf(painted(down, shape, [0, -9], [0, 9]))[0]).toBe('111');
  });

  it('is painted by a brush that grows with the image', () => {
    const large = painted(heldWhole([28, 28]), [28, 28], [14, 14], [14, 14]);
    expect(freeCount(large)).toBeCloseTo(Math.PI * brushRadius([28, 28]) ** 2, -1);
    expect(freeCount(painted(heldWhole([28, 28]), [28, 28], [0, 0], [0, 0]))).toBeLessThan(freeCount(large));
  });

  it('keeps the brush of the arrow keys within the image', () => {
    expect(moved([1, 1], 'ArrowDown', shape)).toEqual([2, 1]);
    expect(moved([0, 0], 'ArrowLeft', shape)).toEqual([0, 0]);
    expect(moved([3, 2], 'ArrowDown', shape)).toEqual([3, 2]);
    expect(moved([1, 1], 'a', shape)).toBeNull();
  });

  it('is drawn as runs of pixels and the edges around them', () => {
    expect(areaOf(lowerHalf(shape), shape)).toBe('M0 2h3v1h-3zM0 3h3v1h-3z');
    expect(areaOf(Uint8Array.of(1, 0, 1), [1, 3])).toBe('M0 0h1v1h-1zM2 0h1v1h-1z');
    expect(edgesOf(lowerHalf(shape), shape)).toBe('M0 2h1M1 2h1M2 2h1');
    expect(edgesOf(heldWhole(shape), shape)).toBe('');
  });
});
