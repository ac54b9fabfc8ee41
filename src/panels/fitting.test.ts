import { describe, expect, it } from 'vitest';
import { defaultSpec, planOf } from '../experiment/defaults.ts';
import { withParams } from '../experiment/edit.ts';
import type { Reconstructions } from '../training/answers.ts';
import { heldOutImage, reconstructed } from './fitting.ts';

const plan = planOf(defaultSpec);
const answer: Reconstructions = {
  indices: [7, 3],
  means: Float32Array.of(1, 2, 3, 4),
  logVariances: Float32Array.of(-1, -2, -3, -4),
  pixels: Float32Array.from({ length: 2 * 784 }, (_, i) => (i < 784 ? 0 : 1)),
  reconstruction: Float32Array.of(100, 120),
  kl: Float32Array.of(5, 6),
  squaredError: Float32Array.of(30, 40),
};

describe('reconstructed', () => {
  it('finds the row of an image by its index', () => {
    const found = reconstructed(answer, 3, plan);
    expect(found?.mean).toEqual(Float32Array.of(3, 4));
    expect(found?.logVariance).toEqual(Float32Array.of(-3, -4));
    expect(found?.pixels.every((value) => value === 1)).toBe(true);
    expect([found?.reconstruction, found?.kl, found?.squaredError]).toEqual([120, 6, 40]);
  });

  it('says nothing about other images, and nothing when sizes have changed since', () => {
    expect(reconstructed(answer, 4, plan)).toBeNull();
    expect(reconstructed(null, 3, plan)).toBeNull();
    expect(reconstructed(answer, 3, planOf(withParams(defaultSpec, { latent: 3 })))).toBeNull();
    expect(reconstructed({ ...answer, pixels: new Float32Array(2 * 64) }, 3, plan)).toBeNull();
  });
});

describe('heldOutImage', () => {
  const heldOut = { rows: Uint8Array.of(1, 2, 3, 4, 5, 6), labels: Uint8Array.of(0, 1), count: 2 };
  it('cuts one image out', () => expect(heldOutImage(heldOut, 1, 3)).toEqual(Uint8Array.of(4, 5, 6)));
  it('has none beyond the end, or of another size', () => {
    expect(heldOutImage(heldOut, 2, 3)).toBeNull();
    expect(heldOutImage(heldOut, 0, 4)).toBeNull();
    expect(heldOutImage(null, 0, 3)).toBeNull();
  });
});
