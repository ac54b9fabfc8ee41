import { logVarianceLimit } from '../../../../models/plan.ts';
import type { SampleGradientOperation } from '../../operations.ts';
import { float, matrix, reads, writes, type Kernel } from '../kernel.ts';
import { strideOf } from '../layout.ts';
import { elementwiseKernel } from './elementwise.ts';
import { logVarianceFunction } from './functions.ts';

/** dz [B, L] → dHead [B, 2L]: dμ = dz + (β/B) μ, d log σ² = ½ (ε e^{lv/2} dz + (β/B)(e^{lv} − 1)) inside the clamp. */
export function sampleGradientKernel(operation: SampleGradientOperation): Kernel {
  const { codeGradient, head, noise, headGradient } = operation;
  const size = codeGradient.columns;
  return elementwiseKernel({
    rows: head.rows,
    width: size,
    bindings: [
      reads('dz', 'f32', matrix(codeGradient)),
      reads('head', 'f32', matrix(head)),
      reads('noise', 'f32', matrix(noise)),
      writes('dHead', 'f32', matrix(headGradient)),
    ],
    functions: logVarianceFunction,
    body: `let at = row * ${strideOf(size)}u + i;
  let headAt = row * ${strideOf(head.columns)}u + i;
  let raw = head[headAt + ${size}u];
  let deviation = exp(0.5f * logVariance(raw));
  let klSlope = inputs.klWeight * (deviation * deviation - 1f);
  dHead[headAt] = dz[at] + inputs.klWeight * head[headAt];
  dHead[headAt + ${size}u] =
    select(0.5f * (noise[at] * deviation * dz[at] + klSlope), 0f, abs(raw) > ${float(logVarianceLimit)});`,
  });
}
