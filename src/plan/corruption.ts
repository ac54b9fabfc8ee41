import { unitOf, type Rows } from '../lib/rows.ts';
import { normal, uniform } from '../lib/random.ts';
import type { Draw } from './draws.ts';

/**
 * What is done to the image x that the encoder reads in training; the target stays clean (Vincent et al. 2010).
 * - masking: each pixel is 0 with probability `level`.
 * - salt-and-pepper: each pixel is 0 or 1, as likely, with probability `level`.
 * - gaussian-noise: x + level · n, n ~ N(0, 1), not clipped.
 */
export const corruptions = ['masking', 'gaussian-noise', 'salt-and-pepper'] as const;
export type Corruption =
  { readonly type: 'none' } | { readonly type: (typeof corruptions)[number]; readonly level: number };

/** The same corruption at another level. */
export function atLevel(corruption: Corruption, level: number): Corruption {
  return corruption.type === 'none' ? corruption : { type: corruption.type, level };
}

/** x̃ = x ⊙ kept + added, both of the length of x. */
export interface CorruptionNoise {
  readonly kept: Float32Array<ArrayBuffer>;
  readonly added: Float32Array<ArrayBuffer>;
}

/** The noise of `length` pixels; null where nothing is corrupted. */
export function corruptionNoise(
  corruption: Corruption,
  length: number,
  drawOf: (i: number) => Draw,
): CorruptionNoise | null {
  if (corruption.type === 'none') return null;
  const { type, level } = corruption;
  const kept = new Float32Array(length).fill(1);
  const added = new Float32Array(length);
  for (let i = 0; i < length; i++) {
    const { key, a, b } = drawOf(i);
    switch (type) {
      case 'masking':
        if (uniform(key, a, b) < level) kept[i] = 0;
        break;
      case 'salt-and-pepper': {
        const u = uniform(key, a, b);
        if (u < level) kept[i] = 0;
        if (u >= level / 2 && u < level) added[i] = 1;
        break;
      }
      case 'gaussian-noise':
        added[i] = level * normal(key, a, b);
        break;
    }
  }
  return { kept, added };
}

/** A corrupted row: of an image its intensities. */
export function corrupted(
  corruption: Corruption,
  row: Rows,
  drawOf: (i: number) => Draw,
): Float32Array<ArrayBuffer> {
  const unit = unitOf(row);
  const x = Float32Array.from(row, (value) => value / unit);
  const noise = corruptionNoise(corruption, x.length, drawOf);
  return noise === null ? x : x.map((value, i) => value * (noise.kept[i] ?? 1) + (noise.added[i] ?? 0));
}
