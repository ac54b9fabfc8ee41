import { logVarianceLimit } from '../../../../plan/autoencoder.ts';
import type { KlRuleOperation, SampleGradientOperation } from '../../operations.ts';
import { float, matrix, reads, writes, type Kernel } from '../kernel.ts';
import { lane, strideOf } from '../layout.ts';
import { elementwiseKernel } from './elementwise.ts';
import { logVarianceFunction } from './functions.ts';

/**
 * dz [B, L] → dHead [B, 2L]: dμ = dz + w μ, d log σ² = ½ (ε e^{lv/2} dz + w (e^{lv} − 1)) inside the clamp; w = β/B, or that
 * of the rule. entropy: − λ/2B more; as-written: 2 (e^{2lv} − 1) for e^{lv} − 1.
 */
export function sampleGradientKernel(operation: SampleGradientOperation): Kernel {
  const { codeGradient, head, noise, headGradient, rule } = operation;
  const size = codeGradient.columns;
  return elementwiseKernel({
    rows: head.rows,
    width: size,
    bindings: [
      reads('dz', 'f32', matrix(codeGradient)),
      reads('head', 'f32', matrix(head)),
      reads('noise', 'f32', matrix(noise)),
      ...(rule === null ? [] : [reads('weights', 'f32', matrix(rule.weights))]),
      writes('dHead', 'f32', matrix(headGradient)),
    ],
    functions: logVarianceFunction,
    body: `let at = row * ${strideOf(size)}u + i;
  let headAt = row * ${strideOf(head.columns)}u + i;
  let raw = head[headAt + ${size}u];
  let deviation = exp(0.5f * logVariance(raw));
  let variance = deviation * deviation;
  let klWeight = ${rule === null ? 'inputs.klWeight' : `weights[${lane}u * i]`};
  let klSlope = ${klSlope(rule?.rule ?? null)};
  dHead[headAt] = dz[at] + klWeight * head[headAt];
  dHead[headAt + ${size}u] =
    select(0.5f * (noise[at] * deviation * dz[at] + klSlope), 0f, abs(raw) > ${float(logVarianceLimit)});`,
  });
}

/** Twice the penalty's derivative by log σ². */
function klSlope(rule: KlRuleOperation['rule'] | null): string {
  if (rule === 'as-written') return 'klWeight * 2f * (variance * variance - 1f)';
  const plain = 'klWeight * (variance - 1f)';
  return rule === 'entropy' ? `${plain} - inputs.entropy * inputs.imageWeight` : plain;
}
