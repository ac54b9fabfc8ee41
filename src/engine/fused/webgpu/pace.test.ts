import { describe, expect, it } from 'vitest';
import { createPace, submitMilliseconds } from './pace.ts';

/** Lets a device that takes `cost` ms an update work for a while; tells how long its submits last, in ms. */
function submitsOf(cost: number): readonly number[] {
  const pace = createPace(64);
  return Array.from({ length: 20 }, () => {
    const milliseconds = pace.updates * cost;
    pace.measured(pace.updates, milliseconds);
    return milliseconds;
  });
}

describe('pace', () => {
  it('begins with one update and fills a submit, but no more', () => {
    for (const cost of [0.2, 1, 3]) {
      const submits = submitsOf(cost);
      expect(submits[0]).toBe(cost);
      expect(Math.max(...submits)).toBeLessThanOrEqual(submitMilliseconds);
      expect(submits.at(-1)).toBeGreaterThan(submitMilliseconds / 2);
    }
  });

  it('makes one update a submit where that alone takes longer', () => {
    expect(new Set(submitsOf(500))).toEqual(new Set([500]));
  });

  it('falls back at once when the device slows down, and has a limit when it is fast', () => {
    const pace = createPace(64);
    for (let i = 0; i < 10; i++) pace.measured(pace.updates, 0.01);
    expect(pace.updates).toBe(64);
    pace.measured(64, 6400);
    expect(pace.updates).toBe(1);
  });
});
