import { assertNever } from '../../../../lib/assert.ts';
import type { KlRuleOperation } from '../../operations.ts';
import { declarations, float, matrix, reads, writes, type Kernel, type KernelStyle } from '../kernel.ts';
import { lane, strideOf } from '../layout.ts';
import { logVarianceFunction } from './functions.ts';

/** Threads of the one workgroup; each takes every so-manyth dimension. */
const tiledThreads = 64;

/**
 * What the objective pays for the code, from means over the batch of KL_j, log σ_j² and the term as written
 * (../../operations.ts, KlRuleOperation), and the weight of KL_j's gradient.
 */
export function klRuleKernel(operation: KlRuleOperation, style: KernelStyle): Kernel {
  const { rule, head, weights, penalty } = operation;
  const size = weights.rows;
  const threads = style === 'direct' ? 1 : tiledThreads;
  const bindings = [
    reads('head', 'f32', matrix(head)),
    writes('weights', 'f32', matrix(weights)),
    writes('penalty', 'f32', matrix(penalty)),
  ];
  const code = `${declarations(bindings)}
${logVarianceFunction}
var<workgroup> kl: array<f32, ${size}>;
var<workgroup> paid: array<f32, ${size}>;
@compute @workgroup_size(${threads})
fn main(@builtin(local_invocation_index) thread: u32) {
  for (var j = thread; j < ${size}u; j += ${threads}u) {
    var divergence = 0f;
    var logarithms = 0f;
    var written = 0f;
    for (var image = 0u; image < inputs.count; image++) {
      let at = image * ${strideOf(head.columns)}u + j;
      let square = head[at] * head[at];
      let logarithm = logVariance(head[at + ${size}u]);
      let variance = exp(logarithm);
      divergence += 0.5f * (square + variance - 1f - logarithm);
      logarithms += logarithm;
      written += 0.5f * (square + variance * variance) - logarithm - 1f;
    }
    let nats = divergence * inputs.imageWeight;
    kl[j] = nats;
    let meanLogarithm = logarithms * inputs.imageWeight;
    let meanWritten = written * inputs.imageWeight;
    paid[j] = ${paidForDimension(rule)};
  }
  ${threads > 1 ? 'workgroupBarrier();' : ''}
  var total = 0f;
  var sum = 0f;
  for (var j = 0u; j < ${size}u; j++) {
    total += kl[j];
    sum += paid[j];
  }
  for (var j = thread; j < ${size}u; j += ${threads}u) {
    let nats = kl[j];
    weights[${lane}u * j] = inputs.klWeight * ${factor(rule)};
  }
  if (thread == 0u) {
    penalty[0] = ${rule === 'capacity' ? 'inputs.beta * abs(total - inputs.capacity)' : 'sum'};
  }
}
`;
  return { code, bindings, workgroups: [1, 1] };
}

/** What is paid for dimension j alone; capacity is paid for all together. */
function paidForDimension(rule: KlRuleOperation['rule']): string {
  switch (rule) {
    case 'free-bits':
      return 'inputs.beta * select(inputs.freeBits, nats, nats > inputs.freeBits)';
    case 'capacity':
      return '0f';
    case 'entropy':
      // H of one dimension: ½ (1 + ln 2π + log σ²).
      return `inputs.beta * nats - inputs.entropy * 0.5f * (${float(1 + Math.log(2 * Math.PI))} + meanLogarithm)`;
    case 'as-written':
      return 'inputs.beta * meanWritten';
    default:
      return assertNever(rule);
  }
}

/** The share of β/B with which KL_j pulls. */
function factor(rule: KlRuleOperation['rule']): string {
  switch (rule) {
    case 'free-bits':
      return 'select(0f, 1f, nats > inputs.freeBits)';
    case 'capacity':
      return 'sign(total - inputs.capacity)';
    case 'entropy':
    case 'as-written':
      return '1f';
    default:
      return assertNever(rule);
  }
}
