import { describe, expect, it } from 'vitest';
import { shadowsOf } from './shadows.ts';

const degree = Math.PI / 180;

describe('shadowsOf', () => {
  it('finds a plane in itself, whatever its basis', () => {
    const axes = Float32Array.of(1, 0, 0, 0, 1, 0);
    const { projections, cosines, smallestCosine } = shadowsOf(axes, Float32Array.of(3, 1, 0, -2, 5, 0), 3);
    expect([...cosines]).toEqual([expect.closeTo(1, 6), expect.closeTo(1, 6)]);
    expect(smallestCosine).toBeCloseTo(1, 6);
    projections.forEach((value, i) => expect(value).toBeCloseTo(axes[i] ?? NaN, 6));
  });

  it('measures the tilt of a plane about an axis that both share', () => {
    const tilt = 25 * degree;
    const axes = Float32Array.of(1, 0, 0, 0, 1, 0);
    const rows = Float32Array.of(2, 0, 0, 1, 3 * Math.cos(tilt), 3 * Math.sin(tilt));
    const { cosines, projections, smallestCosine } = shadowsOf(axes, rows, 3);
    expect(cosines[0]).toBeCloseTo(1, 6);
    expect(cosines[1]).toBeCloseTo(Math.cos(tilt), 6);
    expect(smallestCosine).toBeCloseTo(Math.cos(tilt), 6);
    // The shadow of (0, 1, 0) is cos t · (0, cos t, sin t).
    expect(projections[4]).toBeCloseTo(Math.cos(tilt) ** 2, 6);
    expect(projections[5]).toBeCloseTo(Math.cos(tilt) * Math.sin(tilt), 6);
  });

  it('is no closer than its furthest direction', () => {
    // The first axis lies in the subspace, every other direction of the plane is at right angles to it.
    const { cosines, smallestCosine } = shadowsOf(
      Float32Array.of(1, 0, 0, 0, 0, 1, 0, 0),
      Float32Array.of(5, 0, 0, 0, 0, 0, 1, 1),
      4,
    );
    expect(cosines[0]).toBeCloseTo(1, 6);
    expect(cosines[1]).toBe(0);
    expect(smallestCosine).toBe(0);
  });

  it('counts a basis with a dependent row for what it spans', () => {
    const { smallestCosine } = shadowsOf(
      Float32Array.of(1, 0, 0, 0, 1, 0),
      Float32Array.of(1, 1, 0, 2, 2, 0),
      3,
    );
    expect(smallestCosine).toBe(0);
  });
});
