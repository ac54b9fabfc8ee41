import { expect, it } from 'vitest';
import { columnsFor, gridOf } from './columns.ts';

it('draws the first steps, as far as there is room, and the last', () => {
  expect(columnsFor(1, 500)).toEqual([0, 1]);
  expect(columnsFor(3, 500)).toEqual([0, 1, 2, 3]);
  expect(columnsFor(10, 500)).toEqual([0, 1, 2, 10]);
  expect(columnsFor(10, 300)).toEqual([0, 1, 10]);
  expect(columnsFor(10, 50)).toEqual([0, 10]);
});

it('lays units out in a square, or a little more than they need', () => {
  expect(gridOf(256)).toEqual([16, 16]);
  expect(gridOf(12)).toEqual([3, 4]);
  expect(gridOf(500)).toEqual([22, 23]);
});
