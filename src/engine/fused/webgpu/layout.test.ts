import { describe, expect, it } from 'vitest';
import { numbersAt } from '../../../plan/numbers.ts';
import { liveNumberAt, type LiveNumberName } from '../live-numbers.ts';
import { optionsOf } from '../testing/scene.ts';
import {
  biasRowOf,
  groupsOf,
  layerFloats,
  restride,
  slotBytesFor,
  slotUniformBytes,
  slotWriter,
  strideOf,
} from './layout.ts';

describe('the layout of matrices', () => {
  it('begins rows at whole vectors of 4, and gives the bias a row of its own after those of W', () => {
    expect([1, 3, 4, 5, 1023].map(strideOf)).toEqual([4, 4, 4, 8, 1024]);
    expect([1, 4, 5].map(groupsOf)).toEqual([1, 1, 2]);
    expect([1, 4, 5].map(biasRowOf)).toEqual([4, 4, 8]);
    expect(layerFloats(5, 3)).toBe((8 + 4) * 4);
  });

  it.each([1, 3, 4, 17])('takes rows of %i there and back, and leaves the filling 0', (columns) => {
    const rows = 5;
    const stride = strideOf(columns);
    const given = Float32Array.from({ length: rows * columns }, (_, i) => i + 1);
    const filled = new Float32Array(rows * stride);
    restride(given, filled, { from: columns, to: stride, columns });
    const sum = (values: Float32Array) => values.reduce((total, value) => total + value, 0);
    expect(sum(filled)).toBe(sum(given));
    filled.forEach((value, i) => i % stride >= columns && expect(value).toBe(0));
    const back = new Float32Array(given.length);
    restride(filled, back, { from: stride, to: columns, columns });
    expect(back).toEqual(given);
  });
});

describe('a slot', () => {
  const batchSize = 70;
  const slotBytes = slotBytesFor(batchSize);
  const memory = new ArrayBuffer(3 * slotBytes);
  const floats = new Float32Array(memory);
  const words = new Uint32Array(memory);
  const numbers = numbersAt(optionsOf({ beta: 6 }).plan, 0);
  const optimizer = { rate: 0.01, decay: 0.1, momentum: 0.9, updates: 4 };
  const inputs = { count: 3, step: 4, substep: 0, firstIndex: 0, optimizer, numbers };
  const indices = Uint32Array.of(30, 10, 20);

  it('begins where a uniform may begin, and says where its indices are', () => {
    expect(slotBytes % 256).toBe(0);
    expect(slotBytes).toBeGreaterThanOrEqual(slotUniformBytes + 4 * batchSize);
    slotWriter({ memory, slotBytes, optimizer: 'adam', seed: 1 })(2, inputs, {
      indices,
      first: 2,
      lossAt: 9,
    });
    const at = (2 * slotBytes) / 4;
    const indicesAt = words[at + liveNumberAt.indicesAt] ?? 0;
    expect([...words.subarray(indicesAt, indicesAt + 3)]).toEqual([30, 10, 20]);
    expect(words[at + liveNumberAt.lossAt]).toBe(9);
  });

  it('reads the indices of the first run of its step', () => {
    const write = slotWriter({ memory, slotBytes, optimizer: 'adam', seed: 1 });
    write(1, inputs, { indices, first: 1, lossAt: 0 });
    write(2, inputs, { indices: Uint32Array.of(7, 7, 7), first: 1, lossAt: 0 });
    expect(words[(2 * slotBytes) / 4 + liveNumberAt.indicesAt]).toBe((slotBytes + slotUniformBytes) / 4);
    expect([...words.subarray((slotBytes + slotUniformBytes) / 4).subarray(0, 3)]).toEqual([30, 10, 20]);
  });

  it("holds the step size of Adam's fifth update, and that of others as it is", () => {
    const at = (name: LiveNumberName) => floats[liveNumberAt[name]];
    slotWriter({ memory, slotBytes, optimizer: 'adam', seed: 1 })(0, inputs, {
      indices,
      first: 0,
      lossAt: 0,
    });
    expect(at('stepSize')).toBeCloseTo(0.01 / (1 - 0.9 ** 5), 8);
    expect(at('rootScale')).toBeCloseTo(1 / Math.sqrt(1 - 0.999 ** 5), 5);
    expect(at('decay')).toBeCloseTo(0.001, 8);
    expect(at('imageWeight')).toBeCloseTo(1 / 3, 7);
    expect(at('klWeight')).toBeCloseTo(2, 7);
    slotWriter({ memory, slotBytes, optimizer: 'sgd', seed: 1 })(0, inputs, { indices, first: 0, lossAt: 0 });
    expect(at('stepSize')).toBeCloseTo(0.01, 8);
  });
});
