import type { RecordOperation } from '../../operations.ts';
import { float, matrix, reads, writes, type Kernel, type KernelStyle } from '../kernel.ts';
import { lane, rowsOf } from '../layout.ts';
import { rowSumsKernel } from './row-sums.ts';

/**
 * The batch's mean −log p(x|z), mean KL, and β · KL + Σ penalty or −bound − reconstruction → this update's place in the ring of
 * losses.
 */
export function recordKernel(operation: RecordOperation, style: KernelStyle): Kernel {
  const { reconstruction, kl, weighsKl, penalty, bound } = operation;
  const { copies } = reconstruction;
  const rows = rowsOf(reconstruction);
  const meanOf = (name: string) => `${name}[${lane}u * i] * inputs.imageWeight`;
  const ofImage = [
    ...(kl ? [`terms.y = ${meanOf('kl')};`] : []),
    ...(bound ? [`terms.z -= ${meanOf('bound')};`] : []),
  ];
  return rowSumsKernel(
    {
      rows: 1,
      terms: penalty ? `max(${rows}, ${penalty.rows}u)` : rows,
      sum: 'vec4f',
      bindings: [
        writes('losses', 'vec4f', { type: 'losses' }),
        reads('reconstruction', 'f32', matrix(reconstruction)),
        ...(kl ? [reads('kl', 'f32', matrix(kl))] : []),
        ...(penalty ? [reads('penalty', 'f32', matrix(penalty))] : []),
        ...(bound ? [reads('bound', 'f32', matrix(bound))] : []),
      ],
      functions: '',
      isPresent: 'row == 0u',
      term: `var terms = vec4f();
  if (i < ${rows}) {
    terms.x = ${meanOf('reconstruction')}${copies === 1 ? '' : ` * ${float(1 / copies)}`};
  }
  ${ofImage.length > 0 ? `if (i < inputs.count) {\n    ${ofImage.join('\n    ')}\n  }` : ''}
  ${penalty ? `if (i < ${penalty.rows}u) {\n    terms.z += penalty[${lane}u * i];\n  }` : ''}
  return terms;`,
      finish: `losses[inputs.lossAt] = vec4f(sum.x, sum.y, sum.z${weighsKl ? ' + inputs.beta * sum.y' : ''}${bound ? ' - sum.x' : ''}, 0f);`,
    },
    style,
  );
}
