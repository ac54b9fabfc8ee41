import type { SquaredErrorOperation } from '../../operations.ts';
import { insideFunction, matrix, reads, writes, type Kernel, type KernelStyle } from '../kernel.ts';
import { groupsOf, lane } from '../layout.ts';
import { sigmoidFunction } from './functions.ts';
import { imageBindings, pixelsFunction } from './images.ts';
import { rowSumsKernel } from './row-sums.ts';

/** Σ_pixels (x − x̂)² of each image; x̂ = sigmoid(a) (bernoulli) or a (gaussian). */
export function squaredErrorKernel(operation: SquaredErrorOperation, style: KernelStyle): Kernel {
  const { logits, target, likelihood, error } = operation;
  const groups = groupsOf(logits.columns);
  return rowSumsKernel(
    {
      rows: logits.rows,
      terms: `${groups}u`,
      sum: 'f32',
      bindings: [
        reads('logits', 'vec4f', matrix(logits)),
        writes('error', 'f32', matrix(error)),
        ...imageBindings(target),
      ],
      functions: [pixelsFunction(target), insideFunction(logits.columns), sigmoidFunction].join('\n'),
      isPresent: 'row < inputs.count',
      term: `let a = logits[row * ${groups}u + i];
  let mean = ${likelihood.type === 'bernoulli' ? 'sigmoid(a)' : 'a'};
  let difference = select(vec4f(), pixels(row, i) - mean, inside(i));
  return dot(difference, difference);`,
      finish: `error[${lane}u * row] = sum;`,
    },
    style,
  );
}
