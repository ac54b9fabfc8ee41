import type { DenseOperation, Matrix, SampleOperation } from '../../operations.ts';
import {
  insideFunction,
  matrix,
  parameters,
  reads,
  writes,
  type Kernel,
  type KernelStyle,
} from '../kernel.ts';
import { biasRowOf, groupsOf, roomOf, rowsOf } from '../layout.ts';
import { activateFunction } from './functions.ts';
import { dataBindings, dataFunction } from './images.ts';
import { productKernel } from './product.ts';

/** Y = f(X · W + b): X [B, I] · W [I, O]; the bias is row `biasRow` of the layer's buffer. A code that is X it draws for itself. */
export function denseKernel(
  operation: DenseOperation,
  style: KernelStyle,
  sampleOf: (matrix: Matrix) => SampleOperation | null,
): Kernel {
  const { input, weights, output } = operation;
  const data = 'type' in input ? input : (sampleOf(input) ?? input);
  const outputs = groupsOf(weights.columns);
  return productKernel(
    {
      rows: roomOf(output),
      columns: weights.columns,
      depth: weights.rows,
      a: {
        along: 'depth',
        value: 'pixels(line, group)',
        isInside: `line < ${rowsOf(output)} && group < ${groupsOf(weights.rows)}u`,
      },
      b: {
        along: 'across',
        value: `parameters[line * ${outputs}u + group]`,
        isInside: `line < ${biasRowOf(weights.rows)}u && group < ${outputs}u`,
      },
      bindings: [
        reads('parameters', 'vec4f', parameters(weights)),
        writes('output', 'vec4f', matrix(output)),
        ...dataBindings(data),
      ],
      functions: [
        dataFunction(data),
        activateFunction(operation.activation),
        insideFunction(weights.columns),
      ].join('\n'),
      finish: `if (row >= ${rowsOf(output)} || group >= ${outputs}u) {
    return;
  }
  let y = activate(sum + parameters[${biasRowOf(weights.rows) * outputs}u + group]);
  output[row * ${outputs}u + group] = select(vec4f(), y, inside(group));`,
    },
    style,
  );
}
