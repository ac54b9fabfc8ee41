/** In each place the next image of the same class, from the start again after the last one. */
export function nextStrip(labels: Uint8Array, strip: readonly number[]): readonly number[] {
  return strip.map((index) => {
    const wanted = labels[index] ?? 0;
    const found = labels.indexOf(wanted, index + 1);
    return found >= 0 ? found : Math.max(labels.indexOf(wanted), 0);
  });
}
