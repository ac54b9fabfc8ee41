import { present } from '../../lib/assert.ts';
import type { Activation, Layer } from '../../models/plan.ts';
import type { ArenaLayout } from './arena.ts';
import type { DenseOperation, Images, Matrix, Operation, Slope } from './operations.ts';

/** A layer with its parameters' places. */
export interface PlacedLayer {
  readonly name: string;
  readonly layer: Layer;
  readonly weights: Matrix;
  readonly bias: Matrix;
}

/** A stack of layers run forward: one operation a layer; the last one's output is `output`. */
export function forward(
  layers: readonly PlacedLayer[],
  arena: ArenaLayout,
  input: Matrix | Images,
): {
  readonly operations: readonly DenseOperation[];
  readonly output: Matrix;
  /** Of the last layer. */
  readonly activation: Activation;
} {
  const operations: DenseOperation[] = [];
  let current = input;
  for (const { name, layer, weights, bias } of layers) {
    const output = arena.add(`${name}.output`, input.rows, layer.outputs);
    operations.push({ type: 'dense', input: current, weights, bias, activation: layer.activation, output });
    current = output;
  }
  const { output, activation } = present(operations.at(-1));
  return { operations, output, activation };
}

/**
 * Back through a stack, last layer first: dX of a layer, then its update, since dX needs W as it was. The gradient by
 * the stack's input is only made where it is asked for.
 */
export function backward(options: {
  readonly operations: readonly DenseOperation[];
  readonly arena: ArenaLayout;
  readonly outputGradient: Matrix;
  /** f′ of what made the stack's input, or null: its gradient isn't needed. */
  readonly inputSlope: Slope | null;
}): { readonly operations: readonly Operation[]; readonly inputGradient: Matrix } {
  const list: Operation[] = [];
  let gradient = options.outputGradient;
  options.operations.toReversed().forEach(({ input, weights, bias }, index) => {
    const outputGradient = gradient;
    const before = options.operations[options.operations.length - 2 - index];
    const slope = before?.activation ?? options.inputSlope;
    if (!('type' in input) && slope !== null) {
      gradient = options.arena.add(`${input.name}.gradient`, input.rows, input.columns);
      list.push({
        type: 'input-gradient',
        outputGradient,
        weights,
        slope,
        activated: input,
        inputGradient: gradient,
      });
    }
    list.push({ type: 'update', input, outputGradient, weights, bias });
  });
  return { operations: list, inputGradient: gradient };
}
