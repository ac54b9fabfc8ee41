import type { ContractionOperation } from '../../operations.ts';
import { matrix, parameters, reads, writes, type Kernel } from '../kernel.ts';
import { lane, strideOf } from '../layout.ts';
import { elementwiseKernel } from './elementwise.ts';

/**
 * λ c s of each unit of the code, s = Σ_i W_ij², c the batch's mean of g², g = h (1 − h); (2λ/B) s g² (1 − 2h) added to the
 * gradient by its pre-activation, and the pull 2 λ c on its weights: a thread a unit.
 */
export function contractionKernel({ code, weights, gradient, loss, pull }: ContractionOperation): Kernel {
  const stride = strideOf(code.columns);
  return elementwiseKernel({
    rows: 1,
    width: code.columns,
    bindings: [
      reads('code', 'f32', matrix(code)),
      reads('parameters', 'f32', parameters(weights)),
      writes('gradient', 'f32', matrix(gradient)),
      writes('loss', 'f32', matrix(loss)),
      writes('pull', 'f32', matrix(pull)),
    ],
    functions: '',
    body: `var length = 0f;
  for (var input = 0u; input < ${weights.rows}u; input++) {
    let w = parameters[input * ${strideOf(weights.columns)}u + i];
    length += w * w;
  }
  let each = 2f * inputs.contraction * inputs.imageWeight * length;
  var sum = 0f;
  for (var image = 0u; image < inputs.count; image++) {
    let h = code[image * ${stride}u + i];
    let g = h * (1f - h);
    sum += g * g;
    gradient[image * ${strideOf(gradient.columns)}u + i] += each * g * g * (1f - 2f * h);
  }
  let mean = sum * inputs.imageWeight;
  loss[${lane}u * i] = inputs.contraction * mean * length;
  pull[i] = 2f * inputs.contraction * mean;`,
  });
}
