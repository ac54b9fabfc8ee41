import { normalCdf } from './normal.ts';

/** KL(N(m, v) ‖ N(0, 1)) = ½ (m² + v − 1 − ln v), in nats. */
export function gaussianDivergence(mean: number, variance: number): number {
  return 0.5 * (mean * mean + variance - 1 - Math.log(variance));
}

/** Mass of N(0, 1) in the bins that `edges` (ascending) separate: one more than there are edges, the outer ones open. */
export function normalMasses(edges: readonly number[]): Float64Array {
  const below = [0, ...edges.map(normalCdf), 1];
  return Float64Array.from({ length: edges.length + 1 }, (_, b) => (below[b + 1] ?? 1) - (below[b] ?? 0));
}

/** Σ_b q_b ln(q_b / π_b) in nats, 0 ln 0 = 0: never more than the divergence of the densities (data processing). */
export function binnedDivergence(q: Float64Array, pi: Float64Array): number {
  return q.reduce((sum, mass, b) => (mass > 0 ? sum + mass * Math.log(mass / (pi[b] ?? 0)) : sum), 0);
}
