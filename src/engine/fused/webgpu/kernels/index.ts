import type { Matrix, Operation, SampleOperation } from '../../operations.ts';
import { placeOf } from '../../program.ts';
import type { Optimizer } from '../../../../plan/training.ts';
import type { Kernel, KernelStyle } from '../kernel.ts';
import { binarizeKernel } from './binarize.ts';
import { codeKernel } from './code.ts';
import { contractionKernel } from './contraction.ts';
import { corruptKernel } from './corrupt.ts';
import { denseKernel } from './dense.ts';
import { denseTransposedKernel } from './dense-transposed.ts';
import { dropoutGradientKernel, dropoutKernel } from './dropout.ts';
import { freeEnergyKernel, meanRowsKernel, updateBiasKernel } from './energy.ts';
import { gradientKernel } from './gradient.ts';
import { importanceKernel } from './importance.ts';
import { importanceGradientKernel } from './importance-gradient.ts';
import { gatherKernel } from './gather.ts';
import { inputGradientKernel } from './input-gradient.ts';
import { klRuleKernel } from './kl-rule.ts';
import { meanKernel } from './mean.ts';
import { reconstructionKernel } from './reconstruction.ts';
import { recordKernel } from './record.ts';
import { sampleGradientKernel } from './sample-gradient.ts';
import { sampleKernel } from './sample.ts';
import { sparsityKernel } from './sparsity.ts';
import { squaredErrorKernel } from './squared-error.ts';
import { topKKernel } from './top-k.ts';
import { unitsKernel, weighKernel } from './units.ts';
import { updateKernel } from './update.ts';
import { updateVarianceKernel } from './update-variance.ts';

interface How {
  readonly optimizer: Optimizer;
  readonly style: KernelStyle;
  /** What draws a matrix in the same list; null where nothing does. */
  readonly sampleOf: (matrix: Matrix) => SampleOperation | null;
}

/** What makes the kernel of an operation. */
type Makers = {
  readonly [T in Operation['type']]?: (
    operation: Extract<Operation, { readonly type: T }>,
    how: How,
  ) => Kernel;
};

/** What the kernels know: an operation that is not here is refused. */
const makers: Makers = {
  binarize: binarizeKernel,
  gather: gatherKernel,
  corrupt: corruptKernel,
  dense: (operation, { style, sampleOf }) => denseKernel(operation, style, sampleOf),
  dropout: dropoutKernel,
  'dropout-gradient': dropoutGradientKernel,
  'top-k': topKKernel,
  sample: (operation, { style }) => sampleKernel(operation, style),
  reconstruction: (operation, { style }) => reconstructionKernel(operation, style),
  'squared-error': (operation, { style }) => squaredErrorKernel(operation, style),
  'input-gradient': (operation, { style }) => inputGradientKernel(operation, style),
  sparsity: sparsityKernel,
  'kl-rule': (operation, { style }) => klRuleKernel(operation, style),
  contraction: contractionKernel,
  'sample-gradient': sampleGradientKernel,
  update: (operation, { optimizer, style }) => updateKernel(operation, optimizer, style),
  record: (operation, { style }) => recordKernel(operation, style),
  code: codeKernel,
  mean: meanKernel,
  importance: (operation, { style }) => importanceKernel(operation, style),
  'importance-gradient': importanceGradientKernel,
  'dense-transposed': (operation, { style }) => denseTransposedKernel(operation, style),
  units: unitsKernel,
  weigh: weighKernel,
  gradient: (operation, { style }) => gradientKernel(operation, style),
  'mean-rows': (operation, { style }) => meanRowsKernel(operation, style),
  'update-bias': (operation, { optimizer }) => updateBiasKernel(operation, optimizer),
  'free-energy': (operation, { style }) => freeEnergyKernel(operation, style),
  'update-variance': (operation, { optimizer, style }) => updateVarianceKernel(operation, optimizer, style),
};

function makerOf(operation: Operation) {
  return makers[operation.type] as ((of: Operation, how: How) => Kernel) | undefined;
}

/** What is missing for an operation; null where nothing is. */
export function lacks(operation: Operation): string | null {
  return makerOf(operation) === undefined ? operation.type : null;
}

/** The kernels that run a list, each a dispatch or a share of one; throws where `lacks` has something to say. */
export function kernelsOf(
  operations: readonly Operation[],
  optimizer: Optimizer,
  style: KernelStyle,
): readonly Kernel[] {
  const samples = operations.filter((operation) => operation.type === 'sample');
  const sampleOf = (matrix: Matrix) => samples.find(({ code }) => placeOf(code) === placeOf(matrix)) ?? null;
  return operations.map((operation) => {
    const make = makerOf(operation);
    if (make === undefined) throw new Error(`no kernel for ${operation.type}`);
    return make(operation, { optimizer, style, sampleOf });
  });
}
