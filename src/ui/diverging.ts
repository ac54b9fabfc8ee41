import { mixed, type Rgb } from '../lib/colour.ts';
import { sheetSize, type Sheet } from './paint.ts';

/** A scale around 0: its colours at −limit, 0 and +limit; what lies beyond has the colour of the end. */
export interface DivergingScale {
  readonly limit: number;
  readonly negative: Rgb;
  readonly zero: Rgb;
  readonly positive: Rgb;
}

/** Steps of the scale on either side of 0. */
const steps = 255;

/** The colour of a value: from the middle to an end in a straight line, equal steps for equal differences. */
export function divergingColour(scale: DivergingScale, value: number): Rgb {
  const part = Math.min(Math.abs(value) / scale.limit, 1);
  return mixed(scale.zero, value < 0 ? scale.negative : scale.positive, Number.isNaN(part) ? 0 : part);
}

/** Writes images of signed numbers into RGBA bytes of the sheet's size; gaps and what is missing stay transparent. */
export function paintDiverging(
  values: Float32Array,
  sheet: Sheet,
  scale: DivergingScale,
): Uint8ClampedArray<ArrayBuffer> {
  const { width, height } = sheetSize(sheet);
  const [rows, columns] = sheet.shape;
  const rgba = new Uint8ClampedArray(4 * width * height);
  const words = new Uint32Array(rgba.buffer);
  const table = Uint32Array.from({ length: 2 * steps + 1 }, (_, i) => {
    const [red, green, blue] = divergingColour(scale, ((i - steps) / steps) * scale.limit);
    return (red | (green << 8) | (blue << 16) | (255 << 24)) >>> 0;
  });
  const perUnit = scale.limit > 0 ? steps / scale.limit : 0;
  let from = 0;
  for (let image = 0; image < sheet.count; image++) {
    const left = (image % sheet.columns) * (columns + sheet.gap);
    const top = Math.floor(image / sheet.columns) * (rows + sheet.gap);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns && from < values.length; column++, from++) {
        const place = Math.round((values[from] ?? 0) * perUnit);
        const entry = Math.min(Math.max(place, -steps), steps) + steps;
        words[(top + row) * width + left + column] = table[entry] ?? 0;
      }
    }
  }
  return rgba;
}
