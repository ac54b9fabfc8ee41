import { describe, expect, it } from 'vitest';
import { mixtureMasses } from './mixture-masses.ts';
import { binnedDivergence, gaussianDivergence, normalMasses } from './normal-divergence.ts';
import { normalCdf } from './normal.ts';

const bins = { first: -4, width: 0.25, edges: 33 };
const edges = Array.from({ length: bins.edges }, (_, i) => bins.first + i * bins.width);
const pi = normalMasses(edges);

/** The masses of a mixture of clouds given as [μ, σ]. */
function masses(clouds: readonly (readonly [number, number])[], over = bins) {
  return mixtureMasses({
    means: Float32Array.from(clouds, ([mean]) => mean),
    logVariances: Float32Array.from(clouds, ([, deviation]) => 2 * Math.log(deviation)),
    size: 1,
    rows: clouds.length,
    j: 0,
    ...over,
  });
}
const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe('mixtureMasses', () => {
  it('conserves mass, whatever the clouds', () => {
    for (const clouds of [
      [[0, 1]],
      [[9, 0.1]],
      [[-9, 0.1]],
      [[3.9, 0.01]],
      [
        [0.1, 30],
        [-4, 1e-3],
      ],
    ] as const)
      expect(sum(masses(clouds))).toBeCloseTo(1, 12);
  });

  it('are those of the normal distribution for one cloud', () => {
    const found = masses([[0, 1]]);
    found.forEach((mass, b) => expect(Math.abs(mass - (pi[b] ?? NaN))).toBeLessThan(4e-6));
    const shifted = masses([[0.7, 0.4]]);
    const expected = normalCdf((1 - 0.7) / 0.4) - normalCdf((0.75 - 0.7) / 0.4);
    expect(shifted[edges.indexOf(1)]).toBeCloseTo(expected, 5);
  });

  it('average over clouds, and read the column asked for', () => {
    const two = mixtureMasses({
      means: Float32Array.of(9, -1, 9, 2),
      logVariances: new Float32Array(4).fill(2 * Math.log(0.5)),
      size: 2,
      rows: 2,
      j: 1,
      ...bins,
    });
    const [one, other] = [masses([[-1, 0.5]]), masses([[2, 0.5]])];
    two.forEach((mass, b) => expect(mass).toBeCloseTo(((one[b] ?? 0) + (other[b] ?? 0)) / 2, 6));
  });
});

describe('divergence from N(0, 1)', () => {
  it('has its closed form for Gaussians', () => {
    expect(gaussianDivergence(0, 1)).toBe(0);
    expect(gaussianDivergence(1, 1)).toBe(0.5);
    // ½ (μ² + σ² − 1 − log σ²) at μ = [1, −0.5], log σ² = [0.2, −1].
    expect(gaussianDivergence(1, Math.exp(0.2))).toBeCloseTo(0.510701, 6);
    expect(gaussianDivergence(-0.5, Math.exp(-1))).toBeCloseTo(0.30894, 6);
  });

  it('on bins is at most that, and tends to it as bins get finer', () => {
    for (const [mean, deviation] of [
      [0.5, 1],
      [0, 0.6],
      [-0.3, 1.2],
      [1, 0.8],
    ] as const) {
      const exact = gaussianDivergence(mean, deviation ** 2);
      const coarse = binnedDivergence(masses([[mean, deviation]]), pi);
      const fineBins = { first: -8, width: 1 / 16, edges: 257 };
      const finePi = normalMasses(Array.from({ length: 257 }, (_, i) => -8 + i / 16));
      const fine = binnedDivergence(masses([[mean, deviation]], fineBins), finePi);
      expect(coarse).toBeLessThanOrEqual(exact + 1e-4);
      expect(coarse).toBeGreaterThan(0.97 * exact - 1e-4);
      expect(Math.abs(fine - exact)).toBeLessThan(0.002 * exact + 1e-4);
    }
  });

  it('sees a gap that mean and variance do not show', () => {
    // Two clouds at ± a with a² + σ² = 1 have the moments of the prior.
    const q = masses([
      [-0.95, Math.sqrt(1 - 0.95 ** 2)],
      [0.95, Math.sqrt(1 - 0.95 ** 2)],
    ]);
    expect(gaussianDivergence(0, 1)).toBe(0);
    expect(binnedDivergence(q, pi)).toBeGreaterThan(0.3);
  });
});
