import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeldOutEvaluation } from '../training/protocol.ts';
import { appendTest, appendTrain, maxTrainPoints, smoothed, updatesOf, upTo } from './history.ts';
import type { TrainPoint } from './session.ts';
import { termOf } from '../plan/terms.ts';

const point = (step: number, total: number): TrainPoint => ({
  step,
  terms: { total, reconstruction: total - 6, kl: 6 },
});
const evaluation = (step: number, total: number): HeldOutEvaluation => ({
  ...point(step, total),
  squaredError: 30,
  klPerDimension: null,
  pixelVariance: null,
  count: 100,
});

/** Sum over all updates of the loss. */
function mass(history: readonly TrainPoint[]): number {
  return history.reduce(
    (sum, { terms }, index) => sum + updatesOf(history, index) * termOf(terms, 'total'),
    0,
  );
}

const runs = fc.array(
  fc.record({
    updates: fc.integer({ min: 1, max: 500 }),
    total: fc.double({ min: -900, max: 900, noNaN: true }),
  }),
  { minLength: 1, maxLength: 200 },
);

describe('appendTrain', () => {
  it('conserves the mean, keeps steps rising, the bound and the newest point, however long it goes on', () => {
    fc.assert(
      fc.property(runs, fc.integer({ min: 2, max: 40 }), (run, limit) => {
        let history: readonly TrainPoint[] = [];
        let step = 0;
        let expected = 0;
        for (const { updates, total } of run) {
          step += updates;
          expected += updates * total;
          history = appendTrain(history, point(step, total), limit);
          expect(history.length).toBeLessThanOrEqual(limit);
          expect(history.at(-1)).toEqual(point(step, total));
        }
        expect(mass(history)).toBeCloseTo(expected, 4);
        history.forEach((_, index) => expect(updatesOf(history, index)).toBeGreaterThan(0));
      }),
    );
  });

  it('keeps even resolution over hours: no point stands for more than a hundredth of the run', () => {
    let history: readonly TrainPoint[] = [];
    for (let i = 1; i <= 20_000; i++) history = appendTrain(history, point(7 * i, 150));
    expect(history.length).toBe(maxTrainPoints);
    const widest = Math.max(...history.map((_, index) => updatesOf(history, index)));
    expect(widest).toBeLessThanOrEqual((7 * 20_000) / 100);
  });

  it('does not grow when the same step is told again, and forgets what a rewound run will repeat', () => {
    const history = [point(10, 300), point(20, 250), point(30, 9000)];
    expect(appendTrain(history, point(30, 240)).map(({ step }) => step)).toEqual([10, 20, 30]);
    expect(appendTrain(history, point(20, 240)).at(-1)).toEqual(point(20, 240));
    expect(upTo(history, 20)).toEqual(history.slice(0, 2));
    expect(upTo(history, 30)).toBe(history);
  });

  it('leaves out what is not a number', () => {
    const history = [point(10, 300)];
    expect(appendTrain(history, point(20, NaN))).toBe(history);
    expect(appendTrain(history, point(20, Infinity))).toBe(history);
  });

  it('never writes into the history it was given', () => {
    const history = Object.freeze([1, 2, 3, 4].map((step) => point(step, step)));
    expect(appendTrain(history, point(5, 5), 3)).toHaveLength(3);
    expect(history).toHaveLength(4);
  });
});

describe('appendTest', () => {
  it('keeps only figures that were measured, among them the first and the newest', () => {
    let history: readonly HeldOutEvaluation[] = [];
    const measured: HeldOutEvaluation[] = [];
    for (let i = 1; i <= 500; i++) {
      const next = evaluation(i * 40, 400 / i);
      measured.push(next);
      history = appendTest(history, next, 20);
    }
    expect(history).toHaveLength(20);
    expect(measured).toEqual(expect.arrayContaining([...history]));
    expect(history[0]).toBe(measured[0]);
    expect(history.at(-1)).toBe(measured.at(-1));
    const gaps = history.slice(1).map(({ step }, index) => step - (history[index]?.step ?? 0));
    expect(Math.max(...gaps)).toBeLessThanOrEqual(4 * ((500 * 40) / 20));
  });
});

describe('smoothed', () => {
  it('starts at the first figure and leaves a constant as it is', () => {
    const noisy = [point(1, 540), point(2, 480), point(3, 500)];
    expect(smoothed(noisy)[0]?.terms.total).toBeCloseTo(540, 9);
    const constant = Array.from({ length: 50 }, (_, i) => point(10 * (i + 1), 155));
    for (const { terms } of smoothed(constant)) {
      expect(terms.total).toBeCloseTo(155, 9);
      expect(terms.kl).toBeCloseTo(6, 9);
    }
  });

  it('lessens noise without moving the mean', () => {
    const noisy = Array.from({ length: 400 }, (_, i) => point(i + 1, 150 + (i % 2 === 0 ? 10 : -10)));
    const late = smoothed(noisy).slice(200);
    const totals = late.map(({ terms }) => termOf(terms, 'total'));
    expect(totals.reduce((a, b) => a + b, 0) / totals.length).toBeCloseTo(150, 0);
    expect(Math.max(...totals) - Math.min(...totals)).toBeLessThan(4);
  });

  it('does not depend on how updates were told: one point of ten updates equals ten equal points', () => {
    const fine = Array.from({ length: 100 }, (_, i) => point(i + 1, i < 50 ? 200 : 150));
    const coarse = Array.from({ length: 10 }, (_, i) => point(10 * (i + 1), i < 5 ? 200 : 150));
    expect(smoothed(coarse).at(-1)?.terms.total).toBeCloseTo(smoothed(fine).at(-1)?.terms.total ?? 0, 9);
  });

  it('of nothing is nothing', () => expect(smoothed([])).toEqual([]));
});
