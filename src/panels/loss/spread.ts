/**
 * Places labels of height `gap` so that none overlap and each stays as near as can be to where it points (least squares):
 * labels that would overlap form a group around their mean. Positions are centres in pixels, kept in their order and
 * between `min` and `max` where there is room for all.
 */
export function spread(
  wanted: readonly number[],
  gap: number,
  [min, max]: readonly [number, number],
): readonly number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  // Shifted up by their rank's share of the gaps, labels that do not overlap are simply a rising sequence.
  let groups: { readonly mean: number; readonly size: number }[] = [];
  order.forEach((index, rank) => {
    let group = { mean: (wanted[index] ?? 0) - rank * gap, size: 1 };
    for (let last = groups.at(-1); last !== undefined && last.mean > group.mean; last = groups.at(-1)) {
      const size = last.size + group.size;
      group = { mean: (last.mean * last.size + group.mean * group.size) / size, size };
      groups = groups.slice(0, -1);
    }
    groups.push(group);
  });
  const top = Math.max(min, max - (wanted.length - 1) * gap);
  const shifted = groups.flatMap(({ mean, size }) =>
    Array.from({ length: size }, () => Math.min(Math.max(mean, min), top)),
  );
  const places = new Array<number>(wanted.length).fill(0);
  order.forEach((index, rank) => (places[index] = (shifted[rank] ?? 0) + rank * gap));
  return places;
}
