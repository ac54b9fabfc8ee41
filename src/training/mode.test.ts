import { expect, it } from 'vitest';
import { createMode, stopAt } from './mode.ts';

it('makes the single updates that it was asked for, then pauses', () => {
  const mode = createMode('idle');
  mode.step();
  mode.step();
  expect(mode.is).toBe('one-step');
  expect(mode.trained(false)).toBe(false);
  expect(mode.trains).toBe(true);
  expect(mode.trained(false)).toBe(true);
  expect(mode.is).toBe('paused');
  expect(mode.trains).toBe(false);
});

it('forgets single updates when it trains or pauses', () => {
  const mode = createMode('paused');
  mode.step();
  mode.step();
  mode.train();
  expect(mode.trained(false)).toBe(false);
  mode.step();
  expect(mode.trained(false)).toBe(true);
});

it('pauses where training ends', () => {
  const mode = createMode('running');
  expect(mode.trained(false)).toBe(false);
  expect(mode.trained(true)).toBe(true);
  expect(mode.is).toBe('paused');
});

it.each([
  { stopAfter: 0, step: 5, end: Infinity },
  { stopAfter: 2, step: 19, end: 20 },
  { stopAfter: 2, step: 20, end: Infinity },
])(
  'stops after $stopAfter epochs of 10 updates, from update $step on, at $end',
  ({ stopAfter, step, end }) => {
    expect(stopAt(stopAfter, { step, stepsPerEpoch: 10 })).toBe(end);
  },
);
