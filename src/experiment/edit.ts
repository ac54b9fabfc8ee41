import { readFields, type FieldValue } from '../lib/fields.ts';
import { readData, readModel } from './restore.ts';
import type { ExperimentSpec } from './spec.ts';
import { trainingFieldsOf } from './training-fields.ts';

type Patch = Readonly<Record<string, FieldValue>>;

/** The spec with some of its model's knobs turned; values are read as outside data, so the result is always legal. */
export function withParams(spec: ExperimentSpec, patch: Patch): ExperimentSpec {
  return { ...spec, model: readModel(spec.model.id, { ...spec.model.params, ...patch }) };
}

/** The spec with some of its training knobs turned; legal likewise. */
export function withTraining(spec: ExperimentSpec, patch: Patch): ExperimentSpec {
  return { ...spec, training: readFields(trainingFieldsOf(spec.model.id), { ...spec.training, ...patch }) };
}

/** The spec with some of its data set's knobs turned; legal likewise. */
export function withDataParams(spec: ExperimentSpec, patch: Patch): ExperimentSpec {
  return { ...spec, data: readData(spec.data.id, { ...spec.data.params, ...patch }) };
}
