import { describe, expect, it } from 'vitest';
import { createCloud } from './cloud.ts';

const at = (...values: number[]) => new Float32Array(values);

describe('cloud', () => {
  it('shows its first points at once', () => {
    const cloud = createCloud();
    cloud.aim(at(1, 2, 3, 4), false);
    expect([...cloud.places]).toEqual([1, 2, 3, 4]);
    expect(cloud.advance(16, 0.01, 0.01)).toBe(false);
  });

  it('glides to new places in about 300 ms, the same way whatever the frame rate', () => {
    const run = (step: number) => {
      const cloud = createCloud();
      cloud.aim(at(0, 0), false);
      cloud.aim(at(10, -10), false);
      for (let time = 0; time < 300; time += step) cloud.advance(step, 1e-6, 1e-6);
      return cloud.places[0] ?? 0;
    };
    expect(run(10)).toBeGreaterThan(9.5);
    expect(run(10)).toBeCloseTo(run(100), 3);
  });

  it('turns towards a new goal from where it is, and arrives exactly', () => {
    const cloud = createCloud();
    cloud.aim(at(0, 0), false);
    cloud.aim(at(10, 0), false);
    cloud.advance(90, 0.1, 0.1);
    const halfway = cloud.places[0] ?? 0;
    cloud.aim(at(0, 5), false);
    expect(cloud.places[0]).toBe(halfway);
    let frames = 0;
    while (cloud.advance(16, 0.1, 0.1)) frames += 1;
    expect([...cloud.places]).toEqual([0, 5]);
    expect(frames).toBeLessThan(60);
  });

  it('jumps where motion is not wanted', () => {
    const cloud = createCloud();
    cloud.aim(at(0, 0), false);
    cloud.aim(at(10, 10), true);
    expect([...cloud.places]).toEqual([10, 10]);
  });

  it('takes points in and lets points go', () => {
    const cloud = createCloud();
    cloud.aim(at(0, 0), false);
    cloud.aim(at(4, 4, 8, 8), false);
    expect([...cloud.places]).toEqual([0, 0, 8, 8]);
    cloud.aim(at(4, 4), false);
    expect(cloud.count).toBe(1);
  });

  it('does not let a value that is not a number spoil what follows', () => {
    const cloud = createCloud();
    cloud.aim(at(NaN, NaN), false);
    cloud.aim(at(1, 1), false);
    expect([...cloud.places]).toEqual([1, 1]);
  });

  it('goes on from the same place in other coordinates', () => {
    const cloud = createCloud();
    cloud.aim(at(1, 2), false);
    cloud.transform(2, 1, -1, 0);
    expect([...cloud.places]).toEqual([3, -2]);
  });
});
