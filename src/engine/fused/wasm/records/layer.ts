import { bitsBelow } from '../../../../lib/random.ts';
import { dropoutKey } from '../../../../plan/dropout.ts';
import { weightStride } from '../allocate.ts';
import { activationIds, kinds } from '../layout.ts';
import type { RecordMakers } from './word.ts';

export const layerRecords: RecordMakers<
  'dense' | 'input-gradient' | 'update' | 'dropout' | 'dropout-gradient'
> = {
  dense(operation, { map, place, imagesAt }) {
    const { input, weights, bias, output } = operation;
    const parameters = [map.at(weights), weightStride(weights), map.at(bias)];
    const activation = activationIds[operation.activation];
    if (!('type' in input)) {
      const shape = [weights.rows, weights.columns, activation];
      return [[kinds.dense, ...place(input), ...parameters, ...place(output), ...shape]];
    }
    const lists = [map.lists, map.lengths];
    const size = input.columns;
    return [
      [kinds.scan, ...imagesAt(input), ...lists, size],
      [
        kinds.denseFromLists,
        ...lists,
        8 * size,
        ...parameters,
        ...place(output),
        weights.columns,
        activation,
      ],
    ];
  },
  'input-gradient'(operation, { map, place, feature }) {
    const { outputGradient, weights, activated, inputGradient } = operation;
    return [
      [
        kinds.inputGradient,
        ...place(outputGradient),
        ...[map.at(weights), weightStride(weights)],
        ...place(activated),
        ...place(inputGradient),
        ...feature(inputGradient),
        ...[weights.rows, weights.columns, activationIds[operation.slope]],
      ],
    ];
  },
  update(operation, { map, place, feature, imagesAt }) {
    const { input, outputGradient, weights, bias } = operation;
    const parameters = [map.at(weights), weightStride(weights), map.at(bias), map.momentBytes];
    const pull = operation.pull ? map.at(operation.pull) : 0;
    if (!('type' in input)) {
      const shape = [weights.rows, weights.columns];
      return [[kinds.update, ...place(input), ...feature(outputGradient), ...parameters, ...shape, pull]];
    }
    return [
      [
        kinds.updateFromImages,
        ...imagesAt(input),
        input.columns,
        ...feature(outputGradient),
        ...parameters,
        weights.columns,
        pull,
      ],
    ];
  },
  dropout(operation, { map, place }) {
    const { layer, keep, input, output } = operation;
    const mask = [dropoutKey(map.seed, layer), bitsBelow(keep), { float: 1 / keep }];
    return [[kinds.dropout, ...place(input), ...place(output), output.columns, ...mask]];
  },
  'dropout-gradient'(operation, { map, place, feature }) {
    const { layer, keep, gradient } = operation;
    const mask = [dropoutKey(map.seed, layer), bitsBelow(keep), { float: 1 / keep }];
    const to = [...place(gradient), ...feature(gradient)];
    return [[kinds.dropoutGradient, ...to, gradient.columns, ...mask]];
  },
};
