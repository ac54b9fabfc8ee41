import { describe, expect, it } from 'vitest';
import { imageSample } from '../datasets/sample.ts';
import { planFor } from '../experiment/defaults.ts';
import { readModel } from '../experiment/restore.ts';
import { initialParameters } from '../plan/initialize.ts';
import { layoutOf } from '../plan/layout.ts';
import type { Inheritance, Stage } from '../plan/course.ts';
import { firstParameters } from './stages.ts';

const stageOf = (encoder: readonly number[], inherits: readonly Inheritance[] = []): Stage => ({
  id: 'stage',
  plan: planFor(readModel('ae', { encoder, latent: 3 }), imageSample(2, 4)),
  training: {},
  epochs: 1,
  inherits,
});

const before = stageOf([5]);
const parameters = Float32Array.from({ length: layoutOf(before.plan).size }, (_, i) => 100 + i);
const slot = (stage: Stage, name: string, all: Float32Array) => {
  const found = layoutOf(stage.plan).slots.find((some) => some.name === name);
  return found && [...all.subarray(found.offset, found.offset + found.size)];
};

describe('firstParameters', () => {
  it('keeps what has the same name and shape, and draws the rest afresh', () => {
    const deeper = stageOf([5, 4]);
    const first = firstParameters(deeper, 3, { stage: before, parameters });
    for (const name of ['encoder.0.weight', 'encoder.0.bias'])
      expect(slot(deeper, name, first)).toEqual(slot(before, name, parameters));
    const drawn = initialParameters(deeper.plan, 3);
    for (const name of ['encoder.1.weight', 'encoder.2.weight', 'decoder.0.weight'])
      expect(slot(deeper, name, first)).toEqual(slot(deeper, name, drawn));
  });

  it('begins as told with others, transposed where asked for', () => {
    const inherits = [
      { to: 'decoder.1.weight', from: 'encoder.0.weight', transposed: true },
      { to: 'decoder.0.bias', from: 'encoder.0.bias', transposed: false },
    ];
    const unrolled = stageOf([5], inherits);
    const first = firstParameters(unrolled, 3, { stage: before, parameters });
    const weights = slot(before, 'encoder.0.weight', parameters) ?? [];
    // [8, 5] → [5, 8]
    const expected = Array.from({ length: 40 }, (_, i) => weights[(i % 8) * 5 + Math.floor(i / 8)]);
    expect(slot(unrolled, 'decoder.1.weight', first)).toEqual(expected);
    expect(slot(unrolled, 'decoder.0.bias', first)).toEqual(slot(before, 'encoder.0.bias', parameters));
  });

  it('refuses what is not there or does not fit', () => {
    const begin = (inheritance: Inheritance) => () =>
      firstParameters(stageOf([5], [inheritance]), 3, { stage: before, parameters });
    expect(begin({ to: 'encoder.0.bias', from: 'nowhere', transposed: false })).toThrow('nowhere');
    expect(begin({ to: 'decoder.1.weight', from: 'encoder.0.weight', transposed: false })).toThrow('fit');
  });
});
