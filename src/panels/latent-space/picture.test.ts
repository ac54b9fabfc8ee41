import { describe, expect, it } from 'vitest';
import { fillNormal } from '../../lib/random.ts';
import { placeOf, placesOf, vectorAt, type Picture } from './picture.ts';
import { ontoDimensions, ontoPrincipal } from './projection.ts';

const size = 3;
const means = new Float32Array(size * 60);
fillNormal(means, 2, 0);
const codes = { step: 1, latentSize: size, count: 60, means, logVariances: null };
const classes = Uint8Array.from({ length: 60 }, (_, i) => i % 4);
const base = [0.2, -0.4, 0.9];

const pictures: readonly (readonly [string, Picture])[] = (['linear', 'quantile'] as const).flatMap(
  (warp) => [
    [
      `two dimensions, ${warp}`,
      {
        projection: ontoDimensions(size, [2, 0]),
        warp,
        priorDeviation: 1.2,
        isStrip: false,
        coordinates: '',
        base,
      },
    ],
    [
      `principal components, ${warp}`,
      {
        projection: ontoPrincipal(means, size, null),
        warp,
        priorDeviation: 1.2,
        isStrip: false,
        coordinates: '',
        base,
      },
    ],
  ],
);

describe.each(pictures)('picture of %s', (_, picture) => {
  it('finds the vector at a place again at that place', () => {
    for (const z of [base, [1, 1, 1], [-0.5, 2, -1.5]]) {
      const place = placeOf(picture, z);
      const [a, b] = placeOf(picture, vectorAt(picture, place));
      expect(a).toBeCloseTo(place[0], 4);
      expect(b).toBeCloseTo(place[1], 4);
    }
  });

  it('places all images as it places one', () => {
    const places = placesOf({ picture, codes, classes, classCount: 4 });
    const [a, b] = placeOf(picture, means.subarray(21, 24));
    expect(places[14]).toBeCloseTo(a, 5);
    expect(places[15]).toBeCloseTo(b, 5);
  });
});

it('gives quantiles between 0 and 1, one half at the prior mean', () => {
  const picture: Picture = {
    projection: ontoDimensions(2, [0, 1]),
    warp: 'quantile',
    priorDeviation: 1,
    isStrip: false,
    coordinates: '',
    base: [0, 0],
  };
  expect(placeOf(picture, [0, 1.959964])).toEqual([expect.closeTo(0.5, 6), expect.closeTo(0.975, 6)]);
  for (const value of vectorAt(picture, [0, 1])) expect(Number.isFinite(value)).toBe(true);
});

it('gives quantiles of a wider prior in units of its own standard deviation', () => {
  const of = (priorDeviation: number, z: readonly number[]) =>
    placeOf(
      {
        projection: ontoDimensions(2, [0, 1]),
        warp: 'quantile',
        priorDeviation,
        isStrip: false,
        coordinates: '',
        base: [0, 0],
      },
      z,
    );
  expect(of(2, [0.6, -3])).toEqual(of(1, [0.3, -1.5]));
});

it('keeps the whole vector of a strip in its one coordinate', () => {
  const picture: Picture = {
    projection: ontoDimensions(1, [0]),
    warp: 'linear',
    priorDeviation: 1,
    isStrip: true,
    coordinates: '',
    base: [0],
  };
  expect(vectorAt(picture, [1.25, 0.3])).toEqual([1.25]);
  expect(placeOf(picture, [1.25])[0]).toBe(1.25);
});
