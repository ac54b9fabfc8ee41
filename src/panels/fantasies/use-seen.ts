import { useMemo } from 'react';
import { topOf, type BoltzmannPlan } from '../../plan/boltzmann.ts';
import type { Seen } from './states.ts';

/** That of a plan; the same object until it changes. */
export function useSeen(plan: BoltzmannPlan): Seen {
  const { inputSize, pixels } = plan;
  const isGaussian = topOf(plan).visible.type === 'gaussian';
  return useMemo(() => ({ inputSize, pixels, isGaussian }), [inputSize, pixels, isGaussian]);
}
