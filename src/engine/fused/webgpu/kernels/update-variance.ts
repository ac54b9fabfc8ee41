import type { UpdateVarianceOperation } from '../../operations.ts';
import type { Optimizer } from '../../../../plan/training.ts';
import { float, matrix, parameters, reads, writes, type Kernel, type KernelStyle } from '../kernel.ts';
import { lane, rowsOf } from '../layout.ts';
import { learnedVarianceFunction } from './functions.ts';
import { rowSumsKernel } from './row-sums.ts';
import { adjustment } from './update.ts';

/**
 * The update of log s² from the batch's losses: D/2 · (1 + log(2πs²)) − their mean, which is the mean of the differences.
 * Where an image has several codes, its loss is theirs by their weights, which sum to 1.
 */
export function updateVarianceKernel(
  { loss, weights, pixels, logVariance }: UpdateVarianceOperation,
  optimizer: Optimizer,
  style: KernelStyle,
): Kernel {
  return rowSumsKernel(
    {
      rows: 1,
      terms: rowsOf(loss),
      sum: 'f32',
      bindings: [
        reads('loss', 'f32', matrix(loss)),
        ...(weights ? [reads('weights', 'f32', matrix(weights))] : []),
        writes('parameters', 'vec4f', parameters(logVariance)),
      ],
      functions: learnedVarianceFunction,
      isPresent: 'row == 0u',
      term: `let balance = ${float(pixels / 2)} * (${float(1 + Math.log(2 * Math.PI))} + logVariance(parameters[0].x));
  return ${weights ? `weights[${lane}u * i] * ` : ''}(balance - loss[${lane}u * i]);`,
      // The other three numbers of the vector are filling: without a gradient they stay 0.
      finish: `let at = 0u;
  let g = vec4f(sum * inputs.imageWeight, 0f, 0f, 0f);
  let w = parameters[at];
  ${adjustment(optimizer, 1)}`,
    },
    style,
  );
}
