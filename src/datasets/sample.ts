import type { Rows } from '../lib/rows.ts';

/** What one row of a data set is; plans and panels go by it. */
export type Sample = ImageSample | PointSample | TableSample;

/** A grey image: bytes 0…255, row by row, each read as x = byte/255. */
export interface ImageSample {
  readonly type: 'image';
  /** Rows and columns. */
  readonly shape: readonly [number, number];
}

/** A point of the plane or of space: floats. */
export interface PointSample {
  readonly type: 'point';
  readonly dimensions: 2 | 3;
}

/** A row of a table: floats, column after column. */
export interface TableSample {
  readonly type: 'table';
  readonly columns: readonly Column[];
}

export type Column =
  /** Held as (x − mean) / deviation. */
  | { readonly type: 'real'; readonly name: string; readonly mean: number; readonly deviation: number }
  /** 0 or 1, for the first or the second of its values. */
  | { readonly type: 'binary'; readonly name: string; readonly values: readonly [string, string] }
  /** One number a value: 1 for the one that it is, 0 for the others. */
  | { readonly type: 'category'; readonly name: string; readonly values: readonly string[] };

/** Numbers in a row. */
export function sizeOf(sample: Sample): number {
  switch (sample.type) {
    case 'image':
      return sample.shape[0] * sample.shape[1];
    case 'point':
      return sample.dimensions;
    case 'table':
      return sample.columns.reduce(
        (sum, column) => sum + (column.type === 'category' ? column.values.length : 1),
        0,
      );
  }
}

/** Room for so many rows, all 0. */
export function emptyRows(sample: Sample, count: number): Rows {
  const length = count * sizeOf(sample);
  return sample.type === 'image' ? new Uint8Array(length) : new Float32Array(length);
}

/** Grey images of so many rows and columns. */
export function imageSample(rows: number, columns: number): ImageSample {
  return { type: 'image', shape: [rows, columns] };
}

/** Rows and columns of an image; throws where a row is none. For panels that are offered for images alone. */
export function shapeOf(sample: Sample): readonly [number, number] {
  if (sample.type !== 'image') throw new Error(`a ${sample.type} is no image`);
  return sample.shape;
}
