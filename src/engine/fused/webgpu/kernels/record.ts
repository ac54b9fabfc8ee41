import { assertNever } from '../../../../lib/assert.ts';
import type { Matrix, RecordedPart, RecordOperation } from '../../operations.ts';
import { matrix, reads, writes, type Kernel, type KernelStyle } from '../kernel.ts';
import { lane } from '../layout.ts';
import { rowSumsKernel } from './row-sums.ts';

/** The terms of this update, a row each → its place in the ring of losses. */
export function recordKernel({ terms }: RecordOperation, style: KernelStyle): Kernel {
  const parts = terms.flatMap((term) => term.parts);
  const matrices = [...new Set(parts.map(({ of }) => of))];
  const nameOf = (of: Matrix) => `values${matrices.indexOf(of)}`;
  const sizes = parts.flatMap(({ type, of }) => (type === 'sum' ? [of.rows] : []));
  return rowSumsKernel(
    {
      rows: terms.length,
      terms: sizes.length === 0 ? 'inputs.count' : `max(inputs.count, ${Math.max(...sizes)}u)`,
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

function caseOf(parts: readonly RecordedPart[], row: number, nameOf: (of: Matrix) => string): string {
  const statements = parts.map((part) => {
    const { condition, value } = added(part, `${nameOf(part.of)}[${lane}u * i]`);
    return `
      if (${condition}) {
        sum += ${value};
      }`;
  });
  return `
    case ${row}u: {${statements.join('')}
    }`;
}

/** What a part adds to its term for row i of its values. */
function added({ type, of }: RecordedPart, value: string) {
  const isInBatch = 'i < inputs.count';
  switch (type) {
    case 'mean':
      return { condition: isInBatch, value: `${value} * inputs.imageWeight` };
    case 'beta-mean':
      return { condition: isInBatch, value: `inputs.beta * ${value} * inputs.imageWeight` };
    case 'sum':
      return { condition: `i < ${of.rows}u`, value };
    case 'rest':
      // Programs with several codes an image are refused before (features.ts, `webgpuFeatures`).
      throw new Error('no kernel for a bound');
    default:
      return assertNever(type);
  }
}
