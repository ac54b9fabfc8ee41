import type { Fields, ValuesOf } from '../lib/fields.ts';
import type { Rows } from '../lib/rows.ts';
import type { ImageSample, Sample } from './sample.ts';

/** A data set, as data: nothing is loaded or drawn until a reader is asked to. */
export type Dataset = IdxDataset | DrawnDataset;

interface DatasetBase {
  readonly id: string;
  readonly sample: Sample;
  /** Of its classes; empty where rows have none. */
  readonly classNames: readonly string[];
  /** Its knobs; `trainImages` says how many training rows are used, and its `max` how many there are. */
  readonly fields: Fields & { readonly trainImages: Extract<Fields[string], { readonly type: 'number' }> };
  readonly heldOutImages: number;
  /** All rows that there are are training rows; those that are held out are the same once more. */
  readonly isComplete?: true;
  /** Pixels are black or white: bytes 0 and 255. */
  readonly isBlackAndWhite?: true;
}

/** Images that are shipped as files. */
export interface IdxDataset extends DatasetBase {
  readonly type: 'idx';
  readonly sample: ImageSample;
  readonly files: { readonly train: IdxFiles; readonly heldOut: IdxFiles };
}

/** One part of a data set: gzipped IDX files, addressed relative to the page. */
export interface IdxFiles {
  readonly images: string;
  readonly labels: string;
}

/** Rows that are drawn by a formula: a pure function of the knobs and the row's number, so that any part can be drawn at any time. */
export interface DrawnDataset extends DatasetBase {
  readonly type: 'drawn';
  /** Of the distribution of rows, in nats, where it is known: the best model that there can be has this −log p on average. */
  readonly entropy?: number;
  /** Rows first … first + count − 1; those from `trainImages.max` on are held out. */
  draw(params: ValuesOf<Fields>, first: number, count: number): LabelledRows;
}

/** Rows with a class each; null where they have none. */
export interface LabelledRows {
  readonly rows: Rows;
  readonly labels: Uint8Array<ArrayBuffer> | null;
  readonly count: number;
}
