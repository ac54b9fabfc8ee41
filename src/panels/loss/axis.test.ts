import { describe, expect, it } from 'vitest';
import { axisFor, timeAxis } from './axis.ts';

const linear = (values: readonly number[]) => axisFor({ values, isLog: false, lines: 4 });
const log = (values: readonly number[]) => axisFor({ values, isLog: true, lines: 4 });

describe('axisFor', () => {
  it('shows all values, with its grid inside', () => {
    for (const values of [[150, 205.8], [-900, -420], [5.18], [0, 0], [12, 1e6], [-3, 4]]) {
      for (const axis of [linear(values), log(values)]) {
        expect(axis.domain[0]).toBeLessThanOrEqual(Math.min(...values) + (axis.isLog ? 1e-3 : 0));
        expect(axis.domain[1]).toBeGreaterThanOrEqual(Math.max(...values));
        for (const tick of axis.ticks) {
          expect(tick).toBeGreaterThanOrEqual(axis.domain[0]);
          expect(tick).toBeLessThanOrEqual(axis.domain[1]);
        }
        expect(axis.ticks.length).toBeGreaterThan(0);
        expect(axis.ticks.length).toBeLessThan(10);
      }
    }
  });

  it('rests while values creep', () => {
    expect(linear([153.1, 205.8])).toEqual(linear([153.0, 205.8]));
  });

  it('is linear where logarithms do not exist, and survives nothing at all', () => {
    expect(log([-20, -10]).isLog).toBe(false);
    expect(log([150, 500]).isLog).toBe(true);
    expect(linear([]).domain).toEqual([0, 1]);
    expect(linear([NaN, Infinity]).domain).toEqual([0, 1]);
  });

  it('starts at the floor where a term vanishes', () => {
    const axis = axisFor({ values: [0, 6], isLog: true, lines: 3, floor: 0.01 });
    expect(axis.domain[0]).toBeCloseTo(0.01 / 1.04);
  });
});

describe('timeAxis', () => {
  it('counts steps in the first epoch and epochs after it', () => {
    const early = timeAxis({ lastStep: 400, stepsPerEpoch: 469, lines: 5 });
    expect([early.unit, early.max]).toEqual(['step', 400]);
    expect(early.ticks.map(({ label }) => label)).toEqual(['0', '100', '200', '300', '400']);
    const later = timeAxis({ lastStep: 3283, stepsPerEpoch: 469, lines: 6 });
    expect(later.unit).toBe('epoch');
    expect(later.ticks.at(-1)).toEqual({ step: 7 * 469, label: '7' });
  });

  it('rests while a run creeps on, and never leaves more than a twentieth of itself empty', () => {
    const axis = (lastStep: number) => timeAxis({ lastStep, stepsPerEpoch: 469, lines: 6 });
    expect(axis(3301)).toEqual(axis(3330));
    for (let lastStep = 10; lastStep < 100_000; lastStep = Math.ceil(lastStep * 1.13)) {
      expect(axis(lastStep).max).toBeGreaterThanOrEqual(lastStep);
      expect(axis(lastStep).max).toBeLessThan(lastStep * 1.05);
    }
  });

  it('has some width before the first update', () => {
    expect(timeAxis({ lastStep: 0, stepsPerEpoch: 469, lines: 5 }).max).toBeGreaterThan(0);
  });
});
