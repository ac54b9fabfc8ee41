import { expect, it } from 'vitest';
import { momentCount, momentumOf, squaresOf } from './optimizers.ts';

it('has the decay rates of each optimiser, and a moment for each', () => {
  const all = (['adam', 'rmsprop', 'sgd'] as const).map((name) => [
    momentCount(name),
    momentumOf(name),
    squaresOf(name),
  ]);
  expect(all).toEqual([
    [2, 0.9, 0.999],
    [1, 0, 0.9],
    [1, 0.9, 0],
  ]);
});
