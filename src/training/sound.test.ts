import { describe, expect, it } from 'vitest';
import { isSound } from './sound.ts';

const checkpoint = {
  step: 3,
  parameters: Float32Array.of(1, -2),
  moments: [Float32Array.of(0, 3e38)],
  chains: null,
};

describe('isSound', () => {
  it('accepts finite numbers, with moments or without', () => {
    expect(isSound(checkpoint)).toBe(true);
    expect(isSound({ ...checkpoint, moments: [], chains: null })).toBe(true);
  });

  it.each([NaN, Infinity, -Infinity])('refuses %d anywhere', (value) => {
    expect(isSound({ ...checkpoint, parameters: Float32Array.of(1, value) })).toBe(false);
    expect(isSound({ ...checkpoint, moments: [Float32Array.of(0), Float32Array.of(value)] })).toBe(false);
  });
});
