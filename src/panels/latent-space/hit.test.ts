import { describe, expect, it } from 'vitest';
import { imageAt, pixelOf } from './hit.ts';

const scale = { kx: 10, x0: 100, ky: -10, y0: 100 };
const places = new Float32Array([0, 0, 1, 0, 1, 0.3, 5, 5]);
const classes = new Uint8Array([0, 1, 2, 0]);
const at = (pixel: readonly [number, number], hidden: readonly number[] = [], reach = 12) =>
  imageAt({ pixel, reach, places, scale, classes, isHidden: (kind) => hidden.includes(kind) });

describe('imageAt', () => {
  it('finds the nearest point within reach', () => {
    expect(at([101, 101])).toBe(0);
    expect(at([110, 99])).toBe(1);
    expect(at([110, 98])).toBe(2);
    expect(at([150, 50])).toBe(3);
  });

  it('finds none beyond its reach', () => {
    expect(at([100, 113])).toBeNull();
    expect(at([100, 112])).toBe(0);
    expect(at([150, 57], [], 6)).toBeNull();
  });

  it('passes over hidden classes', () => {
    expect(at([110, 98], [2])).toBe(1);
    expect(at([150, 50], [0])).toBeNull();
  });
});

describe('pixelOf', () => {
  it('is where the point is found', () => {
    expect(pixelOf(places, 3, scale)).toEqual([150, 50]);
    expect(pixelOf(places, 4, scale)).toBeNull();
  });
});
