import { describe, expect, it } from 'vitest';
import { imageSample } from '../datasets/sample.ts';
import type { Engine } from '../engine/engine.ts';
import { readFields } from '../lib/fields.ts';
import { autoencoder } from '../models/autoencoder.ts';
import { parameterCount } from '../plan/layout.ts';
import { answer, movedBy, needsHeldOut, type UsingRun } from './answer.ts';

const nextTask = () => Promise.resolve();

describe('answer', () => {
  it('compares axes with the span of the decoder, whatever its bias', async () => {
    const knobs = { encoder: [], latent: 2, activation: 'linear', likelihood: 'gaussian' };
    const plan = autoencoder.describe(readFields(autoencoder.fields, knobs), imageSample(1, 3));
    // x̂ = z · [[2, 0, 0], [1, 3, 3]] + (5, 6, 7): the plane of (1, 0, 0) and (0, 1, 1).
    const decode = (codes: Float32Array) =>
      Promise.resolve(
        Float32Array.from({ length: (codes.length / 2) * 3 }, (_, i) => {
          const [a = 0, b = 0] = codes.subarray(2 * Math.floor(i / 3));
          return i % 3 === 0 ? 2 * a + b + 5 : 3 * b + 5 + (i % 3);
        }),
      );
    const using = { engine: { decode } as unknown as Engine, heldOut: null, plan, seed: 1, nextTask };
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

  it('tells how the code answers to small changes of a held-out image', async () => {
    const knobs = { encoder: [], latent: 2, activation: 'linear' };
    const plan = autoencoder.describe(readFields(autoencoder.fields, knobs), imageSample(1, 3));
    // z = x W with W = [[2, 0], [0, 0], [0, 5]]: pixel 3 moves the code most, pixel 2 not at all.
    const parameters = new Float32Array(parameterCount(plan));
    parameters.set([2, 0, 0, 0, 0, 5]);
    const engine: Partial<Engine> = {
      checkpoint: () => Promise.resolve({ step: 1, parameters, moments: [], chains: null }),
    };
    const heldOut = { rows: Uint8Array.of(1, 2, 3), labels: Uint8Array.of(0), count: 1 };
    const using = { engine: engine as Engine, heldOut, plan, seed: 1, nextTask };
    const told = await answer({ type: 'jacobian', index: 0, most: 2 }, using as unknown as UsingRun);
    if (told.type !== 'jacobian') throw new Error('another answer');
    expect([...told.values]).toEqual([5, 2]);
    expect([...told.directions]).toEqual([0, 0, 1, 1, 0, 0]);
    const none = await answer({ type: 'jacobian', index: 9, most: 2 }, using as unknown as UsingRun);
    expect(none).toMatchObject({ index: 9, values: new Float32Array() });
  });
});

describe('a request', () => {
  it('waits for held-out images where it is about them', () => {
    const corruption = { type: 'masking', level: 0.5 } as const;
    expect(needsHeldOut({ type: 'reconstruct', indices: [] })).toBe(true);
    expect(needsHeldOut({ type: 'denoise', indices: [], corruption })).toBe(true);
    expect(needsHeldOut({ type: 'jacobian', index: 0, most: 1 })).toBe(true);
    expect(needsHeldOut({ type: 'decode', codes: new Float32Array() })).toBe(false);
    expect(needsHeldOut({ type: 'neighbours', wish: 'look' })).toBe(false);
  });

  it('is answered with arrays that move, but for those that somebody keeps', () => {
    const pixels = new Float32Array(3);
    expect(movedBy({ type: 'decode', pixels })).toEqual([pixels.buffer]);
    expect(movedBy({ type: 'companion', state: { status: 'none' } })).toEqual([]);
  });
});
