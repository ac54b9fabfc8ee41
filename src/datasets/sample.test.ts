import { describe, expect, it } from 'vitest';
import { emptyRows, shapeOf, sizeOf, type Sample } from './sample.ts';

const table: Sample = {
  type: 'table',
  columns: [
    { type: 'real', name: 'age', mean: 40, deviation: 10 },
    { type: 'binary', name: 'smokes', values: ['no', 'yes'] },
    { type: 'category', name: 'town', values: ['Ulm', 'Jena', 'Trier'] },
  ],
};

describe('a sample', () => {
  it('counts the numbers in a row', () => {
    expect(sizeOf({ type: 'image', shape: [28, 20] })).toBe(560);
    expect(sizeOf({ type: 'point', dimensions: 3 })).toBe(3);
    expect(sizeOf(table)).toBe(5);
  });

  it('is held as bytes where it is an image, else as floats', () => {
    expect(emptyRows({ type: 'image', shape: [2, 2] }, 3)).toEqual(new Uint8Array(12));
    expect(emptyRows(table, 2)).toEqual(new Float32Array(10));
  });

  it('has a shape only where it is an image', () => {
    expect(shapeOf({ type: 'image', shape: [2, 3] })).toEqual([2, 3]);
    expect(() => shapeOf(table)).toThrow('no image');
  });
});
