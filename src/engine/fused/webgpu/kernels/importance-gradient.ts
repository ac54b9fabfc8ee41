import { logVarianceLimit } from '../../../../plan/autoencoder.ts';
import type { ImportanceGradientOperation } from '../../operations.ts';
import { float, matrix, reads, writes, type Kernel } from '../kernel.ts';
import { lane, strideOf } from '../layout.ts';
import { elementwiseKernel } from './elementwise.ts';
import { logVarianceFunction } from './functions.ts';

/**
 * dz [K · B, L] → dHead [B, 2L]: with g_k = dz_k + w̃_k z_k / B, dμ = Σ_k g_k,
 * d log σ² = ½ (Σ_k g_k ε_k e^{lv/2} − 1/B) inside the clamp; 1 is Σ_k w̃_k.
 */
export function importanceGradientKernel(operation: ImportanceGradientOperation): Kernel {
  const { codeGradient, weights, head, noise, code, headGradient } = operation;
  const size = code.columns;
  return elementwiseKernel({
    rows: head.rows,
    width: size,
    bindings: [
      reads('dz', 'f32', matrix(codeGradient)),
      reads('weights', 'f32', matrix(weights)),
      reads('head', 'f32', matrix(head)),
      reads('noise', 'f32', matrix(noise)),
      reads('code', 'f32', matrix(code)),
      writes('dHead', 'f32', matrix(headGradient)),
    ],
    functions: logVarianceFunction,
    body: `let headAt = row * ${strideOf(head.columns)}u + i;
  let raw = head[headAt + ${size}u];
  var dMean = 0f;
  var dDeviation = 0f;
  for (var k = 0u; k < ${code.copies}u; k++) {
    let drawn = k * inputs.count + row;
    let at = drawn * ${strideOf(size)}u + i;
    let g = dz[at] + weights[${lane}u * drawn] * inputs.imageWeight * code[at];
    dMean += g;
    dDeviation += g * noise[at];
  }
  let dLogarithm = 0.5f * (dDeviation * exp(0.5f * logVariance(raw)) - inputs.imageWeight);
  dHead[headAt] = dMean;
  dHead[headAt + ${size}u] = select(dLogarithm, 0f, abs(raw) > ${float(logVarianceLimit)});`,
  });
}
