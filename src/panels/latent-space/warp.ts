import { normalCdf, normalQuantile } from '../../lib/normal.ts';

/**
 * How a latent coordinate u becomes a coordinate of the picture: as it is, or, for a code with prior N(0, s² I),
 * p = Φ(u / s), which gives equal areas to equal prior mass (Kingma & Welling 2014, figure 4).
 */
export type Warp = 'linear' | 'quantile';

export interface Warping {
  readonly warp: Warp;
  /** s. */
  readonly priorDeviation: number;
}

/** Quantiles 0 and 1 lie at infinity: nothing is decoded beyond this one. */
const lastQuantile = 1e-4;

export function warped({ warp, priorDeviation }: Warping, u: number): number {
  return warp === 'linear' ? u : normalCdf(u / priorDeviation);
}

export function unwarped({ warp, priorDeviation }: Warping, p: number): number {
  if (warp === 'linear') return p;
  return priorDeviation * normalQuantile(Math.min(Math.max(p, lastQuantile), 1 - lastQuantile));
}
