import { describe, expect, it } from 'vitest';
import type { Engine } from '../engine/engine.ts';
import { defaultSpec, planOf } from '../experiment/defaults.ts';
import { denoise } from './denoise.ts';

const plan = planOf(defaultSpec);
const size = plan.inputSize;
const count = 3;
const images = Uint8Array.from({ length: count * size }, (_, i) => (i * 7) % 256);
const heldOut = { images, labels: new Uint8Array(count), count };

/** An engine that gives back what it reads. */
const identity = { rebuild: (inputs: Float32Array) => Promise.resolve(inputs.slice()) } as unknown as Engine;

const ask = (indices: readonly number[]) =>
  denoise(
    { type: 'denoise', indices, corruption: { type: 'gaussian-noise', level: 0.3 } },
    { engine: identity, heldOut, plan, seed: 1 },
  );

describe('denoise', () => {
  it('measures against the clean image: a copy leaves the noise, level² a pixel', async () => {
    const { indices, inputError, outputError } = await ask([0, 2]);
    expect(indices).toEqual([0, 2]);
    expect(outputError).toEqual(inputError);
    for (const error of inputError) expect(error / size).toBeCloseTo(0.09, 1);
  });

  it('spoils an image alike, whichever others are asked for', async () => {
    const [together, alone] = [await ask([1, 2, 99]), await ask([2])];
    expect(together.indices).toEqual([1, 2]);
    expect(alone.inputs).toEqual(together.inputs.subarray(size));
  });
});
