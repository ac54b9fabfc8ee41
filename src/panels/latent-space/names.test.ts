import { describe, expect, it } from 'vitest';
import { axisName } from './names.ts';
import type { Picture } from './picture.ts';
import { ontoDimensions, ontoPrincipal } from './projection.ts';

const component = (number: number) => `PC ${number}`;
const picture = (over: Partial<Picture>): Picture => ({
  projection: ontoDimensions(20, [0, 11]),
  warp: 'linear',
  priorDeviation: 1,
  isStrip: false,
  coordinates: '',
  base: [],
  ...over,
});

describe('names', () => {
  it('names what an axis shows', () => {
    expect(axisName(picture({}), 0, component)).toBe('z₁');
    expect(axisName(picture({}), 1, component)).toBe('z₁₂');
    expect(axisName(picture({ warp: 'quantile' }), 1, component)).toBe('Φ(z₁₂)');
    const projection = ontoPrincipal(new Float32Array([1, 2, 3, 4, 0, 1]), 3, null);
    expect(axisName(picture({ projection }), 1, component)).toBe('PC 2');
  });
});
