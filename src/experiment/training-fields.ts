import type { Fields } from '../lib/fields.ts';

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
    step: 0.001,
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
