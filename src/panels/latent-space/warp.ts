import { normalCdf, normalQuantile } from '../../lib/normal.ts';

/**
 * How a latent coordinate u becomes a coordinate of the picture: as it is, or, for a code with prior N(0, I), p = Φ(u), which
 * gives equal areas to equal prior mass (Kingma & Welling 2014, figure 4).
 */
export type Warp = 'linear' | 'quantile';

/** Quantiles 0 and 1 lie at infinity: nothing is decoded beyond this one. */
const lastQuantile = 1e-4;

export function warped(warp: Warp, u: number): number {
  return warp === 'linear' ? u : normalCdf(u);
}

export function unwarped(warp: Warp, p: number): number {
  return warp === 'linear' ? p : normalQuantile(Math.min(Math.max(p, lastQuantile), 1 - lastQuantile));
}
