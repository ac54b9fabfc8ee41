import { mixtureMasses } from '../../lib/mixture-masses.ts';
import { binnedDivergence, gaussianDivergence, normalMasses } from '../../lib/normal-divergence.ts';
import type { LatentCodes } from '../../state/session.ts';

/** Bins of width 0.25 between −4 and 4, in standard deviations s of the prior N(0, s²), and one open bin on either side. */
export const bins = { first: -4, width: 0.25, edges: 33 } as const;
export const priorMasses = normalMasses(
  Array.from({ length: bins.edges }, (_, i) => bins.first + i * bins.width),
);

/** Clouds times dimensions looked at, at most: 200,000 take some 10 to 25 ms. */
const budget = 200_000;

/** How one dimension of the aggregate posterior q(z) = (1/n) Σ N(μ_i, diag σ_i²) lies to the prior N(0, s²). */
export interface Fit {
  readonly index: number;
  readonly mean: number;
  readonly variance: number;
  /** Mass in each bin. */
  readonly masses: Float64Array;
  /** Σ_b q_b ln(q_b / π_b), nats. */
  readonly mismatch: number;
  /** The part of a Gaussian of the same mean and variance: KL(N(m, v) ‖ N(0, s²)), nats. */
  readonly matched: number;
}

/** All dimensions, the worst fit first, and from how many images; null for a code without spread. */
export function fitsOf(
  codes: LatentCodes,
  priorVariance: number,
): { readonly fits: readonly Fit[]; readonly images: number } | null {
  const { means, logVariances, latentSize, count } = codes;
  if (logVariances === null) return null;
  const unit = Math.sqrt(priorVariance);
  const edges = { first: bins.first * unit, width: bins.width * unit, edges: bins.edges };
  const rows = Math.min(count, Math.floor(budget / latentSize));
  const fits = Array.from({ length: latentSize }, (_, j) => {
    const { mean, variance } = momentsOf(means, logVariances, { j, size: latentSize, rows });
    const masses = mixtureMasses({ means, logVariances, size: latentSize, rows, j, ...edges });
    const mismatch = binnedDivergence(masses, priorMasses);
    // A divergence is the same in every unit; in this one the prior is N(0, 1).
    const matched = gaussianDivergence(mean / unit, variance / priorVariance);
    return { index: j, mean, variance, masses, mismatch, matched };
  });
  return { fits: fits.toSorted((a, b) => b.mismatch - a.mismatch), images: rows };
}

/** Of q(z_j), by the law of total variance: m = E μ, v = Var μ + E σ². */
function momentsOf(
  means: Float32Array,
  logVariances: Float32Array,
  at: { readonly j: number; readonly size: number; readonly rows: number },
): { readonly mean: number; readonly variance: number } {
  let mean = 0;
  let squares = 0;
  let within = 0;
  for (let row = 0; row < at.rows; row++) {
    const value = means[row * at.size + at.j] ?? 0;
    const change = value - mean;
    mean += change / (row + 1);
    squares += change * (value - mean);
    within += Math.exp(logVariances[row * at.size + at.j] ?? 0);
  }
  return { mean, variance: at.rows > 0 ? (squares + within) / at.rows : 1 };
}
