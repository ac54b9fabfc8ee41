import type { ImportanceOperation } from '../../operations.ts';
import { matrix, reads, threads, writes, type Kernel, type KernelStyle } from '../kernel.ts';
import { groupsOf, lane, strideOf } from '../layout.ts';
import { logVarianceFunction } from './functions.ts';

/**
 * Of each image's K codes log w = −loss + ½ Σ_j (ε_j² − z_j² + lv_j), w̃ = w / Σ_k w, the bound log (1/K) Σ_k w, and the
 * gradient's rows by w̃: a workgroup an image.
 */
export function importanceKernel(operation: ImportanceOperation, style: KernelStyle): Kernel {
  const { head, noise, code, loss, gradient, weights, bound } = operation;
  const { copies, columns: size } = code;
  const groups = groupsOf(gradient.columns);
  const sharing = style === 'direct' ? 1 : threads;
  const bindings = [
    reads('head', 'f32', matrix(head)),
    reads('noise', 'f32', matrix(noise)),
    reads('code', 'f32', matrix(code)),
    reads('loss', 'f32', matrix(loss)),
    writes('gradient', 'vec4f', matrix(gradient)),
    writes('weights', 'f32', matrix(weights)),
    writes('bound', 'f32', matrix(bound)),
  ];
  const functions = `${logVarianceFunction}
// Of one code.
fn logWeight(image: u32, row: u32) -> f32 {
  var sum = 0f;
  for (var j = 0u; j < ${size}u; j++) {
    let at = row * ${strideOf(size)}u + j;
    sum += noise[at] * noise[at] - code[at] * code[at];
    sum += logVariance(head[image * ${strideOf(head.columns)}u + ${size}u + j]);
  }
  return 0.5f * sum - loss[${lane}u * row];
}
fn run(image: u32, thread: u32) {
  if (image >= inputs.count${sharing > 1 ? '' : ' || thread > 0u'}) {
    return;
  }
  for (var k = thread; k < ${copies}u; k += ${sharing}u) {
    pool[k].x = logWeight(image, k * inputs.count + image);
  }
  ${sharing > 1 ? 'workgroupBarrier();' : ''}
  var most = pool[0].x;
  for (var k = 1u; k < ${copies}u; k++) {
    let other = pool[k].x;
    most = select(most, other, other > most);
  }
  var sum = 0f;
  for (var k = 0u; k < ${copies}u; k++) {
    sum += exp(pool[k].x - most);
  }
  if (thread == 0u) {
    bound[${lane}u * image] = most + log(sum / ${copies}f);
  }
  for (var k = 0u; k < ${copies}u; k++) {
    let row = k * inputs.count + image;
    let weight = exp(pool[k].x - most) / sum;
    if (thread == 0u) {
      weights[${lane}u * row] = weight;
    }
    for (var i = thread; i < ${groups}u; i += ${sharing}u) {
      gradient[row * ${groups}u + i] *= weight;
    }
  }
}
`;
  return { functions, bindings, workgroups: head.rows, pool: copies };
}
