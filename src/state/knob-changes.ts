import type { ExperimentSpec } from '../experiment/spec.ts';
import { trainingFields } from '../experiment/training-fields.ts';
import type { Fields, FieldValue } from '../lib/fields.ts';
import { models } from '../models/index.ts';

/** A knob that was turned while the run went on; the loss chart marks where. */
export interface KnobChange {
  /** Updates made before it. */
  readonly step: number;
  /** The knob's key in its table of fields. */
  readonly name: string;
  readonly value: number;
  /** When it was last moved, in ms. */
  readonly at: number;
}

/** Knobs that change nothing of what is learned. */
const silent: readonly string[] = ['stopAfter'];
/** One pull at a slider is one change: moves of a knob that follow each other within this time, in ms. */
export const pullPause = 1500;
/** Older changes are forgotten. */
const mostChanges = 24;

type TurnedKnob = Pick<KnobChange, 'name' | 'value'>;

/** The live knobs in which two experiments of one model differ, with their new values: those that change what is learned. */
export function turnedKnobs(before: ExperimentSpec, after: ExperimentSpec): readonly TurnedKnob[] {
  return liveDifferences(before, after).filter(({ name }) => !silent.includes(name));
}

/** The same with those that change nothing of what is learned. */
export function liveDifferences(before: ExperimentSpec, after: ExperimentSpec): readonly TurnedKnob[] {
  if (before.model.id !== after.model.id) return [];
  return [
    ...turned(models[after.model.id].fields, before.model.params, after.model.params),
    ...turned(trainingFields, before.training, after.training),
  ];
}

function turned(
  fields: Fields,
  before: Readonly<Record<string, FieldValue>>,
  after: Readonly<Record<string, FieldValue>>,
): readonly TurnedKnob[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = after[name];
    const isLive = field.type === 'number' && field.live === true;
    return isLive && typeof value === 'number' && value !== before[name] ? [{ name, value }] : [];
  });
}

/** Adds a change; one that goes on from the last of its knob takes that one's place, at its step. */
export function withChange(changes: readonly KnobChange[], change: KnobChange): readonly KnobChange[] {
  const last = changes.findLast(({ name }) => name === change.name);
  const goesOn = last !== undefined && change.at - last.at < pullPause;
  const kept = goesOn ? changes.filter((other) => other !== last) : changes;
  return [...kept, goesOn ? { ...change, step: last.step } : change].slice(-mostChanges);
}
