import { assertNever } from '../lib/assert.ts';

/**
 * How the KL term of a Gaussian code enters the objective; β is its weight, KL_j that of dimension j, bars are means over
 * the batch.
 * - plain: β · mean KL.
 * - free-bits: β Σ_j max(λ, mean KL_j) (Kingma et al. 2016): a dimension below λ nats is left alone.
 * - capacity: β |mean KL − C| (Burgess et al. 2018); a schedule raises C instead of β.
 * - entropy: β · mean KL − λ · mean H(q), as the article writes its objective.
 * - as-written: β Σ_j mean of ½ μ_j² + ½ σ_j⁴ − log σ_j² − 1, the term of the article's PyTorch listing: log σ² taken for
 *   log σ, so that narrow and wide q pay too much; ½ too low for each dimension.
 */
export type KlRule =
  | { readonly type: 'plain' | 'as-written' }
  | { readonly type: 'free-bits'; readonly nats: number }
  | { readonly type: 'capacity'; readonly nats: number }
  | { readonly type: 'entropy'; readonly weight: number };

/** Means over images, one entry a dimension. */
export interface KlMeans {
  /** ½ (μ² + σ² − 1 − log σ²). */
  readonly kl: Float64Array;
  /** log σ². */
  readonly logVariance: Float64Array;
  /** ½ μ² + ½ σ⁴ − log σ² − 1. */
  readonly asWritten: Float64Array;
}

/** The means of n Gaussian codes of `size` dimensions, row by row. */
export function klMeans(means: ArrayLike<number>, logVariances: ArrayLike<number>, size: number): KlMeans {
  const sums = {
    kl: new Float64Array(size),
    logVariance: new Float64Array(size),
    asWritten: new Float64Array(size),
  };
  const n = means.length / size;
  for (let i = 0; i < means.length; i++) {
    const j = i % size;
    const square = (means[i] ?? NaN) ** 2;
    const lv = logVariances[i] ?? NaN;
    const variance = Math.exp(lv);
    sums.kl[j] = (sums.kl[j] ?? 0) + (0.5 * (square + variance - 1 - lv)) / n;
    sums.logVariance[j] = (sums.logVariance[j] ?? 0) + lv / n;
    sums.asWritten[j] = (sums.asWritten[j] ?? 0) + (0.5 * square + 0.5 * variance ** 2 - lv - 1) / n;
  }
  return sums;
}

/** The numbers of the rules, as they are now (numbers.ts). */
interface KlNumbers {
  readonly beta: number;
  readonly freeBits: number;
  readonly capacity: number;
  readonly entropy: number;
}

/** What the objective pays for codes with these means. */
export function klPenalty(rule: KlRule['type'], means: KlMeans, numbers: KlNumbers): number {
  const { beta } = numbers;
  switch (rule) {
    case 'plain':
      return beta * sum(means.kl);
    case 'free-bits':
      return beta * sum(means.kl.map((kl) => Math.max(numbers.freeBits, kl)));
    case 'capacity':
      return beta * Math.abs(sum(means.kl) - numbers.capacity);
    case 'entropy':
      return beta * sum(means.kl) - numbers.entropy * sum(means.logVariance.map(entropyOf));
    case 'as-written':
      return beta * sum(means.asWritten);
    default:
      return assertNever(rule);
  }
}

/** H of one Gaussian dimension: ½ (1 + ln 2π + log σ²). */
export function entropyOf(logVariance: number): number {
  return 0.5 * (1 + Math.log(2 * Math.PI) + logVariance);
}

/**
 * The β-VAE that the entropy rule is: β KL(q ‖ N(0, I)) − λ H(q) = β′ KL(q ‖ N(0, v I)) + constant with β′ = β + λ,
 * v = (β + λ) / β; at β = 1 both are 1 + λ. Fresh codes come from N(0, v I).
 */
export function equivalentOf(
  beta: number,
  lambda: number,
): { readonly beta: number; readonly priorVariance: number } {
  return { beta: beta + lambda, priorVariance: (beta + lambda) / beta };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
