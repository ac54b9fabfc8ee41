import { withDataParams, withParams, withTraining } from '../../experiment/edit.ts';
import type { ExperimentSpec } from '../../experiment/spec.ts';
import { trainingFields } from '../../experiment/training-fields.ts';
import { datasets } from '../../datasets/index.ts';

/** Knobs that a remedy turns. */
export type RemedyKnob =
  | 'activation'
  | 'beta'
  | 'contraction'
  | 'corruptionLevel'
  | 'klRule'
  | 'learningRate'
  | 'sparsityWeight'
  | 'trainImages'
  | 'variance'
  | 'warmUp';

/** What can be done about a finding; the app does it. */
export type Remedy =
  /** Turns one knob and trains on: from here, from the last good checkpoint, or from the start. */
  | {
      readonly type: 'set';
      readonly knob: RemedyKnob;
      readonly value: number | string;
      readonly from: 'here' | 'checkpoint' | 'start';
    }
  /** Keeps all outputs of hidden layers, from the start. */
  | { readonly type: 'no-dropout' }
  /** Tries the same again, from the last good checkpoint if there is one. */
  | { readonly type: 'retry' }
  /** Loads the page again; the address holds the experiment. */
  | { readonly type: 'reload' }
  | { readonly type: 'restart' };

/** The experiment after a remedy; the same where it changes nothing of it. Always legal: knobs hold their bounds. */
export function treated(spec: ExperimentSpec, remedy: Remedy): ExperimentSpec {
  switch (remedy.type) {
    case 'set':
      return turned(spec, remedy.knob, remedy.value);
    case 'no-dropout':
      return withParams(spec, { keepEncoder: 1, keepDecoder: 1 });
    case 'reload':
    case 'retry':
    case 'restart':
      return spec;
  }
}

function turned(spec: ExperimentSpec, knob: RemedyKnob, value: number | string): ExperimentSpec {
  if (knob === 'learningRate') return withTraining(spec, { learningRate: value });
  if (knob === 'trainImages') return withDataParams(spec, { trainImages: value });
  return withParams(spec, { [knob]: value });
}

/** The learning rate times `factor`, from where the remedy says; none where the knob has no such value. */
export function learningRate(
  spec: ExperimentSpec,
  factor: number,
  from: 'here' | 'checkpoint' | 'start',
): readonly Remedy[] {
  const now = spec.training.learningRate;
  const { min, max } = trainingFields.learningRate;
  const value = Number(Math.min(Math.max(now * factor, min), max).toPrecision(2));
  return value === now ? [] : [{ type: 'set', knob: 'learningRate', value, from }];
}

/** All training images that the data set has; none where all are in use. */
export function allImages({ data }: ExperimentSpec): readonly Remedy[] {
  const { max } = datasets[data.id].fields.trainImages;
  return data.params.trainImages < max
    ? [{ type: 'set', knob: 'trainImages', value: max, from: 'start' }]
    : [];
}

/** As many of the images that are here as the knob can say; none where these are too few. */
export function imagesHere({ data }: ExperimentSpec, received: number): readonly Remedy[] {
  const { min, step } = datasets[data.id].fields.trainImages;
  const value = min + Math.floor((received - min) / step) * step;
  return value < min ? [] : [{ type: 'set', knob: 'trainImages', value, from: 'start' }];
}
