import { describe, expect, it } from 'vitest';
import { nearestRow } from './nearest.ts';
import { fillNormal } from './random.ts';

const size = 5;
const count = 400;
const points = fillNormal(new Float32Array(size * count), 7, 1);

function distances(target: ArrayLike<number>): number[] {
  return Array.from({ length: count }, (_, row) => {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += ((points[row * size + j] ?? 0) - (target[j] ?? 0)) ** 2;
    return sum;
  });
}

describe('nearestRow', () => {
  it('finds every row from its own place', () => {
    for (let row = 0; row < count; row++) {
      const target = points.subarray(row * size, (row + 1) * size);
      expect(nearestRow({ points, size, count, target })).toEqual({ row, squaredDistance: 0 });
    }
  });

  it('agrees with measuring all distances', () => {
    for (let i = 0; i < 50; i++) {
      const target = fillNormal(new Float32Array(size), 11, i);
      const found = nearestRow({ points, size, count, target });
      expect(found?.squaredDistance).toBeCloseTo(Math.min(...distances(target)), 5);
    }
  });

  it('looks only at the first rows, and only at allowed ones', () => {
    const target = points.subarray(10 * size, 11 * size);
    expect(nearestRow({ points, size, count: 10, target })?.row).toBeLessThan(10);
    const odd = nearestRow({ points, size, count, target, isAllowed: (row) => row % 2 === 1 });
    expect((odd?.row ?? 0) % 2).toBe(1);
    expect(nearestRow({ points, size, count: 0, target })).toBeNull();
    expect(nearestRow({ points, size, count, target, isAllowed: () => false })).toBeNull();
  });
});
