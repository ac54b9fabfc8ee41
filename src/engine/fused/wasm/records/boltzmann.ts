import type { BoltzmannOperation } from '../../operations/boltzmann.ts';
import { weightStride } from '../allocate.ts';
import { unitIds } from '../layout.ts';
import { products, updateRecords, type layerKinds } from './layer.ts';
import { dataAt, isBytes, panelsOf, panelwise, pieces, type RecordMakers } from './word.ts';

/** The kinds of record that these are made of, and the files in assembly/ with the functions of these names. */
export const boltzmannKinds = {
  denseTransposed: 'dense',
  units: 'units',
  weigh: 'units',
  meanRows: 'energy',
  updateBias: 'update',
  freeEnergy: 'energy',
} as const;

export const boltzmannRecords: RecordMakers<
  BoltzmannOperation['type'],
  keyof typeof boltzmannKinds | keyof typeof layerKinds
> = {
  'dense-transposed'({ input, weights, bias, scale, output }, { map, place }) {
    const parameters = [map.at(weights), weightStride(weights), map.at(bias)];
    const shape = [weights.rows, weights.columns, { float: scale }];
    const words = [...place(input), ...parameters, ...place(output), ...shape];
    return [{ kind: 'denseTransposed', words, pieces: products(1, weights.columns, weights.rows) }];
  },
  units({ units, variance, inputs, means, states, substep }, { place }) {
    const made = [...(means ? place(means) : [0, 0]), ...(states ? place(states) : [0, 0])];
    const words = [...place(inputs), ...made, inputs.columns, unitIds[units], substep, { float: variance }];
    return [{ kind: 'units', words, pieces: panelwise() }];
  },
  weigh({ sign, input, weighed }, { place, feature }) {
    const words = [...place(input), ...place(weighed), ...feature(weighed), input.columns, { float: sign }];
    return [{ kind: 'weigh', words, pieces: panelwise() }];
  },
  gradient: (operation, places) => updateRecords(operation, places, [0, 0, 0, 1]),
  'mean-rows'({ factor, rows, mean }, places) {
    const data = [...dataAt(rows, places), isBytes(rows), rows.columns];
    const words = [...data, places.map.at(mean), { float: factor }];
    return [{ kind: 'meanRows', words, pieces: pieces(panelsOf(rows.columns)) }];
  },
  'update-bias'({ gradients: [first, second], bias }, { map }) {
    const words = [map.at(first), map.at(second), map.at(bias), map.momentBytes, panelsOf(bias.columns)];
    return [{ kind: 'updateBias', words, pieces: pieces(1) }];
  },
  'free-energy'(operation, places) {
    const { map, place } = places;
    const { visible, bias, visibleVariance, inputs, hiddenVariance, energy } = operation;
    const words = [
      ...[...dataAt(visible, places), isBytes(visible), visible.columns, map.at(bias)],
      ...[{ float: visibleVariance ?? 0 }, ...place(inputs), inputs.columns, { float: hiddenVariance ?? 0 }],
      map.at(energy),
    ];
    return [{ kind: 'freeEnergy', words, pieces: panelwise() }];
  },
};
