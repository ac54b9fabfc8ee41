import { describe, expect, it } from 'vitest';
import { barOf, blocksOf, evenlySpaced, figuresOf, removedShare } from './figures.ts';

const answerOf = (errors: {
  readonly input: number[];
  readonly output: number[];
  readonly twin: number[];
}) => ({
  indices: errors.input,
  inputs: new Float32Array(),
  pixels: new Float32Array(),
  inputError: Float32Array.from(errors.input),
  outputError: Float32Array.from(errors.output),
  companion: { pixels: new Float32Array(), outputError: Float32Array.from(errors.twin) },
});
const answers = [
  answerOf({ input: [20, 30], output: [6, 9], twin: [18, 22] }),
  answerOf({ input: [40], output: [3], twin: [11] }),
] as const;

describe('figuresOf', () => {
  it('gives the mean error of each over all images, however they are cut into answers', () => {
    expect(figuresOf(answers)).toEqual({ images: 3, nothing: 30, model: 6, twin: 17 });
  });

  it('has no figure of a twin that not all answers know, nor any where there are no images', () => {
    const figures = figuresOf([answers[0], { ...answers[1], companion: null }]);
    expect(figures).toEqual({ images: 3, nothing: 30, model: 6, twin: NaN });
    expect(figuresOf([])).toBeNull();
  });
});

it('counts what is gone of the noise: all, none, or less than none', () => {
  expect([0, 25, 50].map((error) => removedShare(error, 25))).toEqual([1, 0, -1]);
  expect(removedShare(3, 0)).toBeNaN();
});

it('draws doing nothing at four fifths of the scale, and what is beyond its end at its end', () => {
  expect(barOf(25, 25)).toEqual({ length: 0.8, isBeyond: false });
  expect(barOf(200, 25)).toEqual({ length: 1, isBeyond: true });
  expect(barOf(NaN, 25)).toEqual({ length: 0, isBeyond: false });
  // Without noise there is nothing to remove, and only to spoil.
  expect(barOf(0, 0)).toEqual({ length: 0, isBeyond: false });
  expect(barOf(3, 0)).toEqual({ length: 1, isBeyond: true });
});

it('spaces indices evenly over all there are, and cuts them into blocks', () => {
  expect(evenlySpaced(10, 4)).toEqual([0, 2, 5, 7]);
  expect(evenlySpaced(3, 8)).toEqual([0, 1, 2]);
  expect(evenlySpaced(0, 8)).toEqual([]);
  expect(blocksOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
});
