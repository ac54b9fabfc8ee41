import { meanFunctionOf } from '../../../../plan/likelihood.ts';
import type { SquaredErrorOperation } from '../../operations.ts';
import { insideFunction, matrix, reads, writes, type Kernel, type KernelStyle } from '../kernel.ts';
import { groupsOf, lane } from '../layout.ts';
import { meanExpression, meanFunctions } from './functions.ts';
import { dataBindings, dataFunction } from './images.ts';
import { rowSumsKernel } from './row-sums.ts';

/** Σ_pixels (x − x̂)² of each image. */
export function squaredErrorKernel(operation: SquaredErrorOperation, style: KernelStyle): Kernel {
  const { logits, target, likelihood, error } = operation;
  const mean = meanFunctionOf(likelihood);
  const groups = groupsOf(logits.columns);
  return rowSumsKernel(
    {
      rows: logits.rows,
      terms: `${groups}u`,
      sum: 'f32',
      bindings: [
        reads('logits', 'vec4f', matrix(logits)),
        writes('error', 'f32', matrix(error)),
        ...dataBindings(target),
      ],
      functions: [dataFunction(target), insideFunction(logits.columns), meanFunctions(mean)].join('\n'),
      isPresent: 'row < inputs.count',
      term: `let a = logits[row * ${groups}u + i];
  let mean = ${meanExpression(mean)};
  let difference = select(vec4f(), pixels(row, i) - mean, inside(i));
  return dot(difference, difference);`,
      finish: `error[${lane}u * row] = sum;`,
    },
    style,
  );
}
