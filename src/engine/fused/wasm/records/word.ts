import { assertNever } from '../../../../lib/assert.ts';
import type { Images, Matrix, Operation } from '../../operations.ts';
import type { MemoryMap } from '../allocate.ts';
import { panel, panelBytes } from '../layout.ts';

/** A word of a record: an address or a count, or a float. */
export type Word = number | { readonly float: number };

/** What the interpreter reads: a kind, its words (assembly/, `word(record, i)` from 1), and the pieces that threads share. */
export interface OperationRecord {
  /** A function of assembly/; records.ts says in which file. */
  readonly kind: string;
  readonly words: readonly Word[];
  readonly pieces: Pieces;
}

/** So many pieces that don't depend on each other: `fixed`, and `each` a panel of images. */
export interface Pieces {
  readonly fixed: number;
  readonly each: number;
}

/** One piece a panel of images, of each copy of the batch. */
export const panelwise = (copies = 1): Pieces => ({ fixed: 0, each: copies });

/** So many pieces, whatever the batch. */
export const pieces = (fixed: number): Pieces => ({ fixed, each: 0 });

/** Panels of 16 columns. */
export const panelsOf = (columns: number): number => Math.ceil(columns / panel);

/** Where rows of data are: images and their indices, or a matrix and bytes from one panel to the next. */
export function dataAt(data: Images | Matrix, { place, imagesAt }: Places): readonly [number, number] {
  return 'type' in data ? imagesAt(data) : place(data);
}

export function isBytes(data: Images | Matrix): 0 | 1 {
  return 'type' in data ? 1 : 0;
}

/** How operations of some types become records of some kinds. */
export type RecordMakers<Type extends Operation['type'], Kind extends string> = {
  readonly [T in Type]: (
    operation: Extract<Operation, { readonly type: T }>,
    at: Places,
  ) => readonly (OperationRecord & { readonly kind: Kind })[];
};

/** Where things lie, as words. */
export interface Places {
  readonly map: MemoryMap;
  /** A matrix: its address, and bytes from one of its panels to the next. */
  readonly place: (matrix: Matrix) => readonly [number, number];
  /** The same of a gradient's copy by features. */
  readonly feature: (gradient: Matrix) => readonly [number, number];
  /** Where the images are, and their indices; 0: in order. */
  readonly imagesAt: (images: Images) => readonly [number, number];
}

export function placesIn(map: MemoryMap): Places {
  return {
    map,
    place: (matrix) => [map.at(matrix), panelBytes(matrix.columns)],
    feature(gradient) {
      const { at, stride } = map.features(gradient);
      return [at, stride];
    },
    imagesAt({ from }) {
      switch (from) {
        case 'training':
          return [map.training, map.indices];
        case 'given':
          return [map.given, 0];
        case 'binarized':
          return [map.binarized, 0];
        case 'corrupted':
          return [map.corrupted, 0];
        default:
          return assertNever(from);
      }
    },
  };
}
