import { assertNever } from '../lib/assert.ts';
import type { Remedy } from '../state/diagnosis.ts';
import type { Actions } from './playground.ts';

/** Does what the diagnosis offers. */
export function remedy(chosen: Remedy, actions: Actions): void {
  switch (chosen.type) {
    case 'lower-learning-rate':
      actions.lowerLearningRate();
      return;
    case 'lower-beta':
      actions.lowerBeta();
      return;
    case 'retry':
      actions.retry();
      return;
    case 'restart':
      actions.reset();
      return;
    default:
      assertNever(chosen);
  }
}
