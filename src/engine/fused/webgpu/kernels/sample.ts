import type { SampleOperation } from '../../operations.ts';
import { matrix, reads, writes, type Kernel, type KernelStyle } from '../kernel.ts';
import { lane, strideOf } from '../layout.ts';
import { logVarianceFunction } from './functions.ts';
import { normalFunction } from './random.ts';
import { rowSumsKernel } from './row-sums.ts';

/** head [B, 2L] → ε, z = μ + e^{lv/2} ε [B, L] and KL [B] = ½ Σ_j (μ_j² + e^{lv_j} − 1 − lv_j). */
export function sampleKernel({ stream, head, noise, code, kl }: SampleOperation, style: KernelStyle): Kernel {
  const size = code.columns;
  const counters =
    stream === 'noise'
      ? `inputs.noiseKey, row * ${size}u + i, inputs.step`
      : 'inputs.evaluationKey, i, inputs.firstIndex + row';
  return rowSumsKernel(
    {
      rows: head.rows,
      terms: `${size}u`,
      sum: 'f32',
      bindings: [
        reads('head', 'f32', matrix(head)),
        writes('noise', 'f32', matrix(noise)),
        writes('code', 'f32', matrix(code)),
        writes('kl', 'f32', matrix(kl)),
      ],
      functions: `${normalFunction}\n${logVarianceFunction}`,
      isPresent: 'row < inputs.count',
      term: `let epsilon = normal(${counters});
  let mean = head[row * ${strideOf(head.columns)}u + i];
  let logarithm = logVariance(head[row * ${strideOf(head.columns)}u + ${size}u + i]);
  let deviation = exp(0.5f * logarithm);
  let at = row * ${strideOf(size)}u + i;
  noise[at] = epsilon;
  code[at] = mean + deviation * epsilon;
  return 0.5f * (mean * mean + deviation * deviation - 1f - logarithm);`,
      finish: `kl[${lane}u * row] = sum;`,
    },
    style,
  );
}
