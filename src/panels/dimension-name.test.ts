import { expect, it } from 'vitest';
import { dimensionName } from './dimension-name.ts';

it('dimensions are counted from 1', () => {
  expect(dimensionName(0)).toBe('z₁');
  expect(dimensionName(11)).toBe('z₁₂');
});
