import { describe, expect, it } from 'vitest';
import { decadesFor, lengthOf } from './scale.ts';

describe('decadesFor', () => {
  it('rests while values fall, and grows by whole decades', () => {
    const usual = [0.001, 0.01, 0.1, 1, 10].map((value) => expect.closeTo(value, 12) as number);
    expect(decadesFor([])).toEqual(usual);
    expect(decadesFor([4.7, 0.01])).toEqual(usual);
    expect(decadesFor([10])).toEqual(usual);
    expect(decadesFor([11]).at(-1)).toBe(100);
  });

  it('survives what is no number', () => {
    expect(decadesFor([NaN, 1])).toHaveLength(5);
    expect(decadesFor([Infinity])).toHaveLength(5);
  });
});

it('the length of a matrix is that of its singular values', () => {
  expect(lengthOf(Float32Array.of(4, 3))).toBe(5);
  expect(lengthOf(new Float32Array())).toBe(0);
});
