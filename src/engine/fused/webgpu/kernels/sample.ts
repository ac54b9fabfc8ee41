import type { SampleOperation } from '../../operations.ts';
import { matrix, reads, writes, type Kernel, type KernelStyle } from '../kernel.ts';
import { imageOf, lane, roomOf, rowsOf, strideOf } from '../layout.ts';
import { logVarianceFunction } from './functions.ts';
import { normalFunction } from './random.ts';
import { rowSumsKernel } from './row-sums.ts';

/** head [B, 2L] → ε, z = μ + e^{lv/2} ε [K · B, L], and with the first of K codes KL [B] = ½ Σ_j (μ_j² + e^{lv_j} − 1 − lv_j). */
export function sampleKernel({ stream, head, noise, code, kl }: SampleOperation, style: KernelStyle): Kernel {
  const size = code.columns;
  const counters =
    stream === 'noise'
      ? `inputs.noiseKey, row * ${size}u + i, inputs.step`
      : 'inputs.evaluationKey, i, inputs.firstIndex + row';
  const toKl = `kl[${lane}u * row] = sum;`;
  return rowSumsKernel(
    {
      rows: roomOf(code),
      terms: `${size}u`,
      sum: 'f32',
      bindings: [
        reads('head', 'f32', matrix(head)),
        writes('noise', 'f32', matrix(noise)),
        writes('code', 'f32', matrix(code)),
        writes('kl', 'f32', matrix(kl)),
      ],
      functions: `${normalFunction}\n${logVarianceFunction}`,
      isPresent: `row < ${rowsOf(code)}`,
      term: `let epsilon = normal(${counters});
  let headAt = ${imageOf(code)} * ${strideOf(head.columns)}u + i;
  let mean = head[headAt];
  let logarithm = logVariance(head[headAt + ${size}u]);
  let deviation = exp(0.5f * logarithm);
  let at = row * ${strideOf(size)}u + i;
  noise[at] = epsilon;
  code[at] = mean + deviation * epsilon;
  return 0.5f * (mean * mean + deviation * deviation - 1f - logarithm);`,
      finish:
        code.copies === 1
          ? toKl
          : `if (row < inputs.count) {
    ${toKl}
  }`,
    },
    style,
  );
}
