import { describe, expect, it } from 'vitest';
import { imageSample } from '../datasets/sample.ts';
import { readFields } from '../lib/fields.ts';
import { numbersAt } from './numbers.ts';
import { shareAt } from './schedule.ts';
import { vae } from '../models/vae.ts';

describe('shareAt', () => {
  it('rises in a straight line, then stays', () => {
    const at = (epoch: number) => shareAt({ type: 'rising', epochs: 10 }, epoch);
    expect([0, 2.5, 5, 10, 40].map(at)).toEqual([0, 0.25, 0.5, 1, 1]);
  });

  it('rises in the first half of every cycle', () => {
    const at = (epoch: number) => shareAt({ type: 'cyclic', epochs: 8 }, epoch);
    expect([0, 1, 2, 4, 7.5, 8, 10, 12].map(at)).toEqual([0, 0.25, 0.5, 1, 1, 0, 0.5, 1]);
  });
});

describe('β of a plan', () => {
  it('is its weight times the share of the moment', () => {
    const at = (knobs: Record<string, unknown>, epoch: number) =>
      numbersAt(vae.describe(readFields(vae.fields, { beta: 4, ...knobs }), imageSample(2, 2)), epoch).beta;
    expect(at({}, 0)).toBe(4);
    expect(at({ warmUp: 'rising', warmUpEpochs: 8 }, 2)).toBe(1);
    expect(at({ warmUp: 'rising', warmUpEpochs: 8 }, 100)).toBe(4);
  });
});
