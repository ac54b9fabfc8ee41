import { describe, expect, it } from 'vitest';
import { nextStrip } from './strip.ts';

/** 100 images of ten classes in scrambled order: 7·i mod 10 runs through all of them. */
const labels = Uint8Array.from({ length: 100 }, (_, i) => (7 * i) % 10);

describe('the next strip', () => {
  it('has other images of the same classes, and comes round to the first', () => {
    const first = Array.from({ length: 10 }, (_, label) => labels.indexOf(label));
    const seen = new Set(first);
    let strip: readonly number[] = first;
    for (let round = 1; round < 10; round++) {
      strip = nextStrip(labels, labels.length, strip);
      strip.forEach((index, i) => {
        expect(labels[index]).toBe(i);
        expect(seen.has(index)).toBe(false);
        seen.add(index);
      });
    }
    expect(nextStrip(labels, labels.length, strip)).toEqual(first);
  });

  it('stays where a class has one image only', () => {
    expect(nextStrip(Uint8Array.of(3, 1, 1), 3, [0, 1])).toEqual([0, 2]);
  });

  it('has the next rows where there are no classes, and comes round', () => {
    expect(nextStrip(null, 5, [0, 1, 2])).toEqual([3, 4, 0]);
  });
});
