/** CSS pixels: the room for a row's name, between rows, and the smallest and largest width of an image. */
export const nameWidth = 74;
const gap = 6;
const smallest = 26;
const largest = 72;
/** Images a row: whole numbers −3 … 3 where there are few rows, else half steps. */
const coarse = 7;
const fine = 13;

/** How many rows and columns of images fit, and how large an image is; at least one row. */
export function layoutOf(area: { readonly size: number; readonly width: number; readonly height: number }): {
  readonly columns: number;
  readonly rows: number;
  /** CSS pixels. */
  readonly tile: number;
} {
  const width = Math.max(area.width - nameWidth, 1);
  const tileOf = (columns: number) => Math.max(Math.min(width / columns, largest), smallest);
  const rowsOf = (columns: number) => Math.max(1, Math.floor((area.height + gap) / (tileOf(columns) + gap)));
  const columns = area.size <= rowsOf(coarse) || width / fine < smallest ? coarse : fine;
  return { columns, rows: Math.min(rowsOf(columns), area.size), tile: tileOf(columns) };
}
