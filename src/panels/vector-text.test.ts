import { expect, it } from 'vitest';
import { vectorText } from './vector-text.ts';

it('writes vectors, long ones shortened', () => {
  expect(vectorText([0.9, -0.701])).toBe('(0.90, −0.70)');
  expect(vectorText([1, 2, 3, 4, 5], 0)).toBe('(1, 2, 3, 4, …)');
});
