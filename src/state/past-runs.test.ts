import { describe, expect, it } from 'vitest';
import { defaultSpec } from '../experiment/defaults.ts';
import { trailOf, withPastRun } from './past-runs.ts';

const evaluation = (
  step: number,
  kl = step,
  klPerDimension: Float32Array<ArrayBuffer> | null = Float32Array.of(kl),
) => ({
  step,
  terms: { total: 100 + kl, reconstruction: 100, kl },
  squaredError: 1,
  klPerDimension,
  pixelVariance: null,
  count: 10,
});

describe('trailOf', () => {
  it('has the rate across and the distortion up: their sum is the loss at β = 1', () => {
    const [point] = trailOf([evaluation(3)]);
    expect(point).toEqual({ step: 3, rate: 3, distortion: 100 });
  });

  it('is empty for a model without a prior', () => {
    expect(trailOf([evaluation(3, 0, null)])).toEqual([]);
  });
});

describe('withPastRun', () => {
  it('forgets runs that were never trained', () => {
    expect(withPastRun([], defaultSpec, [])).toEqual([]);
    expect(withPastRun([], defaultSpec, [evaluation(0)])).toEqual([]);
  });

  it('thins a long trail and keeps its end', () => {
    const [run] = withPastRun(
      [],
      defaultSpec,
      Array.from({ length: 100 }, (_, step) => evaluation(step)),
    );
    expect(run?.trail.length).toBeLessThanOrEqual(40);
    expect(run?.trail.at(-1)?.step).toBe(99);
  });

  it('keeps the last dozen', () => {
    let runs: ReturnType<typeof withPastRun> = [];
    for (let i = 1; i <= 15; i++) runs = withPastRun(runs, defaultSpec, [evaluation(i)]);
    expect(runs.map(({ trail }) => trail[0]?.step)).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]);
  });
});
