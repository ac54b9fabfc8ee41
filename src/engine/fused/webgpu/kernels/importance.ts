import type { ImportanceOperation } from '../../operations.ts';
import { declarations, matrix, reads, writes, type Kernel, type KernelStyle } from '../kernel.ts';
import { groupsOf, lane, strideOf } from '../layout.ts';
import { logVarianceFunction } from './functions.ts';

/** Threads that share an image in the tiled style. */
const tiledThreads = 64;

/**
 * Of each image's K codes log w = −loss + ½ Σ_j (ε_j² − z_j² + lv_j), w̃ = w / Σ_k w, the bound log (1/K) Σ_k w, and the
 * gradient's rows by w̃: a workgroup an image.
 */
export function importanceKernel(operation: ImportanceOperation, style: KernelStyle): Kernel {
  const { head, noise, code, loss, gradient, weights, bound } = operation;
  const { copies, columns: size } = code;
  const groups = groupsOf(gradient.columns);
  const threads = style === 'direct' ? 1 : tiledThreads;
  const bindings = [
    reads('head', 'f32', matrix(head)),
    reads('noise', 'f32', matrix(noise)),
    reads('code', 'f32', matrix(code)),
    reads('loss', 'f32', matrix(loss)),
    writes('gradient', 'vec4f', matrix(gradient)),
    writes('weights', 'f32', matrix(weights)),
    writes('bound', 'f32', matrix(bound)),
  ];
  const text = `${declarations(bindings)}
${logVarianceFunction}
fn logWeight(image: u32, row: u32) -> f32 {
  var sum = 0f;
  for (var j = 0u; j < ${size}u; j++) {
    let at = row * ${strideOf(size)}u + j;
    sum += noise[at] * noise[at] - code[at] * code[at];
    sum += logVariance(head[image * ${strideOf(head.columns)}u + ${size}u + j]);
  }
  return 0.5f * sum - loss[${lane}u * row];
}
var<workgroup> logWeights: array<f32, ${copies}>;
@compute @workgroup_size(${threads})
fn main(@builtin(workgroup_id) id: vec3u, @builtin(local_invocation_index) thread: u32) {
  let image = id.x;
  if (image >= inputs.count) {
    return;
  }
  for (var k = thread; k < ${copies}u; k += ${threads}u) {
    logWeights[k] = logWeight(image, k * inputs.count + image);
  }
  ${threads > 1 ? 'workgroupBarrier();' : ''}
  var most = logWeights[0];
  for (var k = 1u; k < ${copies}u; k++) {
    let other = logWeights[k];
    most = select(most, other, other > most);
  }
  var sum = 0f;
  for (var k = 0u; k < ${copies}u; k++) {
    sum += exp(logWeights[k] - most);
  }
  if (thread == 0u) {
    bound[${lane}u * image] = most + log(sum / ${copies}f);
  }
  for (var k = 0u; k < ${copies}u; k++) {
    let row = k * inputs.count + image;
    let weight = exp(logWeights[k] - most) / sum;
    if (thread == 0u) {
      weights[${lane}u * row] = weight;
    }
    for (var i = thread; i < ${groups}u; i += ${threads}u) {
      gradient[row * ${groups}u + i] *= weight;
    }
  }
}
`;
  return { code: text, bindings, workgroups: [head.rows, 1] };
}
