import { expect, it } from 'vitest';
import { apart } from './apart.ts';

const placed = (...at: number[]) =>
  apart(
    at.map((y) => ({ at: y })),
    { from: 10, to: 100 },
  ).map((label) => label.at);

it('leaves labels where they are when they have room', () => {
  expect(placed(80, 20, 50)).toEqual([20, 50, 80]);
});

it('moves them a line apart, and back inside', () => {
  expect(placed(50, 52)).toEqual([50, 64]);
  expect(placed(99, 100, 101)).toEqual([72, 86, 100]);
  expect(placed(-5, NaN)).toEqual([10]);
});
