import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { within } from './within.ts';

const later = <T>(milliseconds: number, value: T) =>
  new Promise<T>((resolve) => setTimeout(() => resolve(value), milliseconds));

describe('within', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each([
    [9, 'done'],
    [11, null],
  ])('of 10 ms, for work of %i ms, is %s', async (duration, outcome) => {
    const result = within(10, later(duration, 'done'));
    await vi.runAllTimersAsync();
    expect(await result).toBe(outcome);
  });

  it('rejects as the work does, and leaves no timer behind', async () => {
    await expect(within(10, Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(vi.getTimerCount()).toBe(0);
  });
});
