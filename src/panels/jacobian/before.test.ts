import { describe, expect, it } from 'vitest';
import { nothing, remembering, type Before } from './before.ts';

const at = (lambda: number, value = 1): Before => ({ lambda, values: Float32Array.of(value) });
const after = (...spectra: readonly Before[]) => spectra.reduce(remembering, nothing).before;

describe('remembering', () => {
  it('keeps the last spectrum of a λ that was held, when λ changes', () => {
    expect(after(at(0, 1), at(0, 2), at(0, 3))).toBeNull();
    expect(after(at(0, 1), at(0, 2), at(0, 3), at(5))).toEqual(at(0, 3));
    expect(after(at(0), at(0), at(0), at(5), at(5))).toEqual(at(0));
  });

  it('passes over what a dragged slider passed', () => {
    expect(after(at(0), at(0), at(0), at(1), at(2), at(2), at(5))).toEqual(at(0));
  });

  it('forgets the spectra of a code of another size', () => {
    const larger = { lambda: 1, values: new Float32Array(2) };
    expect(after(at(0), at(0), at(0), larger)).toBeNull();
  });
});
