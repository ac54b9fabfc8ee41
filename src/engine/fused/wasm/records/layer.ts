import { bitsBelow } from '../../../../lib/random.ts';
import { dropoutKey } from '../../../../plan/dropout.ts';
import type { GradientOperation } from '../../operations/boltzmann.ts';
import type { LayerOperation } from '../../operations/layer.ts';
import { weightStride } from '../allocate.ts';
import { activationIds } from '../layout.ts';
import { panelsOf, panelwise, pieces, type Pieces, type Places, type RecordMakers } from './word.ts';

/** The kinds of record that these are made of, and the files in assembly/ with the functions of these names. */
export const layerKinds = {
  scan: 'dense',
  denseFromLists: 'dense',
  dense: 'dense',
  inputGradient: 'dense',
  update: 'update',
  updateFromImages: 'update',
  dropout: 'dropout',
  dropoutGradient: 'dropout',
} as const;

export const layerRecords: RecordMakers<LayerOperation['type'], keyof typeof layerKinds> = {
  dense(operation, { map, place, imagesAt }) {
    const { input, weights, bias, output } = operation;
    const parameters = [map.at(weights), weightStride(weights), map.at(bias)];
    const activation = activationIds[operation.activation];
    if (!('type' in input)) {
      const shape = [weights.rows, weights.columns, activation];
      const words = [...place(input), ...parameters, ...place(output), ...shape];
      return [{ kind: 'dense', words, pieces: products(input.copies, weights.rows, weights.columns) }];
    }
    const lists = [map.lists, map.lengths];
    const size = input.columns;
    const shape = [weights.columns, activation];
    return [
      { kind: 'scan', words: [...imagesAt(input), ...lists, size], pieces: panelwise() },
      {
        kind: 'denseFromLists',
        words: [...lists, 8 * size, ...parameters, ...place(output), ...shape],
        // Two panels of outputs each.
        pieces: panelwise(Math.ceil(panelsOf(weights.columns) / 2)),
      },
    ];
  },
  'input-gradient'(operation, { map, place, feature }) {
    const { outputGradient, weights, activated, inputGradient } = operation;
    const words = [
      ...place(outputGradient),
      ...[map.at(weights), weightStride(weights)],
      ...place(activated),
      ...place(inputGradient),
      ...feature(inputGradient),
      ...[weights.rows, weights.columns, activationIds[operation.slope]],
    ];
    const { copies } = inputGradient;
    return [{ kind: 'inputGradient', words, pieces: products(copies, weights.columns, weights.rows) }];
  },
  update({ pull, plus, ...operation }, places) {
    const { map } = places;
    const added = plus ? [map.at(plus.weights), map.at(plus.bias)] : [0, 0];
    return updateRecords(operation, places, [pull ? map.at(pull) : 0, ...added, 0]);
  },
  dropout(operation, { map, place }) {
    const { layer, keep, input, output } = operation;
    const mask = [dropoutKey(map.seed, layer), bitsBelow(keep), { float: 1 / keep }];
    const words = [...place(input), ...place(output), output.columns, ...mask];
    return [{ kind: 'dropout', words, pieces: panelwise(input.copies) }];
  },
  'dropout-gradient'(operation, { map, place, feature }) {
    const { layer, keep, gradient } = operation;
    const mask = [dropoutKey(map.seed, layer), bitsBelow(keep), { float: 1 / keep }];
    const words = [...place(gradient), ...feature(gradient), gradient.columns, ...mask];
    return [{ kind: 'dropoutGradient', words, pieces: panelwise(gradient.copies) }];
  },
};

/** The record of an update, or of a gradient that is kept in place of W and b; `further` are its last four words. */
export function updateRecords(
  {
    input,
    outputGradient,
    weights,
    bias,
  }: Pick<GradientOperation, 'input' | 'outputGradient' | 'weights' | 'bias'>,
  { map, place, feature, imagesAt }: Places,
  further: readonly number[],
) {
  const parameters = [map.at(weights), weightStride(weights), map.at(bias), map.momentBytes];
  const gradient = feature(outputGradient);
  // One piece more for the biases.
  if ('type' in input) {
    const words = [
      ...imagesAt(input),
      input.columns,
      ...gradient,
      ...parameters,
      weights.columns,
      ...further,
    ];
    return [{ kind: 'updateFromImages', words, pieces: pieces(1 + panelsOf(input.columns)) } as const];
  }
  const words = [...place(input), ...gradient, ...parameters, weights.rows, weights.columns, ...further];
  const parts = Math.ceil(weights.rows / updateRows);
  return [{ kind: 'update', words, pieces: pieces(1 + parts * panelsOf(weights.columns)) } as const];
}

/** Inputs of one panel of outputs that a piece of an update goes through. */
const updateRows = 128;

/** How many products of one tile row are worth handing to a thread at a time. */
const pieceWork = 4096;

/** Pieces of a product in which each of `columns` results sums over k: some panels of columns for one panel of images. */
export function products(copies: number, k: number, columns: number): Pieces {
  return panelwise(copies * Math.ceil(panelsOf(columns) / Math.ceil(pieceWork / k)));
}
