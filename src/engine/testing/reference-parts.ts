import { normal, uniform } from '../../lib/random.ts';
import type { PlanNumbers } from '../../models/numbers.ts';
import type { ModelPlan } from '../../models/plan.ts';

/** One pixel as the encoder reads it in update `step`; a = row · pixels + pixel. */
export function corrupt(
  { corruption }: ModelPlan,
  x: number,
  { key, a, step }: { readonly key: number; readonly a: number; readonly step: number },
): number {
  switch (corruption.type) {
    case 'none':
      return x;
    case 'masking':
      return uniform(key, a, step) < corruption.level ? 0 : x;
    case 'salt-and-pepper': {
      const u = uniform(key, a, step);
      if (u >= corruption.level) return x;
      return u < corruption.level / 2 ? 0 : 1;
    }
    case 'gaussian-noise':
      return x + corruption.level * normal(key, a, step);
  }
}

/** Σ_j weight · penalty of unit j over a batch of codes, and its slope by unit j of image `row`. */
export function sparsityPenalty(
  { objective }: ModelPlan,
  codes: readonly (readonly number[])[],
  numbers: PlanNumbers,
): { readonly penalty: number; readonly slope: (row: number, j: number) => number } {
  const term = objective.find(({ type }) => type === 'sparsity');
  if (term?.type !== 'sparsity') return { penalty: 0, slope: () => 0 };
  const { sparsity: weight, targetActivation: rho } = numbers;
  const n = codes.length;
  const at = (row: number, j: number) => codes[row]?.[j] ?? NaN;
  const units = Array.from({ length: codes[0]?.length ?? 0 }, (_, j) => j);
  const meanOf = (j: number, f: (h: number) => number) =>
    codes.reduce((sum, __, row) => sum + f(at(row, j)) / n, 0);
  if (term.penalty.type === 'l1') {
    const penalty = units.reduce((sum, j) => sum + weight * meanOf(j, Math.abs), 0);
    return { penalty, slope: (row, j) => (weight / n) * Math.sign(at(row, j)) };
  }
  const means = units.map((j) =>
    Math.min(
      Math.max(
        meanOf(j, (h) => h),
        1e-6,
      ),
      1 - 1e-6,
    ),
  );
  const divergence = (mean: number) =>
    rho * Math.log(rho / mean) + (1 - rho) * Math.log((1 - rho) / (1 - mean));
  return {
    penalty: means.reduce((sum, mean) => sum + weight * divergence(mean), 0),
    slope: (_, j) => (weight / n) * ((1 - rho) / (1 - (means[j] ?? NaN)) - rho / (means[j] ?? NaN)),
  };
}
