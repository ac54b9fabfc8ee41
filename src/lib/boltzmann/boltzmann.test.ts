import { describe, expect, it } from 'vitest';
import { finished } from '../slices.ts';
import { normal, streamKey, streams, uniform } from '../random.ts';
import { annealed } from './annealing.ts';
import { contrast, type Contrast } from './contrast.ts';
import { logPartition } from './log-partition.ts';
import { freeEnergy, logPseudoLikelihood, type MachineValues } from './machine.ts';
import golden from './testing/golden.json';

/** 4 visible and 3 hidden units; what follows from them was computed by an independent implementation. */
const { parameters, inputs, cd1, cd2, pcd, exact, gaussianVisible, gaussianHidden } = golden;
const machine: MachineValues = {
  weights: Float64Array.from(parameters.W.flat()),
  visibleBias: Float64Array.from(parameters.b),
  hiddenBias: Float64Array.from(parameters.c),
  visibleVariance: null,
  hiddenVariance: null,
};
const draws = [inputs.u0, inputs.u1, inputs.u2, inputs.u3];
const draw = (substep: number, row: number, unit: number) => draws[substep]?.[row]?.[unit] ?? NaN;

/** A machine as wide as is asked for, drawn by its seed. */
function drawn(visible: number, hidden: number, seed: number, deviation = 0.6): MachineValues {
  const key = streamKey(seed, streams.samples);
  const some = (length: number, part: number) =>
    Float64Array.from({ length }, (_, i) => deviation * normal(key, i, part));
  return {
    weights: some(visible * hidden, 0),
    visibleBias: some(visible, 1),
    hiddenBias: some(hidden, 2),
    visibleVariance: null,
    hiddenVariance: null,
  };
}

/** All rows of so many units. */
const allRows = (size: number) =>
  Array.from({ length: 2 ** size }, (_, state) => Array.from({ length: size }, (__, i) => (state >> i) & 1));

function expectGradients(found: Contrast, expected: { W: number[][]; b: number[]; c: number[] }): void {
  const near = (a: Float64Array, b: readonly number[]) =>
    b.forEach((value, i) => expect(a[i]).toBeCloseTo(value, 12));
  near(found.weights, expected.W.flat());
  near(found.visibleBias, expected.b);
  near(found.hiddenBias, expected.c);
}

describe('a Boltzmann machine', () => {
  it('has the free energies, log Z, log p and pseudo-likelihoods of the golden vectors', () => {
    const logZ = finished(logPartition(machine));
    expect(logZ).toBeCloseTo(exact.logZ[0] ?? NaN, 12);
    inputs.v0.forEach((v, row) => {
      expect(freeEnergy(machine, v)).toBeCloseTo(exact.freeEnergy[row] ?? NaN, 12);
      expect(-freeEnergy(machine, v) - logZ).toBeCloseTo(exact.logP[row] ?? NaN, 12);
      expect(logPseudoLikelihood(machine, v)).toBeCloseTo(exact.logPseudoLikelihood[row] ?? NaN, 12);
    });
  });

  it('gives all rows together the probability 1, whatever its sizes', () => {
    for (const [visible, hidden] of [
      [5, 1],
      [3, 7],
      [8, 10],
    ] as const) {
      const some = drawn(visible, hidden, 3);
      const logZ = finished(logPartition(some));
      const total = allRows(visible).reduce((sum, v) => sum + Math.exp(-freeEnergy(some, v) - logZ), 0);
      expect(total).toBeCloseTo(1, 10);
    }
  });

  it('says where there are too many states', () => {
    expect(() => finished(logPartition(drawn(3, 17, 1)))).toThrow(RangeError);
  });
});

describe('contrastive divergence', () => {
  it('makes the chain and the statistics of the golden vectors, from the data and from chains', () => {
    const from = { machine, data: inputs.v0, draw };
    const one = contrast({ ...from, steps: 1, from: null });
    expectGradients(one, cd1.gradients);
    expect(one.visible).toEqual(cd1.trace[1]?.visible);
    const two = contrast({ ...from, steps: 2, from: null });
    expectGradients(two, cd2.gradients);
    expect(two.visible).toEqual(cd2.trace[2]?.visible);
    const persistent = contrast({ ...from, steps: 1, from: pcd.chains });
    expectGradients(persistent, pcd.gradients);
    expect(persistent.visible).toEqual(pcd.visible);
    expect(persistent.chains).toEqual(pcd.chainsAfter);
  });

  it('goes on through Gaussian visible units as the golden vectors do', () => {
    const { variance, x0, normals, visible, gradients } = gaussianVisible;
    const gaussian = { ...machine, visibleVariance: variance };
    const found = contrast({
      machine: gaussian,
      data: x0,
      steps: 1,
      from: null,
      draw: (substep, row, unit) =>
        substep === 1 ? (normals[row]?.[unit] ?? NaN) : draw(substep, row, unit),
    });
    found.visible.flat().forEach((value, i) => expect(value).toBeCloseTo(visible.flat()[i] ?? NaN, 12));
    expectGradients(found, gradients);
    x0.forEach((x, row) => {
      expect(freeEnergy(gaussian, x)).toBeCloseTo(gaussianVisible.freeEnergy[row] ?? NaN, 12);
      const logZ = finished(logPartition(gaussian));
      expect(logZ).toBeCloseTo(gaussianVisible.logZ[0] ?? NaN, 12);
      expect(-freeEnergy(gaussian, x) - logZ).toBeCloseTo(gaussianVisible.logP[row] ?? NaN, 12);
    });
  });

  it('goes on through Gaussian hidden units as the golden vectors do', () => {
    const { normals, visible, gradients } = gaussianHidden;
    const found = contrast({
      machine: { ...machine, hiddenVariance: 1 },
      data: inputs.v0,
      steps: 1,
      from: null,
      draw: (substep, row, unit) =>
        substep === 0 ? (normals[row]?.[unit] ?? NaN) : draw(substep, row, unit),
    });
    expect(found.visible).toEqual(visible);
    expectGradients(found, gradients);
  });

  it('comes to the gradient of log p as its chains get longer', () => {
    // Every row once, by its probability, would be exact; here many chains from the same data, long enough to forget it.
    const key = streamKey(1, streams.samples);
    const data = Array.from({ length: 4000 }, (_, row) => inputs.v0[row % 2] ?? []);
    const far = contrast({
      machine,
      data,
      steps: 20,
      from: null,
      draw: (substep, row, unit) => uniform(key, 4 * row + unit, substep),
    });
    const expected = [...exact.gradients.W.flat(), ...exact.gradients.b, ...exact.gradients.c];
    const found = [...far.weights, ...far.visibleBias, ...far.hiddenBias];
    // The standard error of a mean of 4,000 such numbers is below 0.008.
    found.forEach((value, i) => expect(Math.abs(value - (expected[i] ?? NaN))).toBeLessThan(0.03));
  });
});

describe('annealed importance sampling', () => {
  it('comes near the exact log Z of a machine of 12 × 8 units, and says how near', () => {
    const some = drawn(12, 8, 5);
    const key = streamKey(2, streams.samples);
    const steps = 500;
    const found = finished(
      annealed({
        machine: some,
        baseBias: new Float64Array(12),
        betas: Array.from({ length: steps + 1 }, (_, i) => i / steps),
        chains: 200,
        draw: (chain, count) => uniform(key, chain, count),
      }),
    );
    const logZ = finished(logPartition(some));
    expect(found.relativeDeviation).toBeLessThan(0.05);
    expect(Math.abs(found.logPartition - logZ)).toBeLessThan(4 * found.relativeDeviation);
  });

  it('is exact where the machine has no weights', () => {
    const some = { ...drawn(6, 4, 1), weights: new Float64Array(24), hiddenBias: new Float64Array(4) };
    const { logPartition: found, relativeDeviation } = finished(
      annealed({ machine: some, baseBias: some.visibleBias, betas: [0, 1], chains: 3, draw: () => 0.5 }),
    );
    expect(found).toBeCloseTo(finished(logPartition(some)), 12);
    expect(relativeDeviation).toBe(0);
  });
});
