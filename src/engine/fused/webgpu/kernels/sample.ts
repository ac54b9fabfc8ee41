import type { SampleOperation } from '../../operations.ts';
import { matrix, reads, writes, type Kernel, type KernelStyle } from '../kernel.ts';
import { imageOf, lane, roomOf, rowsOf, strideOf } from '../layout.ts';
import { logVarianceFunction } from './functions.ts';
import { normalFunction } from './random.ts';
import { rowSumsKernel } from './row-sums.ts';

/** head [B, 2L] → ε, z = μ + e^{lv/2} ε [K · B, L], and with the first of K codes KL [B] = ½ Σ_j (μ_j² + e^{lv_j} − 1 − lv_j). */
export function sampleKernel(operation: SampleOperation, style: KernelStyle): Kernel {
  const { head, noise, code, kl } = operation;
  const size = code.columns;
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
      functions: drawnFunction(operation),
      isPresent: `row < ${rowsOf(code)}`,
      term: `let drawn = drawnAt(row, i);
  let at = row * ${strideOf(size)}u + i;
  noise[at] = drawn.w;
  code[at] = codeOf(drawn);
  return 0.5f * (drawn.x * drawn.x + drawn.z * drawn.z - 1f - drawn.y);`,
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

/**
 * Declares `drawnAt(row, i)`, from the buffer `head`: μ, log σ², σ and ε of dimension `i` of the code in row `row`; and
 * `codeOf(drawn)`, its z.
 */
export function drawnFunction({ stream, head, code }: SampleOperation): string {
  const size = code.columns;
  const counters =
    stream === 'noise'
      ? `inputs.noiseKey, row * ${size}u + i, inputs.step`
      : 'inputs.evaluationKey, i, inputs.firstIndex + row';
  return `${normalFunction}
${logVarianceFunction}
fn drawnAt(row: u32, i: u32) -> vec4f {
  let epsilon = normal(${counters});
  let headAt = ${imageOf(code)} * ${strideOf(head.columns)}u + i;
  let mean = head[headAt];
  let logarithm = logVariance(head[headAt + ${size}u]);
  return vec4f(mean, logarithm, exp(0.5f * logarithm), epsilon);
}
fn codeOf(drawn: vec4f) -> f32 {
  return drawn.x + drawn.z * drawn.w;
}`;
}
