import { assertNever } from '../../../../lib/assert.ts';
import type { Likelihood } from '../../../../models/plan.ts';
import type { ReconstructionOperation } from '../../operations.ts';
import { float, insideFunction, matrix, reads, writes, type Kernel, type KernelStyle } from '../kernel.ts';
import { groupsOf, lane } from '../layout.ts';
import { log1pFunction, sigmoidFunction } from './functions.ts';
import { imageBindings, pixelsFunction } from './images.ts';
import { rowSumsKernel } from './row-sums.ts';

/** −log p(x|z) of each image from the pre-activations a [B, D], and where asked for its gradient over B. */
export function reconstructionKernel(operation: ReconstructionOperation, style: KernelStyle): Kernel {
  const { logits, target, likelihood, loss, gradient } = operation;
  const groups = groupsOf(logits.columns);
  return rowSumsKernel(
    {
      rows: logits.rows,
      terms: `${groups}u`,
      sum: 'f32',
      bindings: [
        reads('logits', 'vec4f', matrix(logits)),
        writes('loss', 'f32', matrix(loss)),
        ...imageBindings(target),
        ...(gradient ? [writes('gradient', 'vec4f', matrix(gradient))] : []),
      ],
      functions: [
        pixelsFunction(target),
        insideFunction(logits.columns),
        likelihood.type === 'bernoulli' ? `${sigmoidFunction}\n${log1pFunction}` : '',
      ].join('\n'),
      isPresent: 'row < inputs.count',
      term: `let a = logits[row * ${groups}u + i];
  let x = pixels(row, i);
  ${nats(likelihood)}
  ${gradient ? `gradient[row * ${groups}u + i] = select(vec4f(), slope * inputs.imageWeight, inside(i));` : ''}
  return dot(select(vec4f(), nats, inside(i)), vec4f(1f));`,
      finish: `loss[${lane}u * row] = sum;`,
    },
    style,
  );
}

/** Declares `nats` and `slope`, its derivative by a, of 4 pixels. */
function nats(likelihood: Likelihood): string {
  switch (likelihood.type) {
    case 'bernoulli':
      // softplus(a) − x·a, softplus(a) = max(a, 0) + ln(1 + e^{−|a|}); sigmoid(a) − x
      return `let u = exp(-abs(a));
  let nats = select(a, vec4f(), a < vec4f()) + log1p(u) - x * a;
  let slope = sigmoidFrom(a, u) - x;`;
    case 'gaussian': {
      // (x − a)²/(2s²) + ½ log(2πs²); (a − x)/s²
      const { variance } = likelihood;
      return `let slope = (a - x) * ${float(1 / variance)};
  let nats = 0.5f * (a - x) * slope + ${float(0.5 * Math.log(2 * Math.PI * variance))};`;
    }
    default:
      return assertNever(likelihood);
  }
}
