import type { RecordOperation } from '../../operations.ts';
import { matrix, reads, writes, type Kernel, type KernelStyle } from '../kernel.ts';
import { lane } from '../layout.ts';
import { rowSumsKernel } from './row-sums.ts';

/** The batch's mean −log p(x|z), mean KL and β · KL + Σ penalty → this update's place in the ring of losses. */
export function recordKernel(operation: RecordOperation, style: KernelStyle): Kernel {
  const { reconstruction, kl, weighsKl, penalty } = operation;
  const klTerm = kl ? `kl[${lane}u * i] * inputs.imageWeight` : '0f';
  return rowSumsKernel(
    {
      rows: 1,
      terms: penalty ? `max(inputs.count, ${penalty.rows}u)` : 'inputs.count',
      sum: 'vec4f',
      bindings: [
        writes('losses', 'vec4f', { type: 'losses' }),
        reads('reconstruction', 'f32', matrix(reconstruction)),
        ...(kl ? [reads('kl', 'f32', matrix(kl))] : []),
        ...(penalty ? [reads('penalty', 'f32', matrix(penalty))] : []),
      ],
      functions: '',
      isPresent: 'row == 0u',
      term: `var terms = vec4f();
  if (i < inputs.count) {
    terms = vec4f(reconstruction[${lane}u * i] * inputs.imageWeight, ${klTerm}, 0f, 0f);
  }
  ${penalty ? `if (i < ${penalty.rows}u) {\n    terms.z = penalty[${lane}u * i];\n  }` : ''}
  return terms;`,
      finish: `losses[inputs.lossAt] = vec4f(sum.x, sum.y, ${weighsKl ? 'inputs.beta * sum.y + ' : ''}sum.z, 0f);`,
    },
    style,
  );
}
