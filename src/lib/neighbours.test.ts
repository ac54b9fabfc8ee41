import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createSearch, neighbourAccuracy } from './neighbours.ts';
import { fillNormal } from './random.ts';

function finish<T>(work: Generator<number, T>): T {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}

const read = (name: string, header: number) =>
  new Uint8Array(gunzipSync(readFileSync(`public/data/digits/${name}-ubyte.gz`)).subarray(header));

describe('createSearch', () => {
  it('finds what sorting all distances finds', () => {
    const size = 70;
    const points = fillNormal(new Float32Array(200 * size), 3, 0);
    const target = fillNormal(new Float32Array(size), 3, 1);
    const distance = (row: number) =>
      target.reduce((sum, value, i) => sum + ((points[row * size + i] ?? 0) - value) ** 2, 0);
    const sorted = Array.from({ length: 200 }, (_, row) => row).sort((a, b) => distance(a) - distance(b));
    expect(createSearch(points, size).nearest(target, 7)).toEqual(sorted.slice(0, 7));
    expect(createSearch(points.subarray(0, 2 * size), size).nearest(target, 7)).toHaveLength(2);
  });
});

describe('neighbourAccuracy', () => {
  it('counts the majority of k, and of equal votes takes the nearest point’s', () => {
    const gallery = { points: Float32Array.of(0, 1, 2, 10), labels: Uint8Array.of(0, 1, 1, 2) };
    const accuracy = (k: number, label: number) =>
      finish(
        neighbourAccuracy({
          gallery,
          queries: { points: Float32Array.of(0.1), labels: Uint8Array.of(label) },
          size: 1,
          k,
        }),
      );
    expect(accuracy(1, 0)).toBe(1);
    expect(accuracy(3, 1)).toBe(1);
    expect(accuracy(2, 0)).toBe(1);
  });

  it('is right for every image among copies of itself, and at chance for shuffled labels', () => {
    const points = fillNormal(new Float32Array(500 * 3), 9, 0);
    const labels = Uint8Array.from({ length: 500 }, (_, i) => (i * 7) % 10);
    const own = { points, labels };
    expect(finish(neighbourAccuracy({ gallery: own, queries: own, size: 3, k: 1 }))).toBe(1);
    const others = { points: fillNormal(new Float32Array(500 * 3), 9, 1), labels };
    const chance = finish(neighbourAccuracy({ gallery: own, queries: others, size: 3, k: 5 }));
    expect(Math.abs(chance - 0.1)).toBeLessThan(4 * Math.sqrt((0.1 * 0.9) / 500));
  });

  it('is 96 to 99 % for the pixels of the 8×8 digits', () => {
    const gallery = { points: read('train-images-idx3', 16), labels: read('train-labels-idx1', 8) };
    const queries = { points: read('t10k-images-idx3', 16), labels: read('t10k-labels-idx1', 8) };
    const accuracy = finish(neighbourAccuracy({ gallery, queries, size: 64, k: 5 }));
    expect(accuracy).toBeGreaterThan(0.95);
    expect(accuracy).toBeLessThan(0.995);
  });
});
