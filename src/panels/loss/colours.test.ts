import { describe, expect, it } from 'vitest';
import { eyes, oklab, seen, smallestDistance, themes, token } from '../../ui/testing/colour-vision.ts';
import { lineColours } from './colours.ts';

const nameOf = (colour: string) => /^var\(--([\w-]+)\)$/.exec(colour)?.[1] ?? '';

describe.each(Object.entries(themes))('the lines of one chart in the %s theme', (_, theme) => {
  it.each(['kl', 'sparsity', 'contraction'] as const)('are apart for every eye: %s', (beside) => {
    const drawn = ['total', 'reconstruction', beside] as const;
    const colours = drawn.map((id) => token(theme, nameOf(lineColours[id])));
    for (const matrix of Object.values(eyes)) {
      expect(smallestDistance(colours.map((colour) => oklab(seen(colour, matrix))))).toBeGreaterThan(0.1);
    }
  });
});
