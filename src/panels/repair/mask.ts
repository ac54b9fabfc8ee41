/** Which visible units the machine may invent: 1 where free, row by row. */
export type Mask = Uint8Array<ArrayBuffer>;
export type Shape = readonly [rows: number, columns: number];

export function emptyMask([rows, columns]: Shape): Mask {
  return new Uint8Array(rows * columns);
}

/** The lower half is free. */
export function lowerHalf([rows, columns]: Shape): Mask {
  return Uint8Array.from({ length: rows * columns }, (_, i) => (Math.floor(i / columns) >= rows / 2 ? 1 : 0));
}

/** With the pixels within the brush around a place free too, a disc of `radius` pixels. */
export function painted(mask: Mask, [rows, columns]: Shape, at: Place, radius: number): Mask {
  const next = mask.slice();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const distance = Math.hypot(row + 0.5 - at.row, column + 0.5 - at.column);
      if (distance <= radius) next[row * columns + column] = 1;
    }
  }
  return next;
}

/** A place in the image, in pixels from its upper left corner. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The brush is a seventh of the image wide, at least a pixel. */
export function brushRadius([rows]: Shape): number {
  return Math.max(0.75, rows / 14);
}

/** The place of a key's move, inside the image; null for another key. */
export function movedBy(key: string, { row, column }: Place, [rows, columns]: Shape): Place | null {
  const clamp = (value: number, most: number) => Math.min(Math.max(value, 0.5), most - 0.5);
  const to = (down: number, right: number) => ({
    row: clamp(row + down, rows),
    column: clamp(column + right, columns),
  });
  switch (key) {
    case 'ArrowUp':
      return to(-1, 0);
    case 'ArrowDown':
      return to(1, 0);
    case 'ArrowLeft':
      return to(0, -1);
    case 'ArrowRight':
      return to(0, 1);
    default:
      return null;
  }
}

export function freeCount(mask: Mask): number {
  return mask.reduce((sum, free) => sum + free, 0);
}

/** SVG: a square for each free pixel, in units of pixels. */
export function pathOf(mask: Mask, [, columns]: Shape): string {
  return [...mask.keys()]
    .filter((i) => mask[i] === 1)
    .map((i) => `M${i % columns} ${Math.floor(i / columns)}h1v1h-1z`)
    .join('');
}
