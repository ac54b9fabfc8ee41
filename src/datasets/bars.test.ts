import { describe, expect, it } from 'vitest';
import { bars } from './bars.ts';

const all = bars.draw({ trainImages: 32 }, 0, 64);
const images = Array.from({ length: 64 }, (_, i) => [...all.rows.subarray(16 * i, 16 * i + 16)]);
const names = images.map((image) => image.join(','));
const ofClass = (label: number) => images.slice(0, 32).filter((_, i) => all.labels[i] === label);

/** Image with rows and columns exchanged. */
const transposed = (image: readonly number[]) => image.map((_, i) => image[(i % 4) * 4 + Math.floor(i / 4)]);

describe('bars and stripes', () => {
  it('are black and white: every column of a bar image is of one colour, and stripes are bars on their side', () => {
    expect(new Set(all.rows)).toEqual(new Set([0, 255]));
    for (const image of ofClass(0)) image.forEach((pixel, i) => expect(pixel).toBe(image[i % 4]));
    const asBars = ofClass(1).map((image) => transposed(image).join(','));
    expect(new Set(asBars)).toEqual(new Set(ofClass(0).map((image) => image.join(','))));
  });

  it('are all 16 of each, 30 different ones, the empty and the full one twice', () => {
    for (const label of [0, 1]) {
      expect(ofClass(label)).toHaveLength(16);
      expect(new Set(ofClass(label).map((image) => image.join(','))).size).toBe(16);
    }
    const training = names.slice(0, 32);
    expect(new Set(training).size).toBe(30);
    for (const pixel of [0, 255]) {
      const plain = new Array<number>(16).fill(pixel).join(',');
      expect(training.filter((name) => name === plain)).toHaveLength(2);
    }
  });

  it('have the entropy that is said, 3.379 nats: no model can do better than −log p of this', () => {
    const training = names.slice(0, 32);
    const counts = [...new Set(training)].map((name) => training.filter((other) => other === name).length);
    const entropy = counts.reduce((sum, count) => sum - (count / 32) * Math.log(count / 32), 0);
    expect(bars.entropy).toBeCloseTo(entropy, 12);
    expect(entropy).toBeCloseTo(3.379, 3);
  });

  it('come once more where rows are held out: all 32 are training rows', () => {
    expect(bars.fields.trainImages.max).toBe(32);
    expect(names.slice(32)).toEqual(names.slice(0, 32));
    expect(all.labels.slice(32)).toEqual(all.labels.slice(0, 32));
  });

  it('are drawn by their number alone, and none of the first is empty', () => {
    const some = bars.draw({ trainImages: 32 }, 37, 3);
    expect(some).toMatchObject({ count: 3, labels: all.labels.slice(37, 40) });
    expect(some.rows).toEqual(all.rows.slice(37 * 16, 40 * 16));
    for (const image of images.slice(0, 10)) expect(new Set(image).size).toBe(2);
  });
});
