import type { DenseTransposedOperation } from '../../operations.ts';
import { float, matrix, parameters, reads, writes, type Kernel, type KernelStyle } from '../kernel.ts';
import { biasRowOf, groupsOf, roomOf, rowsOf } from '../layout.ts';
import { productKernel } from './product.ts';

/** Y = scale · H Wᵀ + b: H [B, O] · Wᵀ [O, I], both with their vectors along O; the filling of W and b is 0. */
export function denseTransposedKernel(operation: DenseTransposedOperation, style: KernelStyle): Kernel {
  const { input, weights, bias, scale, output } = operation;
  const hidden = groupsOf(weights.columns);
  const visible = groupsOf(weights.rows);
  return productKernel(
    {
      rows: roomOf(input),
      columns: weights.rows,
      depth: weights.columns,
      a: {
        along: 'depth',
        value: `units[line * ${hidden}u + group]`,
        isInside: `line < ${rowsOf(input)} && group < ${hidden}u`,
      },
      b: {
        along: 'depth',
        value: `parameters[line * ${hidden}u + group]`,
        isInside: `line < ${biasRowOf(weights.rows)}u && group < ${hidden}u`,
      },
      bindings: [
        reads('units', 'vec4f', matrix(input)),
        reads('parameters', 'vec4f', parameters(weights)),
        reads('bias', 'vec4f', parameters(bias)),
        writes('output', 'vec4f', matrix(output)),
      ],
      functions: '',
      finish: `if (row >= ${rowsOf(input)} || group >= ${visible}u) {
    return;
  }
  output[row * ${visible}u + group] = ${float(scale)} * sum + bias[group];`,
    },
    style,
  );
}
