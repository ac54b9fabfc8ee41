import type { HeldOut } from '../../training/protocol.ts';

/**
 * The cross-entropy of images against themselves, in nats: Σ_pixels −x log x − (1−x) log(1−x), averaged over images,
 * x = byte/255. No reconstruction x̂ can cost less (Gibbs' inequality).
 */
export function greyFloor({ rows, count }: Pick<HeldOut, 'rows' | 'count'>): number {
  const occurrences = new Float64Array(256);
  for (const byte of rows) occurrences[byte] = (occurrences[byte] ?? 0) + 1;
  const total = occurrences.reduce((sum, times, byte) => sum + times * entropy(byte / 255), 0);
  return count > 0 ? total / count : 0;
}

function entropy(x: number): number {
  return x <= 0 || x >= 1 ? 0 : -x * Math.log(x) - (1 - x) * Math.log(1 - x);
}
