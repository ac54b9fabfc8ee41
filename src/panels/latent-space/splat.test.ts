import { describe, expect, it } from 'vitest';
import { discStamp, splat, type Discs } from './splat.ts';

const width = 40;
const height = 30;
const raster = () => ({ words: new Uint32Array(width * height), width, height });
const pixel = (words: Uint32Array, x: number, y: number) => {
  const word = words[y * width + x] ?? 0;
  return [word & 255, (word >>> 8) & 255, (word >>> 16) & 255, word >>> 24];
};
const red = 200;
const blue = 180 << 16;
const discs = (places: readonly number[], over: Partial<Discs> = {}): Discs => ({
  places: new Float32Array(places),
  count: places.length / 2,
  classes: new Uint8Array([0, 1]),
  kx: 1,
  x0: 0,
  ky: 1,
  y0: 0,
  colours: new Uint32Array([red, blue]),
  opacities: new Uint8Array([255, 255]),
  stamp: discStamp(3),
  ...over,
});

/** Σ alpha / 255: the covered area in pixels. */
function area(words: Uint32Array): number {
  return words.reduce((sum, word) => sum + (word >>> 24), 0) / 255;
}

describe('discStamp', () => {
  it.each([1.8, 2.4, 3, 4.5])('covers π r² in every phase, r = %d', (radius) => {
    for (const mask of discStamp(radius).masks) {
      const covered = mask.reduce((sum, value) => sum + value, 0) / 255;
      expect(Math.abs(covered / (Math.PI * radius * radius) - 1)).toBeLessThan(0.1);
    }
  });
});

describe('splat', () => {
  it('puts a disc where it belongs, in its colour', () => {
    const { words, ...size } = raster();
    splat({ words, ...size }, discs([1, 2], { kx: 10, x0: 5.5, ky: -5, y0: 25.5 }));
    expect(pixel(words, 15, 15)).toEqual([200, 0, 0, 255]);
    let [sumX, sumY, sum] = [0, 0, 0];
    words.forEach((word, at) => {
      sumX += (word >>> 24) * ((at % width) + 0.5);
      sumY += (word >>> 24) * (Math.floor(at / width) + 0.5);
      sum += word >>> 24;
    });
    expect(sumX / sum).toBeCloseTo(15.5, 0);
    expect(sumY / sum).toBeCloseTo(15.5, 0);
  });

  it('moves by parts of a pixel', () => {
    const centre = (x: number) => {
      const { words, ...size } = raster();
      splat({ words, ...size }, discs([x, 15]));
      let [sumX, sum] = [0, 0];
      words.forEach((word, at) => {
        sumX += (word >>> 24) * (at % width);
        sum += word >>> 24;
      });
      return sumX / sum;
    };
    for (let x = 10; x < 12; x += 0.25) expect(centre(x + 0.25) - centre(x)).toBeCloseTo(0.25, 1);
  });

  it('lets the later disc cover the earlier, and both shine through when half opaque', () => {
    const opaque = raster();
    splat(opaque, discs([15, 15, 15, 15]));
    expect(pixel(opaque.words, 15, 15)).toEqual([0, 0, 180, 255]);
    const half = raster();
    splat(half, discs([15, 15, 15, 15], { opacities: new Uint8Array([128, 128]) }));
    const [r = 0, , b = 0, a = 0] = pixel(half.words, 15, 15);
    // over: α = ½ + ½ · ½ = ¾; the colour is ⅓ of the lower and ⅔ of the upper disc
    expect(a).toBeGreaterThanOrEqual(190);
    expect(a).toBeLessThanOrEqual(193);
    expect(Math.abs(r - 200 / 3)).toBeLessThan(3);
    expect(Math.abs(b - (2 * 180) / 3)).toBeLessThan(3);
  });

  it('leaves out hidden classes, what is outside, and what is not a number', () => {
    const { words, ...size } = raster();
    splat({ words, ...size }, discs([15, 15], { opacities: new Uint8Array([0, 255]) }));
    splat({ words, ...size }, discs([-90, 15, 15, 900]));
    splat({ words, ...size }, discs([NaN, 15, Infinity, 3]));
    expect(area(words)).toBe(0);
  });

  it('cuts discs off at the edges', () => {
    const { words, ...size } = raster();
    splat({ words, ...size }, discs([0, 15, width, 15]));
    expect(area(words)).toBeGreaterThan(20);
    expect(area(words)).toBeLessThan(36);
  });
});
