import { datasets, type DatasetId } from '../datasets/index.ts';
import type { Fields, FieldValue } from '../lib/fields.ts';
import { models, type ModelId } from '../models/index.ts';
import type { Live } from '../plan/course.ts';
import { courseFor } from './defaults.ts';
import { fieldToText } from './field-text.ts';
import { readData, readModel } from './restore.ts';
import type { ExperimentSpec } from './spec.ts';
import { trainingFields, trainingFieldsOf } from './training-fields.ts';

/**
 * The same experiment with another model; the knobs that both have keep their values, but where the two are usually trained
 * in different ways, the other's way is taken.
 */
export function withModel(spec: ExperimentSpec, id: ModelId): ExperimentSpec {
  const [before, after] = [trainingFieldsOf(spec.model.id), trainingFieldsOf(id)];
  const names = Object.keys(after) as readonly (keyof typeof after)[];
  const other = names.filter((name) => before[name].initial !== after[name].initial);
  const changes = Object.fromEntries(other.map((name) => [name, after[name].initial]));
  return { ...spec, model: readModel(id, spec.model.params), training: { ...spec.training, ...changes } };
}

/** The same experiment on another data set, with as many training images as it has at most; all stay all. */
export function withData(spec: ExperimentSpec, id: DatasetId): ExperimentSpec {
  const { trainImages } = spec.data.params;
  const { max } = datasets[spec.data.id].fields.trainImages;
  const wanted = trainImages === max ? Infinity : trainImages;
  return { ...spec, data: readData(id, { ...spec.data.params, trainImages: wanted }) };
}

/** What of a spec may change while a run goes on, as it is now. */
export function liveOf(spec: ExperimentSpec): Live {
  return { training: spec.training, course: courseFor(spec) };
}

/** Whether the change asks for a new run: something other than the `live` knobs differs. */
export function needsRestart(before: ExperimentSpec, after: ExperimentSpec): boolean {
  return (
    before.data.id !== after.data.id ||
    differs(datasets[before.data.id].fields, before.data.params, after.data.params) ||
    before.seed !== after.seed ||
    before.model.id !== after.model.id ||
    differs(models[before.model.id].fields, before.model.params, after.model.params) ||
    differs(trainingFields, before.training, after.training)
  );
}

type Values = Readonly<Record<string, FieldValue>>;

function differs(fields: Fields, before: Values, after: Values): boolean {
  return Object.entries(fields).some(([name, field]) => {
    if (field.type === 'number' && field.live === true) return false;
    return textOf(before[name]) !== textOf(after[name]);
  });
}

function textOf(value: FieldValue | undefined): string {
  return value === undefined ? '' : fieldToText(value);
}
