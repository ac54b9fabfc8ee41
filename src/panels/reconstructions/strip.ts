/** In each place the next row of the same class, from the start again after the last one; of all rows where there are no classes. */
export function nextStrip(
  labels: Uint8Array | null,
  count: number,
  strip: readonly number[],
): readonly number[] {
  if (labels === null) return strip.map((index) => (index + strip.length) % count);
  return strip.map((index) => {
    const wanted = labels[index] ?? 0;
    const found = labels.indexOf(wanted, index + 1);
    return found >= 0 ? found : Math.max(labels.indexOf(wanted), 0);
  });
}
