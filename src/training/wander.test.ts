import { describe, expect, it } from 'vitest';
import { imageSample } from '../datasets/sample.ts';
import { finished } from '../lib/slices.ts';
import { freeEnergy, hiddenInputs, visibleInputs, type MachineValues } from '../lib/boltzmann/machine.ts';
import { logPartition } from '../lib/boltzmann/log-partition.ts';
import { normal, streamKey, streams } from '../lib/random.ts';
import { readFields } from '../lib/fields.ts';
import { rbm } from '../models/rbm.ts';
import type { Engine } from '../engine/engine.ts';
import { wander } from './wander.ts';

const plan = rbm.describe(readFields(rbm.fields, { hidden: 3 }), imageSample(2, 2));
const key = streamKey(4, streams.weights);
const some = (length: number, part: number) => Float64Array.from({ length }, (_, i) => normal(key, i, part));
const machine: MachineValues = {
  weights: some(12, 0),
  visibleBias: some(4, 1),
  hiddenBias: some(3, 2),
  visibleVariance: null,
  hiddenVariance: null,
};
const each = (rows: Float32Array, size: number, of: (row: Float32Array) => Float64Array) =>
  Promise.resolve(
    Float32Array.from(
      Array.from({ length: rows.length / size }, (_, r) => [
        ...of(rows.subarray(r * size, (r + 1) * size)),
      ]).flat(),
    ),
  );
const engine = {
  halves: {
    up: (v: Float32Array) => each(v, 4, (row) => hiddenInputs(machine, row)),
    down: (h: Float32Array) => each(h, 3, (row) => visibleInputs(machine, row)),
  },
} as unknown as Engine;
const using = { engine, plan, heldOut: null, seed: 1, nextTask: () => Promise.resolve() };
const chains = 20_000;
const from = { steps: 12, isDrawn: true, made: 0 } as const;

/** How often each of the 16 states of the visible units is there. */
function frequencies(visible: Float32Array): Float64Array {
  const counts = new Float64Array(16);
  for (let r = 0; r < visible.length / 4; r++) {
    const state = [0, 1, 2, 3].reduce((bits, i) => bits + (visible[4 * r + i] ?? NaN) * 2 ** i, 0);
    counts[state] = (counts[state] ?? NaN) + 4 / visible.length;
  }
  return counts;
}

const states = Array.from({ length: 16 }, (_, state) => [0, 1, 2, 3].map((i) => (state >> i) & 1));

describe('chains that wander', () => {
  it('come to the distribution of the machine, and at a temperature to its root', async () => {
    for (const temperature of [1, 2]) {
      const { visible } = await wander(
        { ...from, type: 'wander', visible: new Float32Array(4 * chains), held: null, temperature },
        using,
      );
      // A machine whose parameters are divided by T is p^{1/T}.
      const cooled = {
        ...machine,
        weights: machine.weights.map((w) => w / temperature),
        visibleBias: machine.visibleBias.map((b) => b / temperature),
        hiddenBias: machine.hiddenBias.map((c) => c / temperature),
      };
      const logZ = finished(logPartition(cooled));
      const found = frequencies(visible);
      // Five standard errors of a share of 20,000.
      states.forEach((v, state) => {
        const p = Math.exp(-freeEnergy(cooled, v) - logZ);
        expect(Math.abs((found[state] ?? NaN) - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / chains));
      });
    }
  });

  it('leave what is held, and draw the rest given it', async () => {
    const visible = Float32Array.from({ length: 4 * chains }, (_, i) => (i % 4 < 2 ? 1 : 0));
    const held = Uint8Array.of(1, 1, 0, 0);
    const told = await wander({ ...from, type: 'wander', visible, held, temperature: 1 }, using);
    const found = frequencies(told.visible);
    const allowed = states.filter((v) => v[0] === 1 && v[1] === 1);
    const weights = allowed.map((v) => Math.exp(-freeEnergy(machine, v)));
    const sum = weights.reduce((total, weight) => total + weight, 0);
    allowed.forEach((v, i) => {
      const p = (weights[i] ?? NaN) / sum;
      const state = v.reduce((bits, on, j) => bits + on * 2 ** j, 0);
      expect(Math.abs((found[state] ?? NaN) - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / chains));
    });
  });

  it('go on as one walk, however it is cut, and come to rest where means are passed on', async () => {
    const start = Float32Array.from({ length: 40 }, (_, i) => i % 2);
    const ask = { type: 'wander', visible: start, held: null, temperature: 1, isDrawn: true } as const;
    const whole = await wander({ ...ask, steps: 7, made: 0 }, using);
    const first = await wander({ ...ask, steps: 3, made: 0 }, using);
    const second = await wander({ ...ask, visible: first.visible, steps: 4, made: 3 }, using);
    expect(second.visible).toEqual(whole.visible);
    const still = { ...ask, isDrawn: false, made: 0 };
    const rested = await wander({ ...still, steps: 200 }, using);
    const further = await wander({ ...still, visible: rested.visible, steps: 1 }, using);
    further.visible.forEach((value, i) => expect(value).toBeCloseTo(rested.visible[i] ?? NaN, 4));
  });
});
