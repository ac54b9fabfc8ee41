/** Lines of text need so many px each. */
const lineHeight = 14;

/** The same, moved as little as needed so that their places `at` are a line apart and inside from … to; from the top down. */
export function apart<T extends { readonly at: number }>(
  labels: readonly T[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly T[] {
  const sorted = labels.filter(({ at }) => Number.isFinite(at)).toSorted((a, b) => a.at - b.at);
  const places = sorted.map(({ at }) => Math.min(Math.max(at, from), to));
  for (let i = 1; i < places.length; i++)
    places[i] = Math.max(places[i] ?? 0, (places[i - 1] ?? 0) + lineHeight);
  for (let i = places.length - 1; i >= 0; i--)
    places[i] = Math.min(places[i] ?? 0, i === places.length - 1 ? to : (places[i + 1] ?? 0) - lineHeight);
  return sorted.map((label, i) => ({ ...label, at: places[i] ?? label.at }));
}
