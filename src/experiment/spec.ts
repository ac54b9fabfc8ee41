import type { DatasetId, datasets } from '../datasets/index.ts';
import type { ValuesOf } from '../lib/fields.ts';
import type { ModelId, models } from '../models/index.ts';
import type { trainingFields } from './training-fields.ts';

/** A data set and its knobs, as plain data. */
export type DataSpec = {
  readonly [K in DatasetId]: { readonly id: K; readonly params: ValuesOf<(typeof datasets)[K]['fields']> };
}[DatasetId];

/** A model and its knobs, as plain data. */
export type ModelSpec = ModelSpecOf<ModelId>;

/** The same for one model, or some. */
export type ModelSpecOf<M extends ModelId> = {
  readonly [K in M]: { readonly id: K; readonly params: ValuesOf<(typeof models)[K]['fields']> };
}[M];

/** Everything that determines a run, as plain JSON. Two runs of equal specs on one engine are equal. */
export interface ExperimentSpec {
  readonly data: DataSpec;
  readonly model: ModelSpec;
  readonly training: ValuesOf<typeof trainingFields>;
  /** Weights, shuffling and noise all derive from it: an integer 0 … 2³¹ − 1. */
  readonly seed: number;
}
