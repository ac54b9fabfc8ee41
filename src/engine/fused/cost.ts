import { assertNever } from '../../lib/assert.ts';
import type { Images, Matrix, Operation, RecordedPart } from './operations.ts';
import { momentCount, type Optimizer } from './program.ts';

/** What an operation reads and writes, in the order of its formula. */
export function operands(operation: Operation): {
  readonly reads: readonly (Matrix | Images)[];
  readonly writes: readonly (Matrix | Images)[];
} {
  switch (operation.type) {
    case 'binarize':
    case 'corrupt':
      return { reads: [operation.images], writes: [operation.output] };
    case 'dense':
      return { reads: [operation.input, operation.weights, operation.bias], writes: [operation.output] };
    case 'dropout':
      return { reads: [operation.input], writes: [operation.output] };
    case 'dropout-gradient':
      return { reads: [operation.gradient], writes: [operation.gradient] };
    case 'top-k':
      return { reads: [operation.input], writes: [operation.output] };
    case 'sparsity':
      return { reads: [operation.code, operation.gradient], writes: [operation.gradient, operation.loss] };
    case 'contraction':
      return {
        reads: [operation.code, operation.weights, operation.gradient],
        writes: [operation.gradient, operation.loss, operation.pull],
      };
    case 'sample':
      return { reads: [operation.head], writes: [operation.noise, operation.code, operation.kl] };
    case 'importance':
      return {
        reads: [operation.head, operation.noise, operation.code, operation.loss, operation.gradient],
        writes: [operation.gradient, operation.weights, operation.bound],
      };
    case 'importance-gradient': {
      const { codeGradient, weights, head, noise, code, headGradient } = operation;
      return { reads: [codeGradient, weights, head, noise, code], writes: [headGradient] };
    }
    case 'reconstruction':
      return {
        reads: [operation.logits, operation.target, operation.logVariance].filter((read) => read !== null),
        writes: operation.gradient ? [operation.gradient, operation.loss] : [operation.loss],
      };
    case 'squared-error':
      return { reads: [operation.logits, operation.target], writes: [operation.error] };
    case 'input-gradient':
      return {
        reads: [operation.outputGradient, operation.weights, operation.activated],
        writes: [operation.inputGradient],
      };
    case 'kl-rule':
      return { reads: [operation.head], writes: [operation.weights, operation.penalty] };
    case 'sample-gradient':
      return {
        reads: [operation.codeGradient, operation.head, operation.noise, operation.rule?.weights].filter(
          (read) => read !== undefined,
        ),
        writes: [operation.headGradient],
      };
    case 'update':
      return {
        reads: [
          ...[operation.input, operation.outputGradient, operation.weights, operation.bias],
          ...(operation.pull ? [operation.pull] : []),
        ],
        writes: [operation.weights, operation.bias],
      };
    case 'update-variance':
      return {
        reads: [operation.loss, operation.weights, operation.logVariance].filter((read) => read !== null),
        writes: [operation.logVariance],
      };
    case 'record':
      return {
        reads: [...new Set(operation.terms.flatMap(({ parts }) => parts.flatMap(partReads)))],
        writes: [],
      };
    case 'code':
      return { reads: [operation.head], writes: [operation.means, operation.logVariances] };
    case 'mean':
      return { reads: [operation.logits], writes: [operation.output] };
    default:
      return assertNever(operation);
  }
}

function partReads(part: RecordedPart): readonly Matrix[] {
  return part.type === 'rest' ? [part.of, part.bound] : [part.of];
}

/** What an operation costs when nothing is skipped and everything is read once. */
export function costOf(
  operation: Operation,
  optimizer: Optimizer,
): { readonly flops: number; readonly bytes: number } {
  const { reads, writes } = operands(operation);
  const traffic = [...reads, ...writes].reduce((sum, operand) => sum + bytesOf(operand), 0);
  switch (operation.type) {
    case 'dense':
      return { flops: 2 * rowsOf(operation.input) * area(operation.weights), bytes: traffic };
    case 'input-gradient':
      return { flops: 2 * rowsOf(operation.outputGradient) * area(operation.weights), bytes: traffic };
    case 'update': {
      const parameters = area(operation.weights) + area(operation.bias);
      return {
        flops: 2 * rowsOf(operation.input) * area(operation.weights) + flopsAnUpdate[optimizer] * parameters,
        bytes: traffic + 2 * 4 * momentCount(optimizer) * parameters,
      };
    }
    case 'binarize':
    case 'corrupt':
    case 'dropout':
    case 'dropout-gradient':
    case 'top-k':
    case 'sparsity':
    case 'contraction':
    case 'kl-rule':
    case 'sample':
    case 'importance':
    case 'reconstruction':
    case 'squared-error':
    case 'sample-gradient':
    case 'importance-gradient':
    case 'update-variance':
    case 'record':
    case 'code':
    case 'mean':
      return { flops: flopsAnElement * reads.reduce((sum, read) => sum + area(read), 0), bytes: traffic };
    default:
      return assertNever(operation);
  }
}

/** Additions, products, quotients and roots that one parameter's update takes, weight decay included. */
const flopsAnUpdate = { adam: 13, rmsprop: 9, sgd: 5 } as const;

/** An exponential or a logarithm counts as about this many. */
const flopsAnElement = 10;

function rowsOf(operand: Matrix | Images): number {
  return 'copies' in operand ? operand.copies * operand.rows : operand.rows;
}

function area(operand: Matrix | Images): number {
  return rowsOf(operand) * operand.columns;
}

function bytesOf(operand: Matrix | Images): number {
  return ('type' in operand ? 1 : 4) * area(operand);
}
