import { expect, it } from 'vitest';
import { heldOutDraw, trainingDraw } from './draws.ts';

it('draws of training differ from element to element and from update to update', () => {
  expect([trainingDraw(7, 3)(0), trainingDraw(7, 3)(5)]).toEqual([
    { key: 7, a: 0, b: 3 },
    { key: 7, a: 5, b: 3 },
  ]);
  expect(trainingDraw(7, 4)(5)).toEqual({ key: 7, a: 5, b: 4 });
});

it('draws of a held-out image are the same in whichever block it is measured', () => {
  const inputSize = 10;
  const whole = heldOutDraw(7, inputSize, 0);
  const fromThird = heldOutDraw(7, inputSize, 3);
  for (const pixel of [0, 4, 9]) {
    expect(fromThird(pixel)).toEqual(whole(3 * inputSize + pixel));
    expect(fromThird(pixel)).toEqual({ key: 7, a: pixel, b: 3 });
  }
});
