import { expect, it } from 'vitest';
import { restoreSpec } from '../../experiment/restore.ts';
import { areComparable } from './comparable.ts';

const vae = (params: Record<string, unknown>, data = 'mnist') =>
  restoreSpec({ data: { id: data }, model: { id: 'vae', params } });
const areAlike = (a: Record<string, unknown>, b: Record<string, unknown>) => areComparable(vae(a), vae(b));

it('compares models, whatever their size or objective, on the same data', () => {
  expect(areAlike({ latent: 2 }, { latent: 20, beta: 4, encoder: [64] })).toBe(true);
  expect(areAlike({}, { objective: 'iwae', samples: 5 })).toBe(true);
  expect(areComparable(vae({}), vae({}, 'digits'))).toBe(false);
});

it('tells grey, binary and sampled pixels apart', () => {
  const kinds = ['grey', 'binary', 'sampled'];
  for (const a of kinds) for (const b of kinds) expect(areAlike({ pixels: a }, { pixels: b })).toBe(a === b);
});

it('takes pixels for what the likelihood makes of them', () => {
  const continuous = { likelihood: 'continuous-bernoulli' };
  expect(areAlike({ ...continuous, pixels: 'grey' }, { ...continuous, pixels: 'binary' })).toBe(true);
  expect(areAlike({ pixels: 'grey' }, { ...continuous, pixels: 'grey' })).toBe(false);
});

it('tells fixed variances apart, and not where a learned one begins', () => {
  const gaussian = (variance: number) => ({ likelihood: 'gaussian', variance });
  expect(areAlike(gaussian(0.1), gaussian(0.1))).toBe(true);
  expect(areAlike(gaussian(0.1), gaussian(0.2))).toBe(false);
  const learned = (variance: number) => ({ likelihood: 'gaussian-learned', variance });
  expect(areAlike(learned(0.1), learned(0.2))).toBe(true);
});
