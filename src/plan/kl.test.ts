import { describe, expect, it } from 'vitest';
import { imageSample } from '../datasets/sample.ts';
import { entropyOf, equivalentOf, klMeans, klPenalty } from './kl.ts';
import { numbersAt, type PlanNumbers } from './numbers.ts';
import { readFields } from '../lib/fields.ts';
import { vae } from '../models/vae.ts';

const plan = vae.describe(readFields(vae.fields, {}), imageSample(2, 2));
const numbers = (change: Partial<PlanNumbers>): PlanNumbers => ({ ...numbersAt(plan, 0), ...change });
const known = klMeans([1, -0.5], [0.2, -1], 2);

describe('KL means', () => {
  it('are those of the closed form at μ = [1, −0.5], log σ² = [0.2, −1]; the article’s term too', () => {
    expect([...known.kl]).toEqual([expect.closeTo(0.510701, 6), expect.closeTo(0.30894, 6)]);
    expect([...known.asWritten]).toEqual([expect.closeTo(0.045912, 6), expect.closeTo(0.192668, 6)]);
    expect([...known.logVariance].reduce((sum, lv) => sum + entropyOf(lv), 0)).toBeCloseTo(2.437877, 6);
  });

  it('are averaged over images', () => {
    const two = klMeans([1, -0.5, 1, -0.5], [0.2, -1, 0.2, -1], 2);
    two.kl.forEach((value, j) => expect(value).toBeCloseTo(known.kl[j] ?? NaN, 12));
  });
});

describe('the penalty', () => {
  const of = (rule: Parameters<typeof klPenalty>[0], change: Partial<PlanNumbers>) =>
    klPenalty(rule, known, numbers(change));

  it('is β · KL where it is plain', () => {
    expect(of('plain', { beta: 2 })).toBeCloseTo(2 * 0.819641, 5);
  });

  it('with free bits counts a dimension below λ as λ', () => {
    expect(of('free-bits', { freeBits: 0 })).toBeCloseTo(0.819641, 5);
    expect(of('free-bits', { freeBits: 0.4 })).toBeCloseTo(0.510701 + 0.4, 5);
    expect(of('free-bits', { freeBits: 1, beta: 3 })).toBeCloseTo(6, 5);
  });

  it('with a capacity is γ |KL − C|: 0 at C', () => {
    expect(of('capacity', { capacity: 0 })).toBeCloseTo(0.819641, 5);
    expect(of('capacity', { capacity: 0.819641 })).toBeCloseTo(0, 5);
    expect(of('capacity', { capacity: 1.819641, beta: 5 })).toBeCloseTo(5, 4);
  });

  it('with λ H(q) is the article’s objective, −KL + λ H(q)', () => {
    expect(-of('entropy', { entropy: 0.5 })).toBeCloseTo(0.399297, 5);
  });
});

describe('the equivalent β-VAE of the entropy rule', () => {
  it('differs by a constant whatever q is', () => {
    const [beta, entropy] = [1.3, 0.5];
    const equivalent = equivalentOf(beta, entropy);
    const gap = (means: readonly number[], logVariances: readonly number[]) => {
      const v = equivalent.priorVariance;
      const kl = means.reduce((sum, mu, j) => {
        const lv = logVariances[j] ?? NaN;
        return sum + 0.5 * ((mu ** 2 + Math.exp(lv)) / v - 1 - lv + Math.log(v));
      }, 0);
      const penalty = klPenalty('entropy', klMeans(means, logVariances, 2), numbers({ beta, entropy }));
      return penalty - equivalent.beta * kl;
    };
    expect(gap([1, -0.5], [0.2, -1])).toBeCloseTo(gap([0.3, 2], [-3, 1.5]), 10);
    expect(equivalentOf(1, 0.5)).toEqual({ beta: 1.5, priorVariance: 1.5 });
  });
});
