/** Grey pixels: bytes 0…255, or numbers 0…1 that may stray outside (they are clamped, never stretched). */
export type Pixels = Uint8Array | Float32Array;

/** Images laid out left to right in rows of `columns`, `gap` clear pixels of the sheet between them. */
export interface Sheet {
  /** Rows and columns of one image. */
  readonly shape: readonly [number, number];
  readonly count: number;
  readonly columns: number;
  readonly gap: number;
  /** Pixels of the sheet a side for one of an image; 1 by default. */
  readonly zoom?: number;
}

/** Width and height of the whole sheet in pixels. */
export function sheetSize(sheet: Sheet): { readonly width: number; readonly height: number } {
  const { zoom = 1 } = sheet;
  const rows = sheet.shape[0] * zoom;
  const columns = sheet.shape[1] * zoom;
  const across = Math.min(sheet.columns, sheet.count);
  const down = Math.ceil(sheet.count / sheet.columns);
  return {
    width: across * columns + Math.max(across - 1, 0) * sheet.gap,
    height: down * rows + Math.max(down - 1, 0) * sheet.gap,
  };
}

/** Writes the images, white on black, into RGBA bytes of the sheet's size; what is missing is black. */
export function paintSheet(pixels: Pixels, sheet: Sheet): Uint8ClampedArray<ArrayBuffer> {
  const { zoom = 1 } = sheet;
  const [, ownColumns] = sheet.shape;
  const rows = sheet.shape[0] * zoom;
  const columns = ownColumns * zoom;
  const { width, height } = sheetSize(sheet);
  const rgba = new Uint8ClampedArray(width * height * 4);
  const unit = pixels instanceof Float32Array ? 255 : 1;
  const size = sheet.shape[0] * ownColumns;
  for (let image = 0; image < sheet.count; image++) {
    const left = (image % sheet.columns) * (columns + sheet.gap);
    const top = Math.floor(image / sheet.columns) * (rows + sheet.gap);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const own = Math.floor(row / zoom) * ownColumns + Math.floor(column / zoom);
        const value = (pixels[image * size + own] ?? 0) * unit;
        const at = 4 * ((top + row) * width + left + column);
        rgba[at] = value;
        rgba[at + 1] = value;
        rgba[at + 2] = value;
        rgba[at + 3] = 255;
      }
    }
  }
  return rgba;
}
