import { expect, it } from 'vitest';
import { layOut } from './arena.ts';
import { copiesOf, costOf, operands } from './cost.ts';

const arena = layOut('training');
const [input, output] = [arena.add('input', 8, 5, 3), arena.add('output', 8, 4, 3)];
const [weights, bias] = [arena.add('weights', 5, 4), arena.add('bias', 1, 4)];

it('counts a product over all copies of the batch, and what is read and written once', () => {
  const dense = { type: 'dense', input, weights, bias, activation: 'relu', output } as const;
  expect(copiesOf(dense)).toBe(3);
  expect(costOf(dense, 'adam')).toEqual({
    flops: 2 * (3 * 8) * (5 * 4),
    bytes: 4 * (3 * 8 * 5 + 5 * 4 + 4 + 3 * 8 * 4),
  });
});

it('adds what the optimiser does to each parameter and to its moments', () => {
  const update = {
    type: 'update',
    input,
    outputGradient: output,
    weights,
    bias,
    pull: null,
    plus: null,
  } as const;
  expect(operands(update).reads).toEqual([input, output, weights, bias]);
  const [adam, sgd] = [costOf(update, 'adam'), costOf(update, 'sgd')];
  expect(adam.flops - sgd.flops).toBe((13 - 5) * (5 * 4 + 4));
  // One moment more, read and written.
  expect(adam.bytes - sgd.bytes).toBe(2 * 4 * (5 * 4 + 4));
});
