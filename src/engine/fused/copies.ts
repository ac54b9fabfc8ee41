import { assertNever } from '../../lib/assert.ts';
import type { Operation } from './operations.ts';

/** How many copies of the batch the operation goes through, panel by panel. */
export function copiesOf(operation: Operation): number {
  switch (operation.type) {
    case 'dense':
    case 'dropout':
    case 'update':
      return 'copies' in operation.input ? operation.input.copies : 1;
    case 'dropout-gradient':
      return operation.gradient.copies;
    case 'sample':
      return operation.code.copies;
    case 'reconstruction':
      return operation.logits.copies;
    case 'input-gradient':
      return operation.inputGradient.copies;
    // They go through the images, and through the copies of each, as the sum over the batch does.
    case 'importance':
    case 'importance-gradient':
      return operation.code.copies;
    case 'update-variance':
      return operation.loss.copies;
    case 'binarize':
    case 'corrupt':
    case 'top-k':
    case 'sparsity':
    case 'contraction':
    case 'kl-rule':
    case 'squared-error':
    case 'sample-gradient':
    case 'record':
    case 'code':
    case 'mean':
      return 1;
    default:
      return assertNever(operation);
  }
}
