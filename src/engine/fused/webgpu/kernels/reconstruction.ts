import { assertNever } from '../../../../lib/assert.ts';
import { meanFunctionOf, type Likelihood, type Output } from '../../../../plan/likelihood.ts';
import type { ReconstructionOperation } from '../../operations.ts';
import {
  float,
  insideFunction,
  matrix,
  parameters,
  reads,
  writes,
  type Kernel,
  type KernelStyle,
} from '../kernel.ts';
import { groupsOf, imageOf, lane, roomOf, rowsOf } from '../layout.ts';
import { log1pFunction, learnedVarianceFunction, meanExpression, meanFunctions } from './functions.ts';
import { dataBindings, dataFunction } from './images.ts';
import { rowSumsKernel } from './row-sums.ts';

/** −log p(x|z) of each image from the pre-activations a [B, D], and where asked for its gradient over B. */
export function reconstructionKernel(operation: ReconstructionOperation, style: KernelStyle): Kernel {
  const { logits, target, likelihood, logVariance, loss, gradient } = operation;
  const groups = groupsOf(logits.columns);
  return rowSumsKernel(
    {
      rows: roomOf(logits),
      terms: `${groups}u`,
      sum: 'f32',
      bindings: [
        reads('logits', 'vec4f', matrix(logits)),
        writes('loss', 'f32', matrix(loss)),
        ...dataBindings(target),
        ...(logVariance ? [reads('variance', 'vec4f', parameters(logVariance))] : []),
        ...(gradient ? [writes('gradient', 'vec4f', matrix(gradient))] : []),
      ],
      functions: [
        dataFunction(target),
        insideFunction(logits.columns),
        meanFunctions(meanFunctionOf(likelihood)),
        likelihood.type === 'bernoulli' ? log1pFunction : '',
        logVariance ? learnedVarianceFunction : '',
      ].join('\n'),
      isPresent: `row < ${rowsOf(logits)}`,
      term: `let a = logits[row * ${groups}u + i];
  let x = pixels(${imageOf(logits)}, i);
  ${nats(likelihood)}
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
    case 'gaussian':
      return gaussian(likelihood.output, {
        precision: float(1 / likelihood.variance),
        constant: float(0.5 * Math.log(2 * Math.PI * likelihood.variance)),
      });
    case 'gaussian-learned':
      return `let lv = logVariance(variance[0].x);
  ${gaussian(likelihood.output, { precision: 'exp(-lv)', constant: `0.5f * (${float(Math.log(2 * Math.PI))} + lv)` })}`;
    default:
      return assertNever(likelihood);
  }
}

/** (x − x̂)²/(2s²) + ½ log(2πs²); (x̂ − x)/s² · ∂x̂/∂a. */
function gaussian(output: Output, of: { readonly precision: string; readonly constant: string }): string {
  return `let mean = ${meanExpression(output)};
  let scaled = (mean - x) * ${of.precision};
  let nats = 0.5f * (mean - x) * scaled + ${of.constant};
  let slope = ${outputSlope(output)};`;
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
