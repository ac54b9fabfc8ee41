import type { Field } from '../lib/fields.ts';

/** Images of one size with a class each: pixels 0…255, row by row, image after image. */
export interface LabelledImages {
  readonly images: Uint8Array;
  readonly labels: Uint8Array;
  readonly count: number;
}

/** One part of a data set: gzipped IDX files, addressed relative to the page. */
export interface IdxFiles {
  readonly images: string;
  readonly labels: string;
}

/** A data set, as data: nothing is loaded until a reader is asked to. */
export interface Dataset {
  readonly id: string;
  /** Rows and columns. */
  readonly shape: readonly [number, number];
  readonly classNames: readonly string[];
  /** The knob for how many training images are used; its `max` is the number there are. */
  readonly trainImages: Field & { readonly type: 'number' };
  readonly heldOutImages: number;
  readonly files: { readonly train: IdxFiles; readonly heldOut: IdxFiles };
}
