import { describe, expect, it } from 'vitest';
import { contrast, cssColour, mixed, readColour } from './colour.ts';

describe('colour', () => {
  it('reads what style sheets and browsers write', () => {
    expect(readColour('#1d2128')).toEqual([29, 33, 40]);
    expect(readColour(' #fff')).toEqual([255, 255, 255]);
    expect(readColour('rgb(1, 20, 255)')).toEqual([1, 20, 255]);
    expect(readColour('rgb(1 20 255 / 50%)')).toEqual([1, 20, 255]);
    expect(readColour('peach')).toEqual([0, 0, 0]);
  });

  it('reads what it writes', () => {
    expect(readColour(cssColour([12, 34, 56]))).toEqual([12, 34, 56]);
  });

  it('mixes from one end to the other', () => {
    expect(mixed([0, 100, 200], [100, 0, 200], 0)).toEqual([0, 100, 200]);
    expect(mixed([0, 100, 200], [100, 0, 200], 0.25)).toEqual([25, 75, 200]);
    expect(mixed([0, 100, 200], [100, 0, 200], 1)).toEqual([100, 0, 200]);
  });

  it('knows the contrast of black and white, and of equals', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 6);
    expect(contrast([118, 118, 118], [255, 255, 255])).toBeCloseTo(4.54, 2);
    expect(contrast([9, 9, 9], [9, 9, 9])).toBe(1);
  });
});
