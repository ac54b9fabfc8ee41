import type { UnitsOperation, WeighOperation } from '../../operations.ts';
import { float, matrix, reads, writes, type Kernel } from '../kernel.ts';
import { groupsOf, strideOf } from '../layout.ts';
import { elementwiseKernel } from './elementwise.ts';
import { sigmoidFunction } from './functions.ts';
import { hashFunction, normalFunction } from './random.ts';

/** Means and draws of units from their inputs; the filling stays 0. */
export function unitsKernel({ units, variance, inputs, means, states, substep }: UnitsOperation): Kernel {
  const width = inputs.columns;
  const isBinary = units === 'bernoulli';
  const counters = `inputs.gibbsKey, row * ${width}u + i, inputs.tick + ${substep}u`;
  const drawn = isBinary
    ? // u = (bits + ½) / 2²⁴, as in lib/random
      `let bits = pcg3d(vec3u(row * ${width}u + i, inputs.tick + ${substep}u, inputs.gibbsKey)).x >> 8u;
  states[at] = select(0f, 1f, (f32(bits) + 0.5f) * 0x1p-24f < mean);`
    : `states[at] = a + ${float(Math.sqrt(variance))} * normal(${counters});`;
  return elementwiseKernel({
    rows: inputs.rows,
    width,
    bindings: [
      reads('given', 'f32', matrix(inputs)),
      ...(means ? [writes('means', 'f32', matrix(means))] : []),
      ...(states ? [writes('states', 'f32', matrix(states))] : []),
    ],
    functions: [
      isBinary ? sigmoidFunction : '',
      states === null ? '' : isBinary ? hashFunction : normalFunction,
    ].join('\n'),
    body: `let at = row * ${strideOf(width)}u + i;
  let a = given[at];
  let mean = ${isBinary ? 'sigmoid(vec4f(a)).x' : 'a'};
  ${means ? 'means[at] = mean;' : ''}
  ${states ? drawn : ''}`,
  });
}

/** dY = sign · X / B. */
export function weighKernel({ sign, input, weighed }: WeighOperation): Kernel {
  const groups = groupsOf(input.columns);
  return elementwiseKernel({
    rows: input.rows,
    width: groups,
    bindings: [reads('given', 'vec4f', matrix(input)), writes('weighed', 'vec4f', matrix(weighed))],
    functions: '',
    body: `let at = row * ${groups}u + i;
  weighed[at] = ${sign < 0 ? '-' : ''}inputs.imageWeight * given[at];`,
  });
}
