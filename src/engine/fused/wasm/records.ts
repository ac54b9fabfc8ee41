import type { Operation } from '../operations.ts';
import type { MemoryMap } from './allocate.ts';
import { copiesOf } from '../copies.ts';
import { copiesWord } from './layout.ts';
import { codeRecords } from './records/code.ts';
import { imageRecords } from './records/image.ts';
import { layerRecords } from './records/layer.ts';
import { likelihoodRecords } from './records/likelihood.ts';
import { placesIn, type Places, type RecordMakers, type Records, type Word } from './records/word.ts';

/** What the kernels know. */
const makers: RecordMakers<Operation['type']> = {
  ...imageRecords,
  ...layerRecords,
  ...codeRecords,
  ...likelihoodRecords,
};

/** An operation that has no maker here; today all have. */
export function lacks({ type }: Operation): string | null {
  return Object.hasOwn(makers, type) ? null : type;
}

/** An operation as the records that the interpreter reads. */
export function recordsOf(operation: Operation, map: MemoryMap): Records {
  const make = makers[operation.type] as (of: Operation, at: Places) => Records;
  const records = make(operation, placesIn(map));
  const copies = copiesOf(operation);
  if (copies === 1) return records;
  return records.map((words) => [...words, ...Array<Word>(copiesWord - words.length).fill(0), copies]);
}
