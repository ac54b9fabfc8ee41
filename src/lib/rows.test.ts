import { expect, it } from 'vitest';
import { emptyLike, rowsBetween, unitOf } from './rows.ts';

it('reads bytes as shares of 255, floats as they are', () => {
  expect(unitOf(Uint8Array.of(1))).toBe(255);
  expect(unitOf(Float32Array.of(1))).toBe(1);
});

it('cuts rows out without a copy, and makes room of the same kind', () => {
  const rows = Float32Array.of(1, 2, 3, 4, 5, 6);
  const middle = rowsBetween(rows, 2, 1, 2);
  expect(middle).toEqual(Float32Array.of(3, 4));
  expect(middle.buffer).toBe(rows.buffer);
  expect(emptyLike(rows, 3)).toEqual(new Float32Array(3));
  expect(emptyLike(Uint8Array.of(1), 3)).toEqual(new Uint8Array(3));
});
