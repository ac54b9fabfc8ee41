import { normal, uniform } from '../../lib/random.ts';
import type { PlanNumbers } from '../../plan/numbers.ts';
import { layoutOf } from '../../plan/layout.ts';
import { type AutoencoderPlan, klRuleOf, penaltyOf } from '../../plan/autoencoder.ts';

/** One pixel as the encoder reads it in update `step`; a = row · pixels + pixel. */
export function corrupt(
  { corruption }: AutoencoderPlan,
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
  { pixels }: Pick<AutoencoderPlan, 'pixels'>,
  grey: number,
  { key, a, step }: { readonly key: number; readonly a: number; readonly step: number },
): number {
  if (pixels === 'grey') return grey;
  if (pixels === 'binary') return grey > 0.5 ? 1 : 0;
  return Math.floor(255 * uniform(key, a, step)) < Math.round(255 * grey) ? 1 : 0;
}

/** Σ_j weight · penalty of unit j over a batch of codes, and its slope by unit j of image `row`. */
export function sparsityPenalty(
  plan: AutoencoderPlan,
  codes: readonly (readonly number[])[],
  numbers: PlanNumbers,
): { readonly penalty: number; readonly slope: (row: number, j: number) => number } {
  const paid = penaltyOf(plan);
  if (paid?.type !== 'sparsity') return { penalty: 0, slope: () => 0 };
  const { sparsity: weight, targetActivation: rho } = numbers;
  const n = codes.length;
  const at = (row: number, j: number) => codes[row]?.[j] ?? NaN;
  const units = Array.from({ length: codes[0]?.length ?? 0 }, (_, j) => j);
  const meanOf = (j: number, f: (h: number) => number) =>
    codes.reduce((sum, __, row) => sum + f(at(row, j)) / n, 0);
  if (paid.of.type === 'l1') {
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

/**
 * λ · mean of ‖∂h/∂x‖_F² over a batch of codes of one sigmoid layer, its slope by unit j of image `row`, and what it adds to
 * the gradient of the layer's weights.
 */
export function contractionPenalty(
  plan: AutoencoderPlan,
  codes: readonly (readonly number[])[],
  { parameters, numbers }: { readonly parameters: Float64Array; readonly numbers: PlanNumbers },
): {
  readonly penalty: number;
  readonly slope: (row: number, j: number) => number;
  readonly addTo: (gradient: Float64Array) => void;
} {
  if (penaltyOf(plan)?.type !== 'contraction') return { penalty: 0, slope: () => 0, addTo: () => undefined };
  const { contraction: lambda } = numbers;
  const n = codes.length;
  const { size } = plan.code;
  const { offset } = layoutOf(plan).layer('encoder', 0).weight;
  const weight = (i: number, j: number) => parameters[offset + i * size + j] ?? NaN;
  const inputs = Array.from({ length: plan.inputSize }, (_, i) => i);
  const lengths = Array.from({ length: size }, (_, j) =>
    inputs.reduce((sum, i) => sum + weight(i, j) ** 2, 0),
  );
  const at = (row: number, j: number) => codes[row]?.[j] ?? NaN;
  const bend = (h: number) => h * (1 - h);
  const mean = (j: number) => codes.reduce((sum, _, row) => sum + bend(at(row, j)) ** 2 / n, 0);
  const means = lengths.map((_, j) => mean(j));
  return {
    penalty: lambda * lengths.reduce((sum, length, j) => sum + length * (means[j] ?? NaN), 0),
    // d/dh [h (1 − h)]² = 2 h (1 − h) (1 − 2h); the layer's own back pass brings σ′.
    slope: (row, j) => (lambda / n) * (lengths[j] ?? NaN) * 2 * bend(at(row, j)) * (1 - 2 * at(row, j)),
    addTo(gradient) {
      for (const i of inputs) {
        lengths.forEach((_, j) => {
          const place = offset + i * size + j;
          gradient[place] = (gradient[place] ?? 0) + 2 * lambda * (means[j] ?? NaN) * weight(i, j);
        });
      }
    },
  };
}

/** Slopes of what is paid for KL by one image's μ_j and log σ_j². */
export interface KlSlopes {
  readonly mean: number;
  readonly logVariance: number;
}

/** What the KL term's rule makes of a batch of heads (μ, then log σ²), and its slopes by dimension j of image `row`. */
export function klPaid(
  plan: AutoencoderPlan,
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
