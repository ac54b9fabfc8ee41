/** A column of the picture needs so much width, in px. */
const narrowest = 92;

/** Steps of the chain that are drawn: the first ones as far as there is room, and always the last. */
export function columnsFor(steps: number, width: number): readonly number[] {
  const room = Math.max(2, Math.min(4, Math.floor(width / narrowest)));
  const all = Array.from({ length: steps + 1 }, (_, step) => step);
  return all.length <= room ? all : [...all.slice(0, room - 1), steps];
}

/** Units as the cells of a grid that is about square. */
export function gridOf(units: number): readonly [rows: number, columns: number] {
  const columns = Math.ceil(Math.sqrt(units));
  return [Math.ceil(units / columns), columns];
}
