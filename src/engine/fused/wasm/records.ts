import { copiesOf } from '../cost.ts';
import type { Operation } from '../operations.ts';
import type { MemoryMap } from './allocate.ts';
import { boltzmannKinds, boltzmannRecords } from './records/boltzmann.ts';
import { codeKinds, codeRecords } from './records/code.ts';
import { imageKinds, imageRecords } from './records/image.ts';
import { layerKinds, layerRecords } from './records/layer.ts';
import { likelihoodKinds, likelihoodRecords } from './records/likelihood.ts';
import { placesIn, type OperationRecord, type Places, type Word } from './records/word.ts';

/** All kinds of record, each a function of this name in the file of assembly/ that is named; numbered from 1 in this order. */
export const kinds: Readonly<Record<string, string>> = {
  ...imageKinds,
  ...layerKinds,
  ...codeKinds,
  ...likelihoodKinds,
  ...boltzmannKinds,
};

const kindNames = Object.keys(kinds);

/** What the kernels know. */
const makers = {
  ...imageRecords,
  ...layerRecords,
  ...codeRecords,
  ...likelihoodRecords,
  ...boltzmannRecords,
} satisfies Record<Operation['type'], unknown>;

/** An operation that has no maker here; today all have. */
export function lacks({ type }: Operation): string | null {
  return Object.hasOwn(makers, type) ? null : type;
}

/** An operation as the records that the interpreter reads, word by word (layout.ts, `recordHead`). */
export function recordsOf(operation: Operation, map: MemoryMap): readonly (readonly Word[])[] {
  const make = makers[operation.type] as (of: Operation, at: Places) => readonly OperationRecord[];
  return make(operation, placesIn(map)).map(({ kind, words, pieces }) => [
    ...[1 + kindNames.indexOf(kind), pieces.fixed, pieces.each, copiesOf(operation)],
    ...words,
  ]);
}
