import { describe, expect, it } from 'vitest';
import { fitTicks, labelRoom, layoutOf, margin } from './chart-layout.ts';

describe('layoutOf', () => {
  it('keeps the plots apart and inside', () => {
    for (const height of [80, 150, 250, 600]) {
      const { belowMain, aboveLower, mainHeight, lowerHeight } = layoutOf({ height, hasLower: true });
      const plots = height - margin.top - margin.bottom;
      expect(mainHeight + belowMain).toBe(plots);
      expect(aboveLower + lowerHeight).toBe(plots);
      expect(aboveLower).toBeGreaterThan(mainHeight);
    }
  });

  it('gives everything to the one plot of a model whose loss is the reconstruction alone', () => {
    expect(layoutOf({ height: 250, hasLower: false })).toMatchObject({ belowMain: 0, lowerHeight: 0 });
  });
});

describe('fitTicks', () => {
  const axis = { domain: [0, 100], ticks: [0, 20, 40, 60, 80, 100], isLog: false } as const;

  it('keeps marks that have room, and thins those that have not', () => {
    expect(fitTicks(axis, 200)).toBe(axis);
    expect(fitTicks(axis, 60).ticks).toEqual([0, 40, 80]);
    expect(fitTicks(axis, 0).ticks).toEqual([0]);
  });
});

describe('labelRoom', () => {
  it('rests while figures change, and counts Chinese characters as wide', () => {
    expect(labelRoom(['total 155.3'])).toBe(labelRoom(['total 149.8']));
    expect(labelRoom(['平均图像 205.8'])).toBeGreaterThan(labelRoom(['mean 205.8']));
  });
});
