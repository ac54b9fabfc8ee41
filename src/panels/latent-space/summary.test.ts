import { describe, expect, it } from 'vitest';
import { fillNormal } from '../../lib/random.ts';
import { boundsOf, classMedians, union } from './summary.ts';

describe('boundsOf', () => {
  it('holds nearly all points of a normal cloud', () => {
    const places = fillNormal(new Float32Array(20_000), 1, 0);
    const bounds = boundsOf(places);
    // 99.5 % quantile of N(0, 1): 2.58
    for (const edge of [bounds?.right, bounds?.top, -(bounds?.left ?? 0), -(bounds?.bottom ?? 0)]) {
      expect(edge).toBeGreaterThan(2.2);
      expect(edge).toBeLessThan(3.1);
    }
  });

  it('is not stretched by one stray', () => {
    const places = fillNormal(new Float32Array(4000), 1, 0);
    places[0] = 1e6;
    expect(boundsOf(places)?.right).toBeLessThan(5);
  });

  it('is exact for few points, and nothing for none', () => {
    expect(boundsOf(new Float32Array([1, 2, -3, 5]))).toEqual({ left: -3, right: 1, bottom: 2, top: 5 });
    expect(boundsOf(new Float32Array())).toBeNull();
    expect(boundsOf(new Float32Array([NaN, NaN]))).toBeNull();
  });
});

describe('classMedians', () => {
  it('finds the middle of each class, and nothing for an empty one', () => {
    const places = new Float32Array([1, 10, 2, 20, 9, 90, 5, 5, 7, 9]);
    const classes = new Uint8Array([0, 0, 0, 2, 2]);
    expect([...classMedians(places, classes, 3)]).toEqual([2, 20, NaN, NaN, 6, 7]);
  });

  it('does not follow strays', () => {
    const places = fillNormal(new Float32Array(2002), 9, 0);
    places[0] = 1e9;
    const [x = NaN, y = NaN] = classMedians(places, new Uint8Array(1001), 1);
    expect(Math.abs(x)).toBeLessThan(0.15);
    expect(Math.abs(y)).toBeLessThan(0.15);
  });
});

describe('union', () => {
  it('holds both', () => {
    const a = { left: 0, right: 1, bottom: -5, top: 2 };
    expect(union(a, { left: -1, right: 0.5, bottom: 0, top: 9 })).toEqual({
      left: -1,
      right: 1,
      bottom: -5,
      top: 9,
    });
  });
});
