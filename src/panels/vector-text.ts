import { formatFixed } from '../ui/format.ts';

/** (0.90, −0.70): at most four numbers, then "…". */
export function vectorText(z: ArrayLike<number>, digits = 2): string {
  const shown = Array.from({ length: Math.min(z.length, 4) }, (_, j) => formatFixed(z[j] ?? 0, digits));
  return `(${shown.join(', ')}${z.length > 4 ? ', …' : ''})`;
}
