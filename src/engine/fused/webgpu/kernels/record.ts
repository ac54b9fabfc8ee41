import { assertNever } from '../../../../lib/assert.ts';
import type { Matrix, RecordedPart, RecordOperation } from '../../operations.ts';
import { partReads, takenFrom } from '../../operations/record.ts';
import { float, matrix, reads, writes, type Kernel, type KernelStyle } from '../kernel.ts';
import { lane, rowsOf } from '../layout.ts';
import { rowSumsKernel } from './row-sums.ts';

/** The terms of this update, a row each → its place in the ring of losses. */
export function recordKernel({ terms }: RecordOperation, style: KernelStyle): Kernel {
  const parts = terms.flatMap((term) => term.parts);
  const matrices = [...new Set(parts.flatMap(partReads))];
  const nameOf = (of: Matrix) => `values${matrices.indexOf(of)}`;
  const lengths = [...new Set(parts.map(lengthOf))];
  return rowSumsKernel(
    {
      rows: terms.length,
      terms: lengths.reduce((longest, length) => `max(${longest}, ${length})`),
      sum: 'f32',
      bindings: [
        writes('losses', 'f32', { type: 'losses' }),
        ...matrices.map((of) => reads(nameOf(of), 'f32', matrix(of))),
      ],
      functions: '',
      isPresent: `row < ${terms.length}u`,
      term: `var sum = 0f;
  switch row {${terms.map((term, row) => caseOf(term.parts, row, nameOf)).join('')}
    default: {}
  }
  return sum;`,
      finish: `losses[${terms.length}u * inputs.lossAt + row] = sum;`,
    },
    style,
  );
}

/** How many rows a part adds up. */
function lengthOf({ type, of }: RecordedPart): string {
  return type === 'sum' ? `${of.rows}u` : rowsOf(of);
}

function caseOf(parts: readonly RecordedPart[], row: number, nameOf: (of: Matrix) => string): string {
  const statements = parts.map(
    (part) => `
      if (i < ${lengthOf(part)}) {
        sum += ${valueOf(part, (of) => `${nameOf(of)}[${lane}u * i]`)};
      }`,
  );
  const bounds = parts.flatMap((part) => {
    const taken = takenFrom(part);
    if (taken === null) return [];
    return [
      `
      if (i < inputs.count) {
        sum -= ${nameOf(taken)}[${lane}u * i] * inputs.imageWeight;
      }`,
    ];
  });
  return `
    case ${row}u: {${[...statements, ...bounds].join('')}
    }`;
}

/** What a part adds to its term for row i of its values; a bound has rows of its own. */
function valueOf({ type, of }: RecordedPart, at: (of: Matrix) => string): string {
  const share = of.copies === 1 ? 'inputs.imageWeight' : `inputs.imageWeight * ${float(1 / of.copies)}`;
  switch (type) {
    case 'mean':
    case 'difference':
      return `${at(of)} * ${share}`;
    case 'beta-mean':
      return `inputs.beta * ${at(of)} * ${share}`;
    case 'sum':
      return at(of);
    case 'rest':
      return `-${at(of)} * ${share}`;
    default:
      return assertNever(type);
  }
}
