/** Which pixels the machine may invent: 1 where a pixel is free, 0 where it is held. Never written to, but replaced. */
export type Mask = Uint8Array<ArrayBuffer>;
/** Rows and columns. */
export type Shape = readonly [number, number];
/** A pixel, by its row and column. */
export type Place = readonly [number, number];

/** Nothing is free. */
export function heldWhole([rows, columns]: Shape): Mask {
  return new Uint8Array(rows * columns);
}

/** The lower half is free. */
export function lowerHalf([rows, columns]: Shape): Mask {
  return new Uint8Array(rows * columns).fill(1, Math.ceil(rows / 2) * columns);
}

/** A twelfth of the image's side, in pixels, and one pixel at least. */
export function brushRadius(shape: Shape): number {
  return Math.max(Math.min(...shape) / 12, 0.5);
}

/** With all pixels free whose centres the brush passes on its way; the same mask where they are already. */
export function painted(mask: Mask, shape: Shape, from: Place, to: Place): Mask {
  const [rows, columns] = shape;
  const radius = brushRadius(shape);
  const next = mask.slice();
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      if (distanceToWay([row, column], from, to) <= radius) next[row * columns + column] = 1;
  return freeCount(next) === freeCount(mask) ? mask : next;
}

export function freeCount(mask: Mask): number {
  return mask.reduce((sum, isFree) => sum + isFree, 0);
}

/** The units that are to stay, as the worker is told. */
export function heldUnits(mask: Mask): Uint8Array<ArrayBuffer> {
  return mask.map((isFree) => 1 - isFree);
}

/** Where an arrow key takes the brush; null for other keys. */
export function moved([row, column]: Place, key: string, [rows, columns]: Shape): Place | null {
  const by = arrows[key];
  if (by === undefined) return null;
  const within = (at: number, count: number) => Math.min(Math.max(at, 0), count - 1);
  return [within(row + by[0], rows), within(column + by[1], columns)];
}

/** The free pixels as an SVG path, a unit a pixel: one rectangle for each run of them in a row. */
export function areaOf(mask: Mask, [rows, columns]: Shape): string {
  let path = '';
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns;) {
      const start = column;
      while (column < columns && mask[row * columns + column] === 1) column += 1;
      if (column > start) path += `M${start} ${row}h${column - start}v1h${start - column}z`;
      else column += 1;
    }
  }
  return path;
}

/** The edges between free and held pixels, as an SVG path. */
export function edgesOf(mask: Mask, [rows, columns]: Shape): string {
  const isFree = (row: number, column: number) => mask[row * columns + column] === 1;
  let path = '';
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const here = isFree(row, column);
      if (column + 1 < columns && here !== isFree(row, column + 1)) path += `M${column + 1} ${row}v1`;
      if (row + 1 < rows && here !== isFree(row + 1, column)) path += `M${column} ${row + 1}h1`;
    }
  }
  return path;
}

const arrows: Readonly<Record<string, Place>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** From a point to the straight way between two others. */
function distanceToWay(at: Place, from: Place, to: Place): number {
  const way = [to[0] - from[0], to[1] - from[1]] as const;
  const length = way[0] ** 2 + way[1] ** 2;
  const along = (at[0] - from[0]) * way[0] + (at[1] - from[1]) * way[1];
  const share = length === 0 ? 0 : Math.min(Math.max(along / length, 0), 1);
  return Math.hypot(at[0] - from[0] - share * way[0], at[1] - from[1] - share * way[1]);
}
