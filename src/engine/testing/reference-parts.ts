import { normal, uniform } from '../../lib/random.ts';
import type { PlanNumbers } from '../../models/numbers.ts';
import { klRuleOf, type ModelPlan } from '../../models/plan.ts';

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

/** One grey level as the plan takes it in update `step`; counters as above. */
export function binary(
  { pixels }: ModelPlan,
  grey: number,
  { key, a, step }: { readonly key: number; readonly a: number; readonly step: number },
): number {
  if (pixels === 'grey') return grey;
  if (pixels === 'binary') return grey > 0.5 ? 1 : 0;
  return Math.floor(255 * uniform(key, a, step)) < Math.round(255 * grey) ? 1 : 0;
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

/** log (1/K) Σ w of one image's K codes, and each one's share w / Σ w; head: μ, then log σ². */
export function importanceWeights(
  { code }: ModelPlan,
  head: readonly number[],
  drawn: readonly {
    readonly nats: number;
    readonly code: { readonly z: readonly number[] };
    readonly noise: readonly number[];
  }[],
): { readonly bound: number; readonly shares: readonly number[] } {
  const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + value * value, 0);
  const logVariances = head.slice(code.size).map((value) => Math.min(Math.max(value, -10), 10));
  const entropy = logVariances.reduce((sum, value) => sum + value / 2, 0);
  const logWeights = drawn.map(
    ({ nats, code: { z }, noise }) => -nats - squares(z) / 2 + squares(noise) / 2 + entropy,
  );
  const most = Math.max(...logWeights);
  const sum = logWeights.reduce((total, value) => total + Math.exp(value - most), 0);
  return {
    bound: most + Math.log(sum / drawn.length),
    shares: logWeights.map((value) => Math.exp(value - most) / sum),
  };
}

/** Slopes of what is paid for KL by one image's μ_j and log σ_j². */
export interface KlSlopes {
  readonly mean: number;
  readonly logVariance: number;
}

/** What the KL term's rule makes of a batch of heads (μ, then log σ²), and its slopes by dimension j of image `row`. */
export function klPaid(
  plan: ModelPlan,
  heads: readonly (readonly number[])[],
  numbers: PlanNumbers,
): { readonly penalty: number; readonly slopes: (row: number, j: number) => KlSlopes } {
  const rule = klRuleOf(plan);
  if (rule === null) return { penalty: 0, slopes: () => ({ mean: 0, logVariance: 0 }) };
  const { beta } = numbers;
  const { size } = plan.code;
  const n = heads.length;
  const mu = (row: number, j: number) => heads[row]?.[j] ?? NaN;
  const lv = (row: number, j: number) => Math.min(Math.max(heads[row]?.[size + j] ?? NaN, -10), 10);
  const over = (j: number, f: (m: number, v: number) => number) =>
    heads.reduce((sum, _, row) => sum + f(mu(row, j), lv(row, j)) / n, 0);
  const each = (f: (j: number) => number) =>
    Array.from({ length: size }, (_, j) => f(j)).reduce((sum, value) => sum + value, 0);
  const kl = (j: number) => over(j, (m, v) => 0.5 * (m * m + Math.exp(v) - 1 - v));
  const slopesWith =
    (weight: (j: number) => number, entropy = 0) =>
    (row: number, j: number) => ({
      mean: (weight(j) / n) * mu(row, j),
      logVariance: (weight(j) / n) * 0.5 * (Math.exp(lv(row, j)) - 1) - entropy / (2 * n),
    });
  switch (rule.type) {
    case 'plain':
      return { penalty: beta * each(kl), slopes: slopesWith(() => beta) };
    case 'free-bits': {
      const paid = Array.from({ length: size }, (_, j) => kl(j) > numbers.freeBits);
      return {
        penalty: beta * each((j) => Math.max(numbers.freeBits, kl(j))),
        slopes: slopesWith((j) => (paid[j] === true ? beta : 0)),
      };
    }
    case 'capacity': {
      const excess = each(kl) - numbers.capacity;
      return { penalty: beta * Math.abs(excess), slopes: slopesWith(() => beta * Math.sign(excess)) };
    }
    case 'entropy': {
      const entropies = each((j) => over(j, (_, v) => 0.5 * (1 + Math.log(2 * Math.PI) + v)));
      const penalty = beta * each(kl) - numbers.entropy * entropies;
      return { penalty, slopes: slopesWith(() => beta, numbers.entropy) };
    }
    case 'as-written':
      return {
        penalty: beta * each((j) => over(j, (m, v) => 0.5 * m * m + 0.5 * Math.exp(2 * v) - v - 1)),
        slopes: (row, j) => ({
          mean: (beta / n) * mu(row, j),
          logVariance: (beta / n) * (Math.exp(2 * lv(row, j)) - 1),
        }),
      };
  }
}
