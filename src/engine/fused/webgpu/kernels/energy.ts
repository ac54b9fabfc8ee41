import type { FreeEnergyOperation, MeanRowsOperation, UpdateBiasOperation } from '../../operations.ts';
import type { Optimizer } from '../../../../plan/training.ts';
import { float, matrix, parameters, reads, writes, type Kernel, type KernelStyle } from '../kernel.ts';
import { groupsOf, lane, rowsOf } from '../layout.ts';
import { elementwiseKernel } from './elementwise.ts';
import { log1pFunction } from './functions.ts';
import { dataBindings, dataFunction } from './images.ts';
import { rowSumsKernel } from './row-sums.ts';
import { adjustment } from './update.ts';

/** factor · the mean over the rows of X: a sum a vector of 4 columns. */
export function meanRowsKernel({ factor, rows, mean }: MeanRowsOperation, style: KernelStyle): Kernel {
  const groups = groupsOf(rows.columns);
  return rowSumsKernel(
    {
      rows: groups,
      terms: 'inputs.count',
      sum: 'vec4f',
      bindings: [...dataBindings(rows), writes('mean', 'vec4f', matrix(mean))],
      functions: dataFunction(rows),
      isPresent: `row < ${groups}u`,
      term: 'return pixels(i, row);',
      finish: `mean[row] = ${float(factor)} * inputs.imageWeight * sum;`,
    },
    style,
  );
}

/** The optimiser's update of b by the sum of two gradients. */
export function updateBiasKernel({ gradients, bias }: UpdateBiasOperation, optimizer: Optimizer): Kernel {
  const groups = groupsOf(bias.columns);
  const [first, second] = gradients;
  return elementwiseKernel({
    rows: 1,
    width: groups,
    bindings: [
      reads('first', 'vec4f', matrix(first)),
      reads('second', 'vec4f', matrix(second)),
      writes('parameters', 'vec4f', parameters(bias)),
    ],
    functions: '',
    body: `let at = i;
  let g = first[at] + second[at];
  let w = parameters[at];
  ${adjustment(optimizer, groups)}`,
  });
}

/** F(v) of each row: the visible units' part and the hidden ones', vector by vector. */
export function freeEnergyKernel(operation: FreeEnergyOperation, style: KernelStyle): Kernel {
  const { visible, bias, visibleVariance, inputs, hiddenVariance, energy } = operation;
  const [below, above] = [groupsOf(visible.columns), groupsOf(inputs.columns)];
  const ofVisible =
    visibleVariance === null
      ? '-dot(bias[i], v)'
      : `${float(0.5 / visibleVariance)} * dot(v - bias[i], v - bias[i])`;
  const ofHidden =
    hiddenVariance === null
      ? `let softplus = max(a, vec4f()) + log1p(exp(-abs(a)));
    let isThere = vec4u(${lane}u * i) + vec4u(0u, 1u, 2u, 3u) < vec4u(${inputs.columns}u);
    energy -= dot(select(vec4f(), softplus, isThere), vec4f(1f));`
      : `energy -= ${float(0.5 * hiddenVariance)} * dot(a, a);`;
  return rowSumsKernel(
    {
      rows: visible.rows,
      terms: `${Math.max(below, above)}u`,
      sum: 'f32',
      bindings: [
        ...dataBindings(visible),
        reads('bias', 'vec4f', parameters(bias)),
        reads('given', 'vec4f', matrix(inputs)),
        writes('energies', 'f32', matrix(energy)),
      ],
      functions: [dataFunction(visible), hiddenVariance === null ? log1pFunction : ''].join('\n'),
      isPresent: `row < ${rowsOf(inputs)}`,
      term: `var energy = 0f;
  if (i < ${below}u) {
    let v = pixels(row, i);
    energy += ${ofVisible};
  }
  if (i < ${above}u) {
    let a = given[row * ${above}u + i];
    ${ofHidden}
  }
  return energy;`,
      finish: `energies[${lane}u * row] = sum;`,
    },
    style,
  );
}
