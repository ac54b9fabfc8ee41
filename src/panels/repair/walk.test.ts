import { describe, expect, it } from 'vitest';
import { begunWalk, isWhole, stops, walkedOn, walkStepsDue, type Walk } from './walk.ts';

const seen = { inputSize: 4, pixels: 'sampled', isGaussian: false } as const;
const wish = { image: Float32Array.of(1, 0, 1, 0), mask: Uint8Array.of(0, 0, 1, 1) };
const at = { seen, seed: 1, look: 0 };

function whole(from: Walk): Walk {
  let walk = from;
  while (!isWhole(walk)) {
    const steps = walkStepsDue(walk);
    const x = Float32Array.of(1, 0, walk.made + steps, 0);
    walk = walkedOn(walk, { visible: x, means: x }, steps);
  }
  return walk;
}

describe('a repair', () => {
  it('begins with what is held, and the rest at random or at ½', () => {
    const { visible } = begunWalk(wish, null, { ...at, way: 'mean-field' });
    expect([...visible]).toEqual([1, 0, 0.5, 0.5]);
    const drawn = begunWalk(wish, null, { ...at, way: 'drawn' }).visible;
    expect([...drawn.subarray(0, 2)]).toEqual([1, 0]);
    expect([0, 1]).toContain(drawn[2]);
  });

  it('shows its image after each of the steps that are named', () => {
    const walk = whole(begunWalk(wish, null, { ...at, way: 'drawn' }));
    expect(walk.made).toBe(200);
    expect(walk.images.slice(1).map((image) => image?.[2])).toEqual(stops.slice(1));
  });

  it('leaves what there was of the same image until it has something new, and of another image nothing', () => {
    const before = whole(begunWalk(wish, null, { ...at, way: 'drawn' }));
    const again = begunWalk({ ...wish, mask: Uint8Array.of(0, 1, 1, 1) }, before, { ...at, way: 'drawn' });
    expect(again.images[8]).toBe(before.images[8]);
    expect(again.images[0]).toBe(again.visible);
    const other = begunWalk({ ...wish, image: wish.image.slice() }, before, { ...at, way: 'drawn' });
    expect(other.images.slice(1)).toEqual(stops.slice(1).map(() => null));
  });
});
