import { assertNever } from '../../../../lib/assert.ts';
import type { Images, Matrix, Operation } from '../../operations.ts';
import type { MemoryMap } from '../allocate.ts';
import { panelBytes } from '../layout.ts';

/** A word of a record: an address or a count, or a float. */
export type Word = number | { readonly float: number };

/** Records that the interpreter reads: each a kind and its words (assembly/, `word(record, i)`). */
export type Records = readonly (readonly Word[])[];

/** How operations of some types become records. */
export type RecordMakers<Type extends Operation['type']> = {
  readonly [T in Type]: (operation: Extract<Operation, { readonly type: T }>, at: Places) => Records;
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
