import { expect, it } from 'vitest';
import { only, toggled } from './filter.ts';

it('hides and shows one class', () => {
  const hidden = toggled(toggled(new Set(), 3), 5);
  expect([...hidden]).toEqual([3, 5]);
  expect([...toggled(hidden, 3)]).toEqual([5]);
});

it('shows only one class, and all again', () => {
  const alone = only(new Set([1]), 2, 4);
  expect([...alone]).toEqual([0, 1, 3]);
  expect(only(alone, 2, 4).size).toBe(0);
  expect([...only(alone, 0, 4)]).toEqual([1, 2, 3]);
});
