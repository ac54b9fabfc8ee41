import { describe, expect, it } from 'vitest';
import { contrast } from '../lib/colour.ts';
import { classColourCount } from './class-colours.ts';
import { eyes, oklab, seen, smallestDistance, themes, token } from './testing/colour-vision.ts';

describe.each([
  ['light', themes.light, 2],
  ['dark', themes.dark, 3],
])('class colours, %s', (_, theme, leastContrast) => {
  const colours = Array.from({ length: classColourCount }, (_, index) => token(theme, `class-${index}`));

  it.each([
    ['usual', 0.1],
    ['protanopia', 0.07],
    ['deuteranopia', 0.07],
    ['tritanopia', 0.08],
  ] as const)('any two are apart for eyes with %s colour vision', (eye, distance) => {
    expect(smallestDistance(colours.map((colour) => oklab(seen(colour, eyes[eye]))))).toBeGreaterThan(
      distance,
    );
  });

  it('stand out from the card', () => {
    for (const colour of colours)
      expect(contrast(colour, token(theme, 'card'))).toBeGreaterThan(leastContrast);
  });
});
