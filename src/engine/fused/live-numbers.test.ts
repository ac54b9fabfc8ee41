import { expect, it } from 'vitest';
import { streamKey, streams } from '../../lib/random.ts';
import { numbersAt, planNumberNames } from '../../plan/numbers.ts';
import type { Optimizer } from '../../plan/training.ts';
import { momentumOf } from '../optimizers.ts';
import { liveNumberAt, liveNumbers, liveWords, numbersWriter, type LiveNumberName } from './live-numbers.ts';
import { optionsOf } from './testing/scene.ts';

const { plan } = optionsOf({ model: 'denoising', knobs: { corruption: 'masking', corruptionLevel: 0.25 } });

/** The numbers of the fifth update of 20 rows, as floats and as words. */
function written(optimizer: Optimizer) {
  const memory = new ArrayBuffer(4 * (liveWords + 3));
  const moves = { rate: 0.01, decay: 0.1, momentum: momentumOf(optimizer), updates: 4 };
  const inputs = {
    count: 20,
    step: 4,
    substep: 0,
    firstIndex: 7,
    optimizer: moves,
    numbers: numbersAt(plan, 0),
  };
  numbersWriter({ memory, optimizer, seed: 3 })(3, inputs);
  const [words, floats] = [new Uint32Array(memory), new Float32Array(memory)];
  expect([...words.subarray(0, 3)]).toEqual([0, 0, 0]);
  return (name: LiveNumberName) =>
    (liveNumbers[name].word === 'float' ? floats : words)[3 + liveNumberAt[name]];
}

it('writes every number in its place, whole ones as words', () => {
  const adam = written('adam');
  expect([adam('count'), adam('panels'), adam('step'), adam('firstIndex')]).toEqual([20, 2, 4, 7]);
  expect(adam('noiseKey')).toBe(streamKey(3, streams.noise));
  expect(adam('corruption')).toBe(0.25);
  expect(adam('corruptionBelow')).toBe(2 ** 22);
  expect(adam('halfCorruptionBelow')).toBe(2 ** 21);
  for (const name of planNumberNames) expect(liveNumbers[name].word).toBe('float');
});

it('has step sizes and rests as each optimiser takes them', () => {
  const [adam, rmsprop, sgd] = [written('adam'), written('rmsprop'), written('sgd')];
  expect(adam('stepSize')).toBeCloseTo(0.01 / (1 - 0.9 ** 5), 7);
  expect(adam('rootScale')).toBeCloseTo(1 / Math.sqrt(1 - 0.999 ** 5), 4);
  for (const of of [rmsprop, sgd]) expect(of('stepSize')).toBeCloseTo(0.01, 8);
  for (const of of [adam, rmsprop, sgd]) expect(of('decay')).toBeCloseTo(0.001, 8);
  expect(adam('momentumRest')).toBe(Math.fround(0.1));
  expect(adam('squaresRest')).toBe(Math.fround(0.001));
  expect(rmsprop('squaresRest')).toBe(Math.fround(0.1));
});
