import { datasets } from '../datasets/index.ts';
import type { Field, Fields, FieldValue } from '../lib/fields.ts';
import { models } from '../models/index.ts';
import { fieldFromText, fieldToText } from './field-text.ts';
import { migrate, migrations, versionMark } from './link-version.ts';
import { restoreSpec, seedField } from './restore.ts';
import type { ExperimentSpec } from './spec.ts';
import { trainingFieldsOf } from './training-fields.ts';

/** Knobs whose key in a link is not their name. */
const shortKeys: Readonly<Record<string, string>> = {
  trainImages: 'images',
  learningRate: 'lr',
  weightDecay: 'decay',
  batchSize: 'batch',
  stopAfter: 'stop',
};

/** A knob in a link: what `toLink` compares with its initial value and `fromLink` looks for. */
interface Entry {
  readonly part: 'data' | 'params' | 'training' | 'seed';
  readonly name: string;
  readonly key: string;
  readonly field: Field;
}

/** Every knob of an experiment with this data and this model, in the order of the link. */
function entriesOf(spec: ExperimentSpec): readonly Entry[] {
  const of = (part: Entry['part'], fields: Fields): Entry[] =>
    Object.entries(fields).map(([name, field]) => ({ part, name, key: shortKeys[name] ?? name, field }));
  return [
    ...of('data', datasets[spec.data.id].fields),
    ...of('params', models[spec.model.id].fields),
    ...of('training', trainingFieldsOf(spec.model.id)),
    ...of('seed', { seed: seedField }),
  ];
}

/**
 * An experiment as the query of a link, without `?`: only what differs from the defaults, as in
 * `data=fashion-mnist&latent=20&beta=4`. Empty for the default experiment.
 */
export function toLink(spec: ExperimentSpec): string {
  const query = new URLSearchParams();
  const mark = versionMark(migrations);
  if (mark !== null) query.set('v', mark);
  const initial = restoreSpec({});
  if (spec.data.id !== initial.data.id) query.set('data', spec.data.id);
  if (spec.model.id !== initial.model.id) query.set('model', spec.model.id);
  const values = valuesOf(spec);
  for (const { part, name, key, field } of entriesOf(spec)) {
    const value = values[part][name];
    if (value === undefined) continue;
    const text = fieldToText(value);
    if (text !== fieldToText(field.initial)) query.set(key, text);
  }
  return query.toString();
}

/** Reads any query (with or without `?`) into a legal experiment; never throws. See `restoreSpec`. */
export function fromLink(search: string): ExperimentSpec {
  const query = migrate(new URLSearchParams(search), migrations);
  const chosen = { data: { id: query.get('data') }, model: { id: query.get('model') } };
  const parts: Record<Entry['part'], Record<string, unknown>> = {
    data: {},
    params: {},
    training: {},
    seed: {},
  };
  for (const { part, name, key, field } of entriesOf(restoreSpec(chosen)))
    parts[part][name] = fieldFromText(field, query.get(key));
  return restoreSpec({
    data: { ...chosen.data, params: parts.data },
    model: { ...chosen.model, params: parts.params },
    training: parts.training,
    seed: parts.seed['seed'],
  });
}

/** A value that a link asks for and cannot have, and what stands in its place; both as they stand in links. */
export interface LinkCorrection {
  readonly key: string;
  readonly asked: string;
  readonly taken: string;
}

/** What `fromLink` read otherwise than it is written: out of range, off the knob's grid, or unreadable. */
export function correctionsOf(search: string): readonly LinkCorrection[] {
  const query = migrate(new URLSearchParams(search), migrations);
  const spec = fromLink(search);
  const values = valuesOf(spec);
  const pairs = [
    { key: 'data', taken: spec.data.id },
    { key: 'model', taken: spec.model.id },
    ...entriesOf(spec).map(({ part, name, key }) => ({ key, taken: fieldToText(values[part][name] ?? '') })),
  ];
  return pairs.flatMap(({ key, taken }) => {
    const asked = query.get(key);
    return asked === null || isSameText(asked, taken) ? [] : [{ key, asked, taken }];
  });
}

/** Numbers are the same however they are written: 1e-3 and 0.001. */
function isSameText(asked: string, taken: string): boolean {
  const isNumber = asked.trim() !== '' && Number(asked) === Number(taken);
  return asked === taken || isNumber;
}

function valuesOf(spec: ExperimentSpec): Record<Entry['part'], Readonly<Record<string, FieldValue>>> {
  const { data, model, training, seed } = spec;
  return { data: data.params, params: model.params, training, seed: { seed } };
}
