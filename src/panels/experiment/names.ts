import type { DatasetId, datasets } from '../../datasets/index.ts';
import type { trainingFields } from '../../experiment/training-fields.ts';
import type { ModelId, models } from '../../models/index.ts';

type FieldsOfModel<M extends ModelId> = M extends ModelId ? (typeof models)[M]['fields'] : never;
type ValuesIn<T> = T extends unknown ? T[keyof T] : never;
type KeysIn<T> = T extends unknown ? keyof T : never;
type OptionIn<F> = F extends { readonly type: 'choice'; readonly options: readonly (infer O)[] } ? O : never;

type AnyFields = FieldsOfModel<ModelId> | (typeof datasets)[DatasetId]['fields'] | typeof trainingFields;

/** Every knob there is; each has its words under this name. */
export type FieldName = KeysIn<AnyFields>;

/** Every option of every choice; each has its word under this name. */
export type OptionName = OptionIn<ValuesIn<AnyFields>>;
