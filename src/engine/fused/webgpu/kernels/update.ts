import { assertNever } from '../../../../lib/assert.ts';
import type { UpdateOperation } from '../../operations.ts';
import type { Optimizer } from '../../../../plan/training.ts';
import { matrix, parameters, reads, writes, type Kernel, type KernelStyle } from '../kernel.ts';
import { biasRowOf, groupsOf, lane, layerFloats, roomOf, rowsOf } from '../layout.ts';
import { dataBindings, dataFunction } from './images.ts';
import { productKernel, type Product } from './product.ts';

/**
 * dW = Xᵀ · dY [I, O], db = Σ_images dY, and the optimiser's update in place. b is the weight of an input that is always
 * 1: X has one more vector of 4 columns, (1, 0, 0, 0), and dW the bias's row after its own. The filling of X and dY is
 * 0, so that of W stays 0.
 */
export function updateKernel(operation: UpdateOperation, optimizer: Optimizer, style: KernelStyle): Kernel {
  const { weights, pull, plus } = operation;
  const outputs = groupsOf(weights.columns);
  const biasRow = biasRowOf(weights.rows);
  const vectors = layerFloats(weights.rows, weights.columns) / lane;
  const product = parameterProduct(operation);
  const adds = plus
    ? `if (row < ${weights.rows}u) {
    g += plusWeights[at];
  } else if (row == ${biasRow}u) {
    g += plusBias[group];
  }`
    : '';
  return productKernel(
    {
      ...product,
      bindings: [
        ...product.bindings,
        writes('parameters', 'vec4f', parameters(weights)),
        ...(pull ? [reads('pull', 'vec4f', matrix(pull))] : []),
        ...(plus
          ? [
              reads('plusWeights', 'vec4f', matrix(plus.weights)),
              reads('plusBias', 'vec4f', matrix(plus.bias)),
            ]
          : []),
      ],
      finish: `if (row >= ${product.rows}u || group >= ${outputs}u) {
    return;
  }
  let at = row * ${outputs}u + group;
  let isWeight = row < ${biasRow}u;
  ${plus ? 'var' : 'let'} g = sum${pull ? ' + select(vec4f(), pull[group] * parameters[at], isWeight)' : ''};
  ${adds}
  // Decay, of weights alone: w ← w − lr·wd·w.
  let w = parameters[at] * (1f - select(0f, inputs.decay, isWeight));
  ${adjustment(optimizer, vectors)}`,
    },
    style,
  );
}

/** Xᵀ · dY, with Σ_rows dY as the row of the bias: what `update` goes by, and what `gradient` keeps. */
export function parameterProduct({
  input,
  outputGradient,
  weights,
}: Pick<UpdateOperation, 'input' | 'outputGradient' | 'weights'>): Omit<Product, 'finish'> {
  const outputs = groupsOf(weights.columns);
  const biasRow = biasRowOf(weights.rows);
  return {
    rows: biasRow + lane,
    columns: weights.columns,
    depth: roomOf(outputGradient),
    depthExpression: rowsOf(outputGradient),
    a: {
      along: 'across',
      value: 'inputOrOne(line, group)',
      isInside: `group <= ${biasRow / lane}u`,
      isPresent: `line < ${rowsOf(outputGradient)}`,
    },
    b: {
      along: 'across',
      value: `dy[line * ${outputs}u + group]`,
      isInside: `group < ${outputs}u`,
      isPresent: `line < ${rowsOf(outputGradient)}`,
    },
    bindings: [reads('dy', 'vec4f', matrix(outputGradient)), ...dataBindings(input)],
    functions: `${dataFunction(input)}
fn inputOrOne(row: u32, group: u32) -> vec4f {
  if (group == ${biasRow / lane}u) {
    return vec4f(1f, 0f, 0f, 0f);
  }
  return pixels(row, group);
}`,
  };
}

/** WGSL: from w, its gradient g and the moments of the parameters at `at` to the new ones; each takes so many vectors. */
export function adjustment(optimizer: Optimizer, vectors: number): string {
  const first = `parameters[at + ${vectors}u]`;
  const second = `parameters[at + ${2 * vectors}u]`;
  switch (optimizer) {
    case 'adam':
      // m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², w ← w − lr·m̂/(√v̂ + ε)
      return `let m = inputs.momentum * ${first} + inputs.momentumRest * g;
  let v = inputs.squares * ${second} + inputs.squaresRest * g * g;
  ${first} = m;
  ${second} = v;
  parameters[at] = w - inputs.stepSize * m / (sqrt(v) * inputs.rootScale + 1e-8f);`;
    case 'rmsprop':
      // v ← β₂v + (1 − β₂)g², w ← w − lr·g/(√v + ε)
      return `let v = inputs.squares * ${first} + inputs.squaresRest * g * g;
  ${first} = v;
  parameters[at] = w - inputs.stepSize * g / (sqrt(v) + 1e-8f);`;
    case 'sgd':
      // m ← β₁m + g, w ← w − lr·m
      return `let m = inputs.momentum * ${first} + g;
  ${first} = m;
  parameters[at] = w - inputs.stepSize * m;`;
    default:
      return assertNever(optimizer);
  }
}
