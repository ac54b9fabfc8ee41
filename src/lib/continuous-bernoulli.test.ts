import { describe, expect, it } from 'vitest';
import { logitOfMean, logPartition, meanOfLogit, seriesBelow } from './continuous-bernoulli.ts';

/** ∫₀¹ f by Simpson's rule: its error is below 1e-9 for e^{a·x}, |a| ≤ 40. */
function integral(f: (x: number) => number): number {
  const n = 20_000;
  let sum = f(0) + f(1);
  for (let i = 1; i < n; i++) sum += (i % 2 === 1 ? 4 : 2) * f(i / n);
  return sum / (3 * n);
}

const logits = [-40, -7, -1, -0.999, -0.3, -1e-4, 0, 1e-9, 0.02, 0.5, 1, 1.001, 3, 12, 40];
const density = (a: number) => (x: number) => Math.exp(a * x - logPartition(a));

describe('the continuous Bernoulli', () => {
  it('is a density of mean A′(a)', () => {
    for (const a of logits) {
      expect(integral(density(a))).toBeCloseTo(1, 8);
      expect(integral((x) => x * density(a)(x))).toBeCloseTo(meanOfLogit(a), 8);
    }
  });

  it('is C λˣ (1 − λ)¹⁻ˣ with C = 2 artanh(1 − 2λ)/(1 − 2λ) = a·coth(a/2), 2 at λ = ½', () => {
    for (const a of logits.filter((logit) => Math.abs(logit) > 1e-6 && Math.abs(logit) < 20)) {
      const lambda = 1 / (1 + Math.exp(-a));
      const c = (2 * Math.atanh(1 - 2 * lambda)) / (1 - 2 * lambda);
      expect(c).toBeCloseTo(a / Math.tanh(a / 2), 6);
      for (const x of [0, 0.3, 1])
        expect(density(a)(x)).toBeCloseTo(c * lambda ** x * (1 - lambda) ** (1 - x), 6);
    }
    expect(2 * 0.5 ** 0.4 * 0.5 ** 0.6).toBeCloseTo(density(0)(0.4), 12);
  });

  it('goes on smoothly where its series end', () => {
    for (const edge of [-seriesBelow, seriesBelow]) {
      const [inside, outside] = [edge * (1 - 1e-13), edge];
      expect(logPartition(inside)).toBeCloseTo(logPartition(outside), 10);
      expect(meanOfLogit(inside)).toBeCloseTo(meanOfLogit(outside), 8);
    }
  });

  it('has neither overflow nor loss of digits far out', () => {
    expect(logPartition(1e6)).toBeCloseTo(1e6 - Math.log(1e6), 8);
    expect(logPartition(-1e6)).toBeCloseTo(-Math.log(1e6), 8);
    expect(meanOfLogit(-1e6)).toBeCloseTo(1e-6, 15);
    expect(meanOfLogit(1e6)).toBeCloseTo(1 - 1e-6, 15);
  });

  it('finds the logit of a mean, the maximum of the likelihood', () => {
    for (const a of logits) expect(logitOfMean(meanOfLogit(a))).toBeCloseTo(a, 6);
    expect(logitOfMean(0)).toBe(-Infinity);
    expect(logitOfMean(1)).toBe(Infinity);
    const nats = (a: number) => logPartition(a) - 0.2 * a;
    const best = logitOfMean(0.2);
    for (const by of [-0.1, 0.1]) expect(nats(best + by)).toBeGreaterThan(nats(best));
  });
});
