import { describe, expect, it } from 'vitest';
import { activate, slopeOf } from './activation.ts';
import { activations } from './layer.ts';

describe.each(activations)('%s', (activation) => {
  it('has the slope that its differences have', () => {
    const h = 1e-6;
    for (const a of [-3, -0.7, 0.4, 2.5]) {
      const difference = (activate(activation, a + h) - activate(activation, a - h)) / (2 * h);
      expect(slopeOf(activation, activate(activation, a))).toBeCloseTo(difference, 8);
    }
  });
});

it('activations have their known values', () => {
  expect(activations.map((activation) => activate(activation, -2))).toEqual([
    0,
    -0.2,
    expect.closeTo(Math.exp(-2) - 1, 12),
    expect.closeTo(-0.964028, 6),
    expect.closeTo(0.119203, 6),
    -2,
  ]);
});
