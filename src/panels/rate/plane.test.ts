import { describe, expect, it } from 'vitest';
import { contourIn, planeOf } from './plane.ts';

const at = (rate: number, distortion: number) => ({ step: 1, rate, distortion });

describe('planeOf', () => {
  it('leaves out the first updates, worse than the mean image, and holds everything else', () => {
    const plane = planeOf([[at(0.1, 540), at(2, 190), at(6, 150)], [at(3, 170)]], 205.8);
    const [low, high] = plane?.distortions ?? [0, 0];
    expect(high).toBeLessThan(220);
    expect(high).toBeGreaterThan(205.8);
    expect(low).toBeLessThan(150);
    expect(plane?.rates[0]).toBe(0);
    expect(plane?.rates[1]).toBeGreaterThan(6);
  });

  it('shows a run that is still above the mean image', () => {
    const plane = planeOf([[at(0.5, 540)]], 205.8);
    expect(plane?.distortions[1]).toBeGreaterThan(540);
    expect(planeOf([[]], 205.8)).toBeNull();
  });

  it('works for densities, whose nats may be negative', () => {
    const plane = planeOf([[at(10, -700), at(12, -760)]], -300);
    expect(plane?.distortions[0]).toBeLessThan(-760);
    expect(plane?.contours.length).toBeGreaterThan(2);
  });
});

describe('contourIn', () => {
  const plane = { rates: [0, 10], distortions: [100, 200], contours: [] } as const;

  it('keeps D + R the same from end to end, and lies within the plane', () => {
    for (const sum of [101, 150, 195, 205]) {
      const line = contourIn(plane, sum);
      for (const end of [line?.from, line?.to]) {
        expect((end?.rate ?? NaN) + (end?.distortion ?? NaN)).toBeCloseTo(sum, 9);
        expect(end?.rate).toBeGreaterThanOrEqual(0);
        expect(end?.rate).toBeLessThanOrEqual(10);
        expect(end?.distortion).toBeGreaterThanOrEqual(100);
        expect(end?.distortion).toBeLessThanOrEqual(200);
      }
    }
  });

  it('is not there where the sum is out of reach', () => {
    expect(contourIn(plane, 99)).toBeNull();
    expect(contourIn(plane, 211)).toBeNull();
  });
});
