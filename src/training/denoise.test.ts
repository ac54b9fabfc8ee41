import { describe, expect, it } from 'vitest';
import type { Engine } from '../engine/engine.ts';
import { defaultSpec, planOf } from '../experiment/defaults.ts';
import { denoise } from './denoise.ts';

const plan = planOf(defaultSpec);
const size = plan.inputSize;
const count = 3;
const images = Uint8Array.from({ length: count * size }, (_, i) => (i * 7) % 256);
const heldOut = { rows: images, labels: new Uint8Array(count), count };

/** An engine that gives back what it reads. */
const identity = {
  encode: (inputs: Float32Array) => Promise.resolve({ means: inputs }),
  decode: (codes: Float32Array) => Promise.resolve(codes.slice()),
} as unknown as Engine;

const none = { rebuild: () => Promise.resolve(null) };
const ask = (indices: readonly number[], companion: Parameters<typeof denoise>[1]['companion'] = none) =>
  denoise(
    { type: 'denoise', indices, corruption: { type: 'gaussian-noise', level: 0.3 } },
    { engine: identity, heldOut, plan, seed: 1, companion },
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

  it('gives the companion the same noisy images, and measures what it answers against the clean ones', async () => {
    const black = {
      rebuild: (inputs: Float32Array) => Promise.resolve(new Float32Array(inputs.length)),
    };
    expect((await ask([0])).companion).toBeNull();
    const { companion } = await ask([0, 2], black);
    // ‖0 − x‖² = ‖x‖².
    [0, 2].forEach((index, place) => {
      const image = images.subarray(index * size, (index + 1) * size);
      const squares = image.reduce((sum, byte) => sum + (byte / 255) ** 2, 0);
      expect(companion?.outputError[place]).toBeCloseTo(squares, 2);
    });
  });
});
