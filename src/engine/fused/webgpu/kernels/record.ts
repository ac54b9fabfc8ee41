import type { RecordOperation } from '../../operations.ts';
import { matrix, reads, writes, type Kernel, type KernelStyle } from '../kernel.ts';
import { lane } from '../layout.ts';
import { rowSumsKernel } from './row-sums.ts';

/** The batch's mean −log p(x|z) and mean KL → this update's place in the ring of losses. */
export function recordKernel({ reconstruction, kl }: RecordOperation, style: KernelStyle): Kernel {
  return rowSumsKernel(
    {
      rows: 1,
      terms: 'inputs.count',
      sum: 'vec2f',
      bindings: [
        writes('losses', 'vec2f', { type: 'losses' }),
        reads('reconstruction', 'f32', matrix(reconstruction)),
        ...(kl ? [reads('kl', 'f32', matrix(kl))] : []),
      ],
      functions: '',
      isPresent: 'row == 0u',
      term: `return vec2f(reconstruction[${lane}u * i], ${kl ? `kl[${lane}u * i]` : '0f'});`,
      finish: 'losses[inputs.lossAt] = sum * inputs.imageWeight;',
    },
    style,
  );
}
