import { expect, it } from 'vitest';
import { posteriorPaths, mostPosteriors } from './posterior-paths.ts';
import { ontoDimensions } from './projection.ts';

const count = 1000;
const codes = {
  step: 1,
  latentSize: 2,
  count,
  means: Float32Array.from({ length: 2 * count }, (_, i) => (i % 2 === 0 ? 3 : -1)),
  logVariances: new Float32Array(2 * count).fill(Math.log(0.25)),
};
const options = {
  codes,
  classes: Uint8Array.from({ length: count }, (_, i) => i % 3),
  classCount: 3,
  picture: {
    projection: ontoDimensions(2, [0, 1]),
    warp: 'linear',
    priorDeviation: 1,
    isStrip: false,
    coordinates: '',
    base: [0, 0],
  },
  scale: { kx: 10, ky: -10, x0: 0, y0: 0 },
} as const;

it('draws each class its ellipses of one standard deviation, a limited number in all', () => {
  const paths = posteriorPaths(options);
  const starts = paths.map((path) => path.split('Z').length - 1);
  expect(starts.every((drawn) => drawn > 50)).toBe(true);
  expect(starts.reduce((sum, drawn) => sum + drawn, 0)).toBeLessThanOrEqual(mostPosteriors * 1.25);
  // σ = 0.5 around (3, −1), at 10 pixels a unit.
  const numbers = (paths[0] ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
  const xs = numbers.filter((_, i) => i % 2 === 0);
  const ys = numbers.filter((_, i) => i % 2 === 1);
  expect([Math.min(...xs), Math.max(...xs)]).toEqual([25, 35]);
  expect([Math.min(...ys), Math.max(...ys)]).toEqual([5, 15]);
});

it('draws nothing for codes without spread', () => {
  expect(posteriorPaths({ ...options, codes: { ...codes, logVariances: null } })).toEqual(['', '', '']);
});
