import { describe, expect, it } from 'vitest';
import { circle, ellipse, pathOf } from './shapes.ts';

describe('ellipse', () => {
  it.each([
    [4, 0, 9],
    [2, 1.2, 1],
    [0.5, -0.6, 3],
  ] as const)('lies at the Mahalanobis distance it is given, covariance %d %d %d', (uu, uv, vv) => {
    const determinant = uu * vv - uv * uv;
    for (const [x, y] of ellipse([1, -2], [uu, uv, vv], 2)) {
      const [dx, dy] = [x - 1, y + 2];
      const squared = (vv * dx * dx - 2 * uv * dx * dy + uu * dy * dy) / determinant;
      expect(Math.sqrt(squared)).toBeCloseTo(2, 9);
    }
  });

  it('has half axes σ when the dimensions are independent', () => {
    const points = ellipse([0, 0], [4, 0, 9], 1);
    expect(Math.max(...points.map(([x]) => x))).toBeCloseTo(2, 2);
    expect(Math.max(...points.map(([, y]) => y))).toBeCloseTo(3, 2);
  });

  it('degenerates without failing', () => {
    for (const point of ellipse([0, 0], [0, 0, 0], 1)) expect(point).toEqual([0, 0]);
  });
});

describe('circle', () => {
  it('is round', () => {
    for (const [x, y] of circle([3, 4], 2)) expect(Math.hypot(x - 3, y - 4)).toBeCloseTo(2, 9);
  });
});

describe('pathOf', () => {
  it('writes SVG', () => {
    expect(
      pathOf(
        [
          [0, 0],
          [1.25, 2],
        ],
        true,
      ),
    ).toBe('M0.0 0.0L1.3 2.0Z');
  });
});
