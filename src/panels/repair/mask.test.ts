import { expect, it } from 'vitest';
import { brushRadius, emptyMask, freeCount, lowerHalf, movedBy, painted, pathOf } from './mask.ts';

const shape = [4, 3] as const;

it('frees a half, a disc around the brush, nothing outside', () => {
  expect([...lowerHalf(shape)]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
  const one = painted(emptyMask(shape), shape, { row: 0.5, column: 0.5 }, 0.75);
  expect(freeCount(one)).toBe(1);
  const more = painted(one, shape, { row: 3.5, column: 2.5 }, 1);
  expect([...more]).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 1]);
  expect(freeCount(one)).toBe(1);
  expect(brushRadius([28, 28])).toBe(2);
});

it('moves by the arrow keys, and stays inside', () => {
  const at = { row: 0.5, column: 2.5 };
  expect(movedBy('ArrowUp', at, shape)).toEqual(at);
  expect(movedBy('ArrowDown', at, shape)).toEqual({ row: 1.5, column: 2.5 });
  expect(movedBy('ArrowRight', at, shape)).toEqual(at);
  expect(movedBy('ArrowLeft', at, shape)).toEqual({ row: 0.5, column: 1.5 });
  expect(movedBy('x', at, shape)).toBeNull();
});

it('draws the free pixels', () => {
  expect(pathOf(painted(emptyMask(shape), shape, { row: 1.5, column: 1.5 }, 0.75), shape)).toBe(
    'M1 1h1v1h-1z',
  );
});
