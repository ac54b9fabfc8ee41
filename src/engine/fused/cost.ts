import type { Optimizer } from '../../plan/training.ts';
import { momentCount } from '../optimizers.ts';
import type { Images, Matrix, Operation } from './operations.ts';
import { boltzmannOperations } from './operations/boltzmann.ts';
import { codeOperations } from './operations/code.ts';
import { area, type Description } from './operations/description.ts';
import { imageOperations } from './operations/image.ts';
import { layerOperations } from './operations/layer.ts';
import { likelihoodOperations } from './operations/likelihood.ts';
import { recordOperations } from './operations/record.ts';

const descriptions = {
  ...imageOperations,
  ...layerOperations,
  ...codeOperations,
  ...likelihoodOperations,
  ...boltzmannOperations,
  ...recordOperations,
};

function descriptionOf({ type }: Operation): Description<Operation> {
  // Each is for the operation of its own type.
  return descriptions[type] as Description<Operation>;
}

/** What an operation reads and writes, in the order of its formula. */
export function operands(operation: Operation): {
  readonly reads: readonly (Matrix | Images)[];
  readonly writes: readonly (Matrix | Images)[];
} {
  const { reads, writes } = descriptionOf(operation);
  return {
    reads: reads(operation).filter((operand) => operand !== null),
    writes: writes(operation).filter((operand) => operand !== null),
  };
}

/** How many copies of the batch an operation goes through (operations/matrix.ts). */
export function copiesOf(operation: Operation): number {
  return descriptionOf(operation).copies?.(operation) ?? 1;
}

/** What an operation costs when nothing is skipped and everything is read once. */
export function costOf(
  operation: Operation,
  optimizer: Optimizer,
): { readonly flops: number; readonly bytes: number } {
  const { reads, writes } = operands(operation);
  const { products, moves } = descriptionOf(operation);
  const traffic = [...reads, ...writes].reduce((sum, operand) => sum + bytesOf(operand), 0);
  const elements = reads.reduce((sum, read) => sum + area(read), 0);
  const moved = moves?.(operation) ?? 0;
  return {
    flops:
      flopsAnUpdate[optimizer] * moved +
      (products === undefined ? flopsAnElement * elements : 2 * products(operation)),
    bytes: traffic + 2 * 4 * momentCount(optimizer) * moved,
  };
}

/** Additions, products, quotients and roots that one parameter's update takes, weight decay included. */
const flopsAnUpdate = { adam: 13, rmsprop: 9, sgd: 5 } as const;

/** An exponential or a logarithm counts as about this many. */
const flopsAnElement = 10;

function bytesOf(operand: Matrix | Images): number {
  return ('type' in operand ? 1 : 4) * area(operand);
}
