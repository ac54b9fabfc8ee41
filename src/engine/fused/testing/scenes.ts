import { activations } from '../../../models/plan.ts';
import type { Scene } from './scene.ts';

/** What an executor must get right: every kind of operation, sizes that fit no tile, short batches. */
export const parityScenes: readonly Scene[] = [
  ...activations.flatMap((activation) => [{ activation }, { activation, model: 'ae' as const }]),
  { likelihood: 'gaussian' },
  { likelihood: 'gaussian', model: 'ae', activation: 'sigmoid' },
  { optimizer: 'rmsprop', weightDecay: 0.05 },
  { optimizer: 'sgd', weightDecay: 0.05, learningRate: 0.001 },
  { weightDecay: 0.1, beta: 4 },
  { beta: 0 },
  { encoder: [1], latent: 1 },
  { encoder: [3, 17], latent: 3, shape: [1, 17] },
  { encoder: [1023], latent: 17, shape: [1, 3], batchSize: 2, imageCount: 3 },
  { encoder: [5], shape: [33, 31], batchSize: 3, imageCount: 5 },
  { encoder: [], shape: [1, 3] },
  { batchSize: 1, imageCount: 3 },
  { batchSize: 33, imageCount: 50, shape: [7, 7] },
];

/** Where derivatives are compared with differences of the loss. */
export const gradientScenes: readonly Scene[] = [
  ...activations.map((activation) => ({ activation })),
  { likelihood: 'gaussian' },
  { model: 'ae' },
  { beta: 3 },
];

/** Where evaluation, codes and images are compared with TensorFlow.js. */
export const inferenceScenes: readonly Scene[] = [
  {},
  { model: 'ae' },
  { likelihood: 'gaussian' },
  { model: 'ae', likelihood: 'gaussian' },
];
