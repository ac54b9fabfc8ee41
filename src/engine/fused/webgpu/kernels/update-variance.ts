import type { UpdateVarianceOperation } from '../../operations.ts';
import { momentCount, type Optimizer } from '../../program.ts';
import { float, matrix, reads, writes, type Kernel, type KernelStyle } from '../kernel.ts';
import { lane, rowsOf } from '../layout.ts';
import { logVarianceFunction } from './functions.ts';
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
  const parameter = (moment: 0 | 1 | 2) => ({ type: 'parameter', matrix: logVariance, moment }) as const;
  return rowSumsKernel(
    {
      rows: 1,
      terms: rowsOf(loss),
      sum: 'f32',
      bindings: [
        reads('loss', 'f32', matrix(loss)),
        ...(weights ? [reads('weights', 'f32', matrix(weights))] : []),
        writes('layer', 'vec4f', parameter(0)),
        writes('first', 'vec4f', parameter(1)),
        ...(momentCount(optimizer) === 2 ? [writes('second', 'vec4f', parameter(2))] : []),
      ],
      functions: logVarianceFunction,
      isPresent: 'row == 0u',
      term: `let balance = ${float(pixels / 2)} * (${float(1 + Math.log(2 * Math.PI))} + logVariance(layer[0].x));
  return ${weights ? `weights[${lane}u * i] * ` : ''}(balance - loss[${lane}u * i]);`,
      // The other three numbers of the vector are filling: without a gradient they stay 0.
      finish: `let at = 0u;
  let g = vec4f(sum * inputs.imageWeight, 0f, 0f, 0f);
  let w = layer[at];
  ${adjustment(optimizer)}`,
    },
    style,
  );
}
