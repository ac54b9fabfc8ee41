export interface Histogram {
  /** Where the first bin begins and the last one ends. */
  readonly from: number;
  readonly to: number;
  /** The share of all values in each bin; what lies outside is in the outermost ones. */
  readonly shares: Float64Array;
}

/** The shares of values in `bins` equal bins between `from` and `to`; values on a boundary are in the upper bin. */
export function histogramOf(
  values: Float32Array,
  { from, to, bins }: { readonly from: number; readonly to: number; readonly bins: number },
): Histogram {
  const shares = new Float64Array(bins);
  const scale = bins / (to - from);
  for (const value of values) {
    const bin = Math.min(Math.max(Math.floor((value - from) * scale), 0), bins - 1);
    shares[bin] = (shares[bin] ?? 0) + 1;
  }
  return { from, to, shares: shares.map((count) => count / Math.max(values.length, 1)) };
}

/** The least and the largest of values, 0 included. */
export function extentWithZero(values: Float32Array): readonly [number, number] {
  let [least, largest] = [0, 0];
  for (const value of values) {
    if (value < least) least = value;
    if (value > largest) largest = value;
  }
  return [least, largest];
}
