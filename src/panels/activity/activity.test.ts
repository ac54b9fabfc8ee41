import { describe, expect, it } from 'vitest';
import { uniform } from '../../lib/random.ts';
import { activityOf, mostImages } from './activity.ts';

const codesOf = (latentSize: number, means: Float32Array<ArrayBuffer>) => ({
  step: 1,
  latentSize,
  count: means.length / latentSize,
  means,
  logVariances: null,
});

describe('activityOf', () => {
  it('counts a unit as active above the threshold', () => {
    // Three units, four images: above ½ for three, for one, for none.
    const codes = codesOf(3, Float32Array.of(0.9, 0, 0.1, 0.8, 1, 0.2, 0.7, 0, 0.3, 0.4, 0, 0.4));
    const { shares, activeShare, means, mean, images } = activityOf(codes, 0.5);
    expect([...shares]).toEqual([0.75, 0.25, 0]);
    expect([images, activeShare]).toEqual([4, expect.closeTo(1 / 3, 10)]);
    [0.7, 0.25, 0.25].forEach((value, j) => expect(means[j]).toBeCloseTo(value, 6));
    expect(mean).toBeCloseTo(0.4, 6);
  });

  it('counts as dead what says the same of every image: to within 0.01 of a sigmoid, exactly where silence is 0', () => {
    // Spreads 0.2, 0.005 and 0.
    const codes = codesOf(3, Float32Array.of(0.1, 0.1, 0, 0.5, 0.11, 0));
    expect(activityOf(codes, 0.5).dead).toBe(2);
    expect(activityOf(codes, 0).dead).toBe(1);
  });

  it('finds k of n units active where k are kept, negative ones too', () => {
    const [size, kept] = [8, 3];
    const means = Float32Array.from({ length: 50 * size }, (_, i) => {
      const [image, unit] = [Math.floor(i / size), i % size];
      return (unit + image) % size < kept ? uniform(1, image, unit) - 0.5 : 0;
    });
    expect(activityOf(codesOf(size, means), 0).activeShare).toBeCloseTo(kept / size, 10);
  });

  it('has the sparseness of a unit that speaks for one image in n: 1/n, whatever its height', () => {
    const means = Float32Array.from({ length: 20 * 2 }, (_, i) => (i === 0 ? 7 : i === 39 ? 0.2 : 0));
    expect(activityOf(codesOf(2, means), 0).sparseness).toBeCloseTo(1 / 20, 6);
  });

  it('looks at so many images at most, from the first to the last part', () => {
    const means = Float32Array.from({ length: 4 * mostImages }, (_, i) => i / (4 * mostImages));
    const { images, mean, values } = activityOf(codesOf(1, means), 0);
    expect([images, values.length]).toEqual([mostImages, mostImages]);
    expect(mean).toBeCloseTo(0.5, 3);
  });
});
