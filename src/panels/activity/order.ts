import type { LatentCodes } from '../../state/session.ts';

export const orders = ['number', 'size'] as const;
export type Order = (typeof orders)[number];

/** Units by number, or the busiest first. */
export function orderedUnits(values: Float64Array, order: Order): readonly number[] {
  const units = Array.from(values.keys());
  return order === 'number' ? units : units.sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0));
}

/** The `most` images for which a unit is largest, the largest first; those with 0 or less don't count. */
export function strongestImages(codes: LatentCodes, unit: number, most: number): readonly number[] {
  const { means, latentSize, count } = codes;
  const valueOf = (image: number) => means[image * latentSize + unit] ?? 0;
  const found: number[] = [];
  for (let image = 0; image < count; image++) {
    const value = valueOf(image);
    if (value <= 0 || (found.length === most && value <= valueOf(found.at(-1) ?? image))) continue;
    const place = found.findIndex((other) => valueOf(other) < value);
    found.splice(place < 0 ? found.length : place, 0, image);
    if (found.length > most) found.pop();
  }
  return found;
}

/** The unit that is largest in a code. */
export function strongestUnit(code: Float32Array): number {
  return code.reduce((best, value, unit) => (value > (code[best] ?? -Infinity) ? unit : best), 0);
}
