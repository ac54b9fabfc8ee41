/** CSS pixels: about how wide a picture should be. */
const wanted = 44;

/** How many pictures of `shape` fit into an area, each about 44 px wide, and how wide they are with their gaps. */
export function gridFor(area: {
  readonly width: number;
  readonly height: number;
  readonly shape: readonly [number, number];
}): { readonly columns: number; readonly rows: number; readonly tile: number } {
  const { width, height, shape } = area;
  const columns = Math.floor(width / wanted);
  if (columns === 0) return { columns: 0, rows: 0, tile: 0 };
  const tile = width / columns;
  // A gap of one pixel of the picture stands between neighbours.
  const rowHeight = (tile * (shape[0] + 1)) / (shape[1] + 1);
  return { columns, rows: Math.floor((height + 1) / rowHeight), tile };
}
