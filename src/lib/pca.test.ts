import { describe, expect, it } from 'vitest';
import { principalAxes } from './pca.ts';
import { normal } from './random.ts';

/** Points spread by `deviations` along the coordinates, then turned by `angle` in the plane of the first two. */
function cloud(n: number, deviations: readonly number[], angle: number): Float32Array {
  const size = deviations.length;
  const points = new Float32Array(n * size);
  for (let i = 0; i < n; i++) {
    const z = deviations.map((deviation, k) => 5 + deviation * normal(3, i, k));
    const [x = 0, y = 0] = z;
    z[0] = Math.cos(angle) * x - Math.sin(angle) * y;
    z[1] = Math.sin(angle) * x + Math.cos(angle) * y;
    points.set(z, i * size);
  }
  return points;
}

describe('principalAxes', () => {
  it('finds the direction in which a cloud is longest', () => {
    const angle = 0.6;
    const { axes, mean } = principalAxes(cloud(2000, [4, 1, 0.2], angle), 3, 2);
    expect(axes[0]).toBeCloseTo(Math.cos(angle), 1);
    expect(axes[1]).toBeCloseTo(Math.sin(angle), 1);
    expect(axes[2]).toBeCloseTo(0, 1);
    expect(Math.abs(axes[3] ?? 0)).toBeCloseTo(Math.sin(angle), 1);
    expect(mean[2]).toBeCloseTo(5, 1);
  });

  it('gives orthonormal axes whose sign does not depend on the order or the sign of the points', () => {
    const points = cloud(500, [3, 2, 1, 0.5], 1.1);
    const { axes, mean } = principalAxes(points, 4, 2);
    const dot = (a: number, b: number) =>
      [0, 1, 2, 3].reduce((sum, i) => sum + (axes[a * 4 + i] ?? 0) * (axes[b * 4 + i] ?? 0), 0);
    expect([dot(0, 0), dot(1, 1), dot(0, 1)]).toEqual([
      expect.closeTo(1, 5),
      expect.closeTo(1, 5),
      expect.closeTo(0, 5),
    ]);
    const mirrored = points.map((value, i) => 2 * (mean[i % 4] ?? 0) - value);
    principalAxes(mirrored, 4, 2).axes.forEach((value, i) => expect(value).toBeCloseTo(axes[i] ?? 0, 4));
  });

  it('finds the same two directions in a space too large for all of them', () => {
    const deviations = Array.from({ length: 100 }, (_, k) => (k === 0 ? 5 : k === 1 ? 3 : 0.1));
    const { axes } = principalAxes(cloud(400, deviations, 0.6), 100, 2);
    expect(Math.abs(axes[0] ?? 0)).toBeCloseTo(Math.cos(0.6), 1);
    expect(Math.abs(axes[100] ?? 0)).toBeCloseTo(Math.sin(0.6), 1);
    expect(Math.hypot(...axes.subarray(0, 100))).toBeCloseTo(1, 5);
  });

  it('leaves axes that a small space has not at zero, and survives no points and NaNs', () => {
    expect([...principalAxes(Float32Array.of(1, 2, 3), 1, 2).axes]).toEqual([1, 0]);
    expect(principalAxes(new Float32Array(), 2, 2).axes).toHaveLength(4);
    expect(principalAxes(new Float32Array(20).fill(NaN), 2, 2).axes).toHaveLength(4);
  });
});
