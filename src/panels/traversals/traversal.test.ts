import { describe, expect, it } from 'vitest';
import { byWeight, codeAt, stepsOf, traverse } from './traversal.ts';

const base = [0.5, -1, 2];
const unitRuler = { centre: [0, 0, 0], unit: [1, 1, 1] };

describe('traverse', () => {
  it('steps evenly from −3 to 3 with 0 in the middle', () => {
    expect(stepsOf(7)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
    expect(stepsOf(13)[6]).toBe(0);
  });

  it('changes one number a row and leaves the others', () => {
    const { codes, columns } = traverse({ base, ruler: unitRuler, dimensions: [2, 0], columns: 3 });
    expect(columns).toBe(3);
    expect([...codes]).toEqual([
      ...[0.5, -1, -3, 0.5, -1, 0, 0.5, -1, 3],
      ...[-3, -1, 2, 0, -1, 2, 3, -1, 2],
    ]);
  });

  it('counts in the deviations of the codes where there is no prior', () => {
    const ruler = { centre: [10, 0, 0], unit: [4, 1, 1] };
    expect([...codeAt(base, ruler, 0, -3)]).toEqual([-2, -1, 2]);
    expect([...codeAt(base, ruler, 0, 0)]).toEqual([10, -1, 2]);
  });

  it('puts what weighs most first', () => {
    expect(byWeight([0.1, 3, 0.2])).toEqual([1, 2, 0]);
  });
});
