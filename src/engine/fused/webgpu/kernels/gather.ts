import type { GatherOperation } from '../../operations.ts';
import { insideFunction, matrix, reads, writes, type Kernel } from '../kernel.ts';
import { groupsOf } from '../layout.ts';
import { elementwiseKernel } from './elementwise.ts';

/** The batch's rows out of the resident ones, 4 numbers a thread. */
export function gatherKernel({ output }: GatherOperation): Kernel {
  const groups = groupsOf(output.columns);
  return elementwiseKernel({
    rows: output.rows,
    width: groups,
    bindings: [
      writes('output', 'vec4f', matrix(output)),
      reads('resident', 'vec4f', { type: 'images', from: 'training' }),
      reads('slots', 'u32', { type: 'slots' }),
    ],
    functions: insideFunction(output.columns),
    body: `let value = resident[slots[inputs.indicesAt + row] * ${groups}u + i];
  output[row * ${groups}u + i] = select(vec4f(), value, inside(i));`,
  });
}
