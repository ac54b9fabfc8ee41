import { describe, expect, it } from 'vitest';
import { binaryRows } from '../../training/energies.ts';
import { heldOutStates, noiseStates } from './states.ts';

const seen = { inputSize: 4, pixels: 'sampled', isGaussian: false } as const;
const rows = Uint8Array.from({ length: 40 }, (_, i) => (i * 83) % 256);

describe('states to begin with', () => {
  it('are on for half of the units, or N(0, 1), and others at another draw', () => {
    const on = noiseStates(seen, 5000, { seed: 1, draw: 0 });
    expect(new Set(on)).toEqual(new Set([0, 1]));
    expect(on.reduce((sum, x) => sum + x, 0) / on.length).toBeCloseTo(0.5, 1);
    expect(noiseStates(seen, 5000, { seed: 1, draw: 1 })).not.toEqual(on);
    const wide = noiseStates({ ...seen, isGaussian: true }, 5000, { seed: 1, draw: 0 });
    expect(wide.reduce((sum, x) => sum + x * x, 0) / wide.length).toBeCloseTo(1, 1);
  });

  it('are held-out images as a look at the whole set takes them, in whatever order', () => {
    const all = binaryRows(seen, 3, rows);
    const some = heldOutStates(seen, 3, rows, [7, 2]);
    expect(some.subarray(0, 4)).toEqual(all.subarray(28, 32));
    expect(some.subarray(4)).toEqual(all.subarray(8, 12));
  });

  it('are grey levels where visible units are Gaussian', () => {
    const [first] = heldOutStates({ ...seen, isGaussian: true }, 3, rows, [1]);
    expect(first).toBeCloseTo((rows[4] ?? NaN) / 255, 6);
  });
});
