import { normal, streamKey, streams } from './random.ts';

/** How far random codes spread: z = √v · ε for a number v, or z_j = mean_j + √variance_j · ε_j; ε ~ N(0, I). */
export type Spread = number | { readonly mean: Float64Array; readonly variance: Float64Array };

/** `count` random codes of `size` numbers, row by row: a pure function of (seed, draw). */
export function drawCodes(options: {
  readonly seed: number;
  /** Which of the draws of this seed: 0, 1, … */
  readonly draw: number;
  readonly count: number;
  readonly size: number;
  readonly spread: Spread;
}): Float32Array<ArrayBuffer> {
  const { seed, draw, count, size, spread } = options;
  const key = streamKey(seed, streams.samples);
  return Float32Array.from({ length: count * size }, (_, i) => {
    const noise = normal(key, i, draw);
    if (typeof spread === 'number') return Math.sqrt(spread) * noise;
    const j = i % size;
    return (spread.mean[j] ?? 0) + Math.sqrt(spread.variance[j] ?? 0) * noise;
  });
}
