import type { Fields, ValuesOf } from '../lib/fields.ts';
import { models, type ModelId } from '../models/index.ts';

/** The knobs of training. Learning rate 1e-3 and batch 128 are the settings of the reference figures. */
export const trainingFields = {
  optimizer: { type: 'choice', options: ['adam', 'rmsprop', 'sgd'], initial: 'adam', folded: true },
  learningRate: { type: 'number', min: 1e-5, max: 1, initial: 1e-3, scale: 'log', live: true },
  weightDecay: {
    type: 'number',
    min: 0,
    max: 0.1,
    initial: 0,
    scale: 'linear',
    step: 0.0001,
    live: true,
    folded: true,
  },
  batchSize: { type: 'number', min: 8, max: 1024, initial: 128, scale: 'power-of-two', folded: true },
  /** Pause after this many epochs; 0 means: go on until told otherwise. */
  stopAfter: {
    type: 'number',
    min: 0,
    max: 200,
    initial: 0,
    scale: 'linear',
    step: 1,
    live: true,
    folded: true,
  },
} as const satisfies Fields;

type TrainingValues = ValuesOf<typeof trainingFields>;
type TrainingFields = {
  readonly [N in keyof TrainingValues]: Omit<(typeof trainingFields)[N], 'initial'> & {
    readonly initial: TrainingValues[N];
  };
};

/** The knobs of training with the values that a model starts from: the usual ones, but for what it asks for itself. */
export function trainingFieldsOf(id: ModelId): TrainingFields {
  const model = models[id];
  const asked: Partial<TrainingValues> = 'training' in model ? model.training : {};
  const own = Object.entries(asked).map(([name, initial]) => [
    name,
    { ...trainingFields[name as keyof TrainingValues], initial },
  ]);
  return { ...trainingFields, ...Object.fromEntries(own) } as TrainingFields;
}
