import type { InputGradientOperation } from '../../operations.ts';
import { matrix, parameters, reads, writes, type Kernel, type KernelStyle } from '../kernel.ts';
import { biasRowOf, groupsOf, roomOf, rowsOf } from '../layout.ts';
import { slopeFunction } from './functions.ts';
import { productKernel } from './product.ts';

/** dX = (dY · Wᵀ) ⊙ f′(X): dY [B, O] · Wᵀ [O, I], both with their vectors along O. */
export function inputGradientKernel(operation: InputGradientOperation, style: KernelStyle): Kernel {
  const { outputGradient, weights, activated, inputGradient } = operation;
  const outputs = groupsOf(weights.columns);
  const inputs = groupsOf(weights.rows);
  return productKernel(
    {
      rows: roomOf(outputGradient),
      columns: weights.rows,
      depth: weights.columns,
      a: {
        along: 'depth',
        value: `dy[line * ${outputs}u + group]`,
        isInside: `line < ${rowsOf(outputGradient)} && group < ${outputs}u`,
      },
      b: {
        along: 'depth',
        value: `parameters[line * ${outputs}u + group]`,
        isInside: `line < ${biasRowOf(weights.rows)}u && group < ${outputs}u`,
      },
      bindings: [
        reads('dy', 'vec4f', matrix(outputGradient)),
        reads('parameters', 'vec4f', parameters(weights)),
        reads('activated', 'vec4f', matrix(activated)),
        writes('dx', 'vec4f', matrix(inputGradient)),
      ],
      functions: slopeFunction(operation.slope),
      finish: `if (row >= ${rowsOf(outputGradient)} || group >= ${inputs}u) {
    return;
  }
  let at = row * ${inputs}u + group;
  dx[at] = sum * slope(activated[at]);`,
    },
    style,
  );
}
