import { describe, expect, it } from 'vitest';
import type { Engine } from '../engine/engine.ts';
import { readFields } from '../lib/fields.ts';
import { autoencoder } from '../models/autoencoder.ts';
import { answer, type UsingRun } from './answer.ts';

describe('answer', () => {
  it('compares axes with the span of the decoder, whatever its bias', async () => {
    const knobs = { encoder: [], latent: 2, activation: 'linear', likelihood: 'gaussian' };
    const plan = autoencoder.describe(readFields(autoencoder.fields, knobs), [1, 3]);
    // x̂ = z · [[2, 0, 0], [1, 3, 3]] + (5, 6, 7): the plane of (1, 0, 0) and (0, 1, 1).
    const decode = (codes: Float32Array) =>
      Promise.resolve(
        Float32Array.from({ length: (codes.length / 2) * 3 }, (_, i) => {
          const [a = 0, b = 0] = codes.subarray(2 * Math.floor(i / 3));
          return i % 3 === 0 ? 2 * a + b + 5 : 3 * b + 5 + (i % 3);
        }),
      );
    const using = { engine: { decode } as unknown as Engine, heldOut: null, plan, seed: 1 };
    const axes = Float32Array.of(1, 0, 0, 0, 1, 0);
    const told = await answer({ type: 'shadows', axes }, using as unknown as UsingRun);
    if (told.type !== 'shadows') throw new Error('another answer');
    expect([...told.cosines]).toEqual([expect.closeTo(1, 6), expect.closeTo(Math.SQRT1_2, 6)]);
    expect(told.smallestCosine).toBeCloseTo(Math.SQRT1_2, 6);
    expect([...told.projections.subarray(3)]).toEqual([
      expect.closeTo(0, 6),
      expect.closeTo(0.5, 6),
      expect.closeTo(0.5, 6),
    ]);
  });
});
