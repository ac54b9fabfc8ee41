import { assertNever } from '../../../../lib/assert.ts';
import { meanFunctionOf, type Likelihood, type Output } from '../../../../plan/likelihood.ts';
import type { ReconstructionOperation } from '../../operations.ts';
import {
  float,
  insideFunction,
  matrix,
  reads,
  writes,
  type Kernel,
  type KernelStyle,
  type Lack,
} from '../kernel.ts';
import { groupsOf, lane } from '../layout.ts';
import { log1pFunction, meanExpression, meanFunctions } from './functions.ts';
import { imageBindings, pixelsFunction } from './images.ts';
import { rowSumsKernel } from './row-sums.ts';

/** −log p(x|z) of each image from the pre-activations a [B, D], and where asked for its gradient over B. */
export function reconstructionKernel(operation: ReconstructionOperation, style: KernelStyle): Kernel | Lack {
  const { logits, target, likelihood, loss, gradient } = operation;
  const pixelNats = nats(likelihood);
  if (pixelNats === null) return { lacks: `likelihood ${likelihood.type}` };
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
        meanFunctions(meanFunctionOf(likelihood)),
        likelihood.type === 'bernoulli' ? log1pFunction : '',
      ].join('\n'),
      isPresent: 'row < inputs.count',
      term: `let a = logits[row * ${groups}u + i];
  let x = pixels(row, i);
  ${pixelNats}
  ${gradient ? `gradient[row * ${groups}u + i] = select(vec4f(), slope * inputs.imageWeight, inside(i));` : ''}
  return dot(select(vec4f(), nats, inside(i)), vec4f(1f));`,
      finish: `loss[${lane}u * row] = sum;`,
    },
    style,
  );
}

/** Declares `nats` and `slope`, its derivative by a, of 4 pixels; null where that is unknown. */
function nats(likelihood: Likelihood): string | null {
  switch (likelihood.type) {
    case 'bernoulli':
      // softplus(a) − x·a, softplus(a) = max(a, 0) + ln(1 + e^{−|a|}); sigmoid(a) − x
      return `let u = exp(-abs(a));
  let nats = select(a, vec4f(), a < vec4f()) + log1p(u) - x * a;
  let slope = sigmoidFrom(a, u) - x;`;
    case 'continuous-bernoulli':
      // log((eᵃ − 1)/a) − x·a; x̂ − x
      return `let nats = logPartition(held(a)) - x * held(a);
  let slope = inward(a, continuousMean(held(a)) - x);`;
    case 'gaussian': {
      // (x − x̂)²/(2s²) + ½ log(2πs²); (x̂ − x)/s² · ∂x̂/∂a
      const { variance, output } = likelihood;
      return `let mean = ${meanExpression(output)};
  let scaled = (mean - x) * ${float(1 / variance)};
  let nats = 0.5f * (mean - x) * scaled + ${float(0.5 * Math.log(2 * Math.PI * variance))};
  let slope = ${outputSlope(output)};`;
    }
    case 'gaussian-learned':
      return null;
    default:
      return assertNever(likelihood);
  }
}

/** `scaled` · ∂x̂/∂a, written with `mean`. */
function outputSlope(output: Output): string {
  switch (output) {
    case 'identity':
      return 'scaled';
    case 'logistic':
      return 'scaled * mean * (1f - mean)';
    case 'relu-logistic':
      return 'select(vec4f(), scaled * mean * (1f - mean), a > vec4f())';
    default:
      return assertNever(output);
  }
}
