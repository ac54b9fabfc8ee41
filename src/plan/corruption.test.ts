import { describe, expect, it } from 'vitest';
import { corrupted } from './corruption.ts';
import { heldOutDraw, trainingDraw } from './draws.ts';

const pixels = 50_000;
const grey = new Uint8Array(pixels).fill(51); // x = 0.2
const draw = trainingDraw(123, 4);

/** The share of values that meet a condition. */
function share(values: Float32Array, condition: (value: number) => boolean): number {
  return values.filter(condition).length / values.length;
}

describe('corrupted', () => {
  it('leaves images alone at level 0, whatever the kind', () => {
    for (const type of ['masking', 'salt-and-pepper', 'gaussian-noise'] as const) {
      const x = corrupted({ type, level: 0 }, grey, draw);
      expect(x).toEqual(corrupted({ type: 'none' }, grey, draw));
    }
  });

  it('masks a pixel with the given probability', () => {
    const x = corrupted({ type: 'masking', level: 0.3 }, grey, draw);
    expect(share(x, (value) => value === 0)).toBeCloseTo(0.3, 2);
    expect(share(x, (value) => Math.abs(value - 0.2) < 1e-6)).toBeCloseTo(0.7, 2);
    expect(share(corrupted({ type: 'masking', level: 1 }, grey, draw), (value) => value === 0)).toBe(1);
  });

  it('salts and peppers in equal parts', () => {
    const x = corrupted({ type: 'salt-and-pepper', level: 0.4 }, grey, draw);
    expect(share(x, (value) => value === 0)).toBeCloseTo(0.2, 2);
    expect(share(x, (value) => value === 1)).toBeCloseTo(0.2, 2);
  });

  it('adds normal noise of the given deviation: the input error is level² a pixel', () => {
    const x = corrupted({ type: 'gaussian-noise', level: 0.3 }, grey, draw);
    const noise = x.map((value) => value - 0.2);
    const mean = noise.reduce((sum, value) => sum + value, 0) / pixels;
    const square = noise.reduce((sum, value) => sum + value * value, 0) / pixels;
    expect(mean).toBeCloseTo(0, 2);
    expect(square).toBeCloseTo(0.09, 2);
  });

  it('is fresh at every update, and the same for a held-out image however images are cut into blocks', () => {
    const corruption = { type: 'salt-and-pepper', level: 0.5 } as const;
    expect(corrupted(corruption, grey, trainingDraw(123, 5))).not.toEqual(corrupted(corruption, grey, draw));
    const [whole, second] = [grey.subarray(0, 200), grey.subarray(100, 200)];
    const all = corrupted(corruption, whole, heldOutDraw(9, 100, 7));
    expect(corrupted(corruption, second, heldOutDraw(9, 100, 8))).toEqual(all.subarray(100));
  });
});
