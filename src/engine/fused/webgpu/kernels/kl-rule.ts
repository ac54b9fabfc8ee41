import { assertNever } from '../../../../lib/assert.ts';
import type { KlRuleOperation } from '../../operations.ts';
import { float, matrix, reads, writes, threads, type Kernel, type KernelStyle } from '../kernel.ts';
import { lane, strideOf } from '../layout.ts';
import { logVarianceFunction } from './functions.ts';

/**
 * What the objective pays for the code, from means over the batch of KL_j, log σ_j² and the term as written
 * (../../operations.ts, KlRuleOperation), and the weight of KL_j's gradient.
 */
export function klRuleKernel(operation: KlRuleOperation, style: KernelStyle): Kernel {
  const { rule, head, weights, penalty } = operation;
  const size = weights.rows;
  // Of the one workgroup; each takes every so-manyth dimension.
  const sharing = style === 'direct' ? 1 : threads;
  const bindings = [
    reads('head', 'f32', matrix(head)),
    writes('weights', 'f32', matrix(weights)),
    writes('penalty', 'f32', matrix(penalty)),
  ];
  const functions = `${logVarianceFunction}
fn run(group: u32, thread: u32) {
  ${sharing > 1 ? '' : 'if (thread > 0u) {\n    return;\n  }'}
  for (var j = thread; j < ${size}u; j += ${sharing}u) {
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
    let meanLogarithm = logarithms * inputs.imageWeight;
    let meanWritten = written * inputs.imageWeight;
    pool[j] = vec4f(nats, ${paidForDimension(rule)}, 0f, 0f);
  }
  ${sharing > 1 ? 'workgroupBarrier();' : ''}
  var total = 0f;
  var sum = 0f;
  for (var j = 0u; j < ${size}u; j++) {
    total += pool[j].x;
    sum += pool[j].y;
  }
  for (var j = thread; j < ${size}u; j += ${sharing}u) {
    let nats = pool[j].x;
    weights[${lane}u * j] = inputs.klWeight * ${factor(rule)};
  }
  if (thread == 0u) {
    penalty[0] = ${rule === 'capacity' ? 'inputs.beta * abs(total - inputs.capacity)' : 'sum'};
  }
}
`;
  return { functions, bindings, workgroups: 1, pool: size };
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
