import { describe, expect, it } from 'vitest';
import { contrast, mixed } from '../lib/colour.ts';
import { divergingColour, paintDiverging, type DivergingScale } from './diverging.ts';
import { eyes, oklab, seen, smallestDistance, themes, token } from './testing/colour-vision.ts';

const scale: DivergingScale = {
  limit: 2,
  negative: [0, 0, 255],
  zero: [255, 255, 255],
  positive: [255, 100, 0],
};

describe('divergingColour', () => {
  it('is the middle at 0, an end at ± limit and beyond, halfway between', () => {
    expect(divergingColour(scale, 0)).toEqual([255, 255, 255]);
    expect(divergingColour(scale, 2)).toEqual(scale.positive);
    expect(divergingColour(scale, 9)).toEqual(scale.positive);
    expect(divergingColour(scale, -2)).toEqual(scale.negative);
    expect(divergingColour(scale, -1)).toEqual([128, 128, 255]);
  });

  it('treats both signs alike', () => {
    const even = { ...scale, negative: scale.positive };
    for (const value of [0.3, 1, 1.7])
      expect(divergingColour(even, value)).toEqual(divergingColour(even, -value));
  });
});

describe('paintDiverging', () => {
  it('lays images out in rows and leaves gaps transparent', () => {
    const sheet = { shape: [1, 1], count: 3, columns: 2, gap: 1 } as const;
    const rgba = paintDiverging(Float32Array.of(0, 2, -2), sheet, scale);
    const at = (x: number, y: number) => [...rgba.subarray(4 * (3 * y + x), 4 * (3 * y + x) + 4)];
    expect(at(0, 0)).toEqual([255, 255, 255, 255]);
    expect(at(2, 0)).toEqual([...scale.positive, 255]);
    expect(at(0, 2)).toEqual([...scale.negative, 255]);
    expect(at(1, 0)).toEqual([0, 0, 0, 0]);
    expect(at(2, 2)).toEqual([0, 0, 0, 0]);
  });
});

describe.each(Object.entries(themes))('the scale around 0, %s', (_, theme) => {
  const ends = ['negative', 'card', 'positive'].map((name) => token(theme, name));

  it.each(Object.entries(eyes))('has three colours apart for eyes with %s colour vision', (__, eye) => {
    expect(smallestDistance(ends.map((colour) => oklab(seen(colour, eye))))).toBeGreaterThan(0.2);
  });

  it('shows half of its range clearly on the card', () => {
    const [negative, card, positive] = ends;
    if (negative === undefined || card === undefined || positive === undefined) throw new Error('no tokens');
    for (const end of [negative, positive]) {
      expect(contrast(end, card)).toBeGreaterThan(4);
      expect(contrast(mixed(card, end, 0.5), card)).toBeGreaterThan(1.7);
    }
  });
});
