import { activationMargin } from '../../../../plan/sparsity.ts';
import type { SparsityOperation } from '../../operations.ts';
import { float, matrix, reads, writes, type Kernel } from '../kernel.ts';
import { lane, strideOf } from '../layout.ts';
import { elementwiseKernel } from './elementwise.ts';
import { slopeFunction } from './functions.ts';

/**
 * The penalty of each unit over the batch, and its gradient, a thread a unit.
 * kl: ρ ln(ρ/ρ̂) + (1 − ρ) ln((1 − ρ)/(1 − ρ̂)), ∂/∂h = (weight/B)(−ρ/ρ̂ + (1 − ρ)/(1 − ρ̂)); l1: mean |h|, (weight/B) sign(h).
 */
export function sparsityKernel(operation: SparsityOperation): Kernel {
  const { penalty, code, slope, gradient, loss } = operation;
  const isKl = penalty === 'kl';
  const at = (matrixStride: number) => `image * ${matrixStride}u + i`;
  return elementwiseKernel({
    rows: 1,
    width: code.columns,
    bindings: [
      reads('code', 'f32', matrix(code)),
      writes('gradient', 'f32', matrix(gradient)),
      writes('loss', 'f32', matrix(loss)),
    ],
    functions: slopeFunction(slope),
    body: `var sum = 0f;
  for (var image = 0u; image < inputs.count; image++) {
    let h = code[${at(strideOf(code.columns))}];
    sum += ${isKl ? 'h' : 'abs(h)'};
  }
  let mean = sum * inputs.imageWeight;
  ${isKl ? divergence : 'let penalty = mean;\n  let pull = 1f;'}
  loss[${lane}u * i] = inputs.sparsity * penalty;
  let each = inputs.sparsity * inputs.imageWeight * pull;
  for (var image = 0u; image < inputs.count; image++) {
    let h = code[${at(strideOf(code.columns))}];
    let to = ${at(strideOf(gradient.columns))};
    gradient[to] += each * ${isKl ? '' : 'sign(h) * '}slope(vec4f(h)).x;
  }`,
  });
}

const divergence = `let margin = ${float(activationMargin)};
  let lifted = select(mean, margin, mean < margin);
  let held = select(lifted, 1f - margin, lifted > 1f - margin);
  let rho = inputs.targetActivation;
  let penalty = rho * log(rho / held) + (1f - rho) * log((1f - rho) / (1f - held));
  let pull = (1f - rho) / (1f - held) - rho / held;`;
