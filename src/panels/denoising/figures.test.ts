import { describe, expect, it } from 'vitest';
import { evenlySpaced, figuresOf, removedShare } from './figures.ts';

const answer = {
  indices: [4, 9],
  inputs: new Float32Array(2),
  pixels: new Float32Array(2),
  inputError: Float32Array.of(20, 30),
  outputError: Float32Array.of(6, 9),
  step: 12,
  twin: { pixels: new Float32Array(2), outputError: Float32Array.of(18, 22), step: 10 },
};

describe('figuresOf', () => {
  it('gives the mean error of each over the images', () => {
    expect(figuresOf(answer)).toEqual({
      images: 2,
      nothing: 25,
      model: { error: 7.5, step: 12 },
      twin: { error: 20, step: 10 },
    });
  });

  it('has no figure of a twin that is not there, nor any where there are no images', () => {
    expect(figuresOf({ ...answer, twin: null })?.twin).toBeNull();
    expect(figuresOf({ ...answer, indices: [] })).toBeNull();
  });
});

it('counts what is gone of the noise: all, none, or less than none', () => {
  expect([0, 25, 50].map((error) => removedShare(error, 25))).toEqual([1, 0, -1]);
  expect(removedShare(3, 0)).toBeNaN();
});

it('spaces indices evenly over all there are', () => {
  expect(evenlySpaced(10, 4)).toEqual([0, 2, 5, 7]);
  expect(evenlySpaced(3, 8)).toEqual([0, 1, 2]);
  expect(evenlySpaced(0, 8)).toEqual([]);
});
