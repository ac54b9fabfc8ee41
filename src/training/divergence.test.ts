import { expect, it } from 'vitest';
import { createDivergenceWatch } from './divergence.ts';

const terms = (total: number) => ({ total, reconstruction: total, kl: 0 });

it('a run has diverged when its loss is no number, or a hundred times what it was', () => {
  const hasDiverged = createDivergenceWatch({ type: 'autoencoder' });
  expect([5000, 40_000, 499_999, 500_001].map((total) => hasDiverged(terms(total)))).toEqual([
    false,
    false,
    false,
    true,
  ]);
  for (const total of [NaN, Infinity, -Infinity])
    expect(createDivergenceWatch({ type: 'autoencoder' })(terms(total))).toBe(true);
});

it('small losses, and negative ones of densities, have room to rise', () => {
  const hasDiverged = createDivergenceWatch({ type: 'autoencoder' });
  expect([-700, 90_000, 100_001].map((total) => hasDiverged(terms(total)))).toEqual([false, false, true]);
});

it('of a machine, whose free energies are no losses, what is no number', () => {
  const hasDiverged = createDivergenceWatch({ type: 'boltzmann' });
  expect([0, -1e9, 1e9, NaN].map((chains) => hasDiverged({ chains }))).toEqual([false, false, false, true]);
});
