import { present } from '../../lib/assert.ts';
import type { Activation, Layer } from '../../plan/layer.ts';
import type { ArenaLayout } from './arena.ts';
import type { DenseOperation, Images, Matrix, Operation, Slope } from './operations.ts';

/** A layer with its parameters' places. */
export interface PlacedLayer {
  readonly name: string;
  /** Counted over the encoder, then the decoder. */
  readonly number: number;
  readonly layer: Layer;
  readonly weights: Matrix;
  readonly bias: Matrix;
}

/** A stack of layers run forward: one operation a layer; the last one's output is `output`. */
export function forward(
  layers: readonly PlacedLayer[],
  arena: ArenaLayout,
  input: Matrix | Images,
  drops: 'drops' | 'keeps-all' = 'keeps-all',
): {
  readonly stack: readonly DenseOperation[];
  /** With those of dropout. */
  readonly operations: readonly Operation[];
  readonly output: Matrix;
  /** Of the last layer. */
  readonly activation: Activation;
} {
  const stack: DenseOperation[] = [];
  const operations: Operation[] = [];
  const copies = 'copies' in input ? input.copies : 1;
  let current = input;
  for (const { name, number, layer, weights, bias } of layers) {
    const output = arena.add(`${name}.output`, input.rows, layer.outputs, copies);
    const dense = {
      type: 'dense',
      input: current,
      weights,
      bias,
      activation: layer.activation,
      output,
    } as const;
    stack.push(dense);
    operations.push(dense);
    current = output;
    if (drops === 'keeps-all' || layer.keep === 1) continue;
    const { keep } = layer;
    const left = arena.add(`${name}.left`, input.rows, layer.outputs, copies);
    operations.push({ type: 'dropout', layer: number, keep, input: output, output: left });
    current = left;
  }
  const { output, activation } = present(stack.at(-1));
  return { stack, operations, output, activation };
}

/**
 * Back through a stack, last layer first: dX of a layer, then its update, since dX needs W as it was. The gradient by
 * the stack's input is only made where it is asked for.
 */
export function backward(options: {
  readonly layers: readonly PlacedLayer[];
  readonly stack: readonly DenseOperation[];
  readonly arena: ArenaLayout;
  readonly outputGradient: Matrix;
  /** f′ of what made the stack's input, or null: its gradient isn't needed. */
  readonly inputSlope: Slope | null;
  /** What a penalty on the last layer's weights adds to their gradient. */
  readonly pull?: Matrix | null;
}): { readonly operations: readonly Operation[]; readonly inputGradient: Matrix } {
  const list: Operation[] = [];
  let gradient = options.outputGradient;
  options.stack.toReversed().forEach(({ input, weights, bias }, index) => {
    const outputGradient = gradient;
    const at = options.stack.length - 2 - index;
    const before = options.stack[at];
    const layerBefore = options.layers[at];
    const slope = before?.activation ?? options.inputSlope;
    if (!('type' in input) && slope !== null) {
      gradient = options.arena.add(`${input.name}.gradient`, input.rows, input.columns, input.copies);
      list.push({
        type: 'input-gradient',
        outputGradient,
        weights,
        slope,
        // What dropout left is what the layer read; f′ is written with what was there before.
        activated: before?.output ?? input,
        inputGradient: gradient,
      });
      if (layerBefore !== undefined && layerBefore.layer.keep < 1) {
        const { number, layer } = layerBefore;
        list.push({ type: 'dropout-gradient', layer: number, keep: layer.keep, gradient });
      }
    }
    const pull = index === 0 ? (options.pull ?? null) : null;
    list.push({ type: 'update', input, outputGradient, weights, bias, pull, plus: null });
  });
  return { operations: list, inputGradient: gradient };
}
