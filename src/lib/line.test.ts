import { describe, expect, it } from 'vitest';
import { line } from './line.ts';

describe('line', () => {
  it('goes straight from one end to the other in equal steps', () => {
    expect(line([0, 10, 1], [3, 4, 1], 4)).toEqual([
      [0, 10, 1],
      [1, 8, 1],
      [2, 6, 1],
      [3, 4, 1],
    ]);
  });
});
