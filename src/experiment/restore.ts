import { datasetIds, datasets, type DatasetId } from '../datasets/index.ts';
import { readField, readFields, type Field } from '../lib/fields.ts';
import { modelIds, models, type ModelId } from '../models/index.ts';
import { defaultSpec } from './defaults.ts';
import type { DataSpec, ExperimentSpec, ModelSpec } from './spec.ts';
import { trainingFieldsOf } from './training-fields.ts';

/** Weights, shuffling and noise derive from it. */
export const seedField = {
  type: 'number',
  min: 0,
  max: 2 ** 31 - 1,
  initial: defaultSpec.seed,
  scale: 'linear',
  step: 1,
} as const satisfies Field;

/**
 * The one reader of experiments from outside (links, storage, messages of an older build): makes a legal experiment
 * of anything. Unreadable → default, out of range → clamped, unknown → ignored.
 */
export function restoreSpec(raw: unknown): ExperimentSpec {
  const data = own(raw, 'data');
  const model = own(raw, 'model');
  const id = oneOf(datasetIds, own(data, 'id'), defaultSpec.data.id);
  const modelId = oneOf(modelIds, own(model, 'id'), defaultSpec.model.id);
  return {
    data: readData(id, own(data, 'params')),
    model: readModel(modelId, own(model, 'params')),
    training: readFields(trainingFieldsOf(modelId), own(raw, 'training')),
    seed: readField(seedField, own(raw, 'seed')),
  };
}

/** A data set with the knobs that can be read from `params`. */
export function readData(id: DatasetId, params: unknown): DataSpec {
  return { id, params: readFields(datasets[id].fields, params) };
}

/** A model with the knobs that can be read from `params`. */
export function readModel(id: ModelId, params: unknown): ModelSpec {
  // The cast says what the compiler cannot follow: these params belong to this id.
  return { id, params: readFields(models[id].fields, params) } as ModelSpec;
}

/** A property of its own of anything; undefined where there is none. */
function own(raw: unknown, key: string): unknown {
  if (typeof raw !== 'object' || raw === null || !Object.hasOwn(raw, key)) return undefined;
  return (raw as Readonly<Record<string, unknown>>)[key];
}

function oneOf<T extends string>(options: readonly T[], raw: unknown, initial: T): T {
  return options.find((option) => option === raw) ?? initial;
}
