import { formatFixed } from '../ui/format.ts';

/** v as it is written: 1, or with two digits. */
export function varianceText(variance: number): string {
  return variance === 1 ? '1' : formatFixed(variance, 2);
}

/** N(0, v I) as TeX, or N(0, v) in one dimension; v is left out where it is 1 and I says the rest. */
export function normalTex(variance: number, dimensions: 'all' | 'one' = 'all'): string {
  if (dimensions === 'one') return String.raw`\N(0, ${varianceText(variance)})`;
  return variance === 1 ? String.raw`\N(0, I)` : String.raw`\N(0, ${varianceText(variance)}\, I)`;
}
