import { corruptions } from '../../../plan/corruption.ts';
import { activations } from '../../../plan/layer.ts';
import type { Sample } from '../../../datasets/sample.ts';
import type { Scene } from './scene.ts';

/** An importance-weighted bound of K codes an image. */
const bound = (samples: number, knobs: Scene['knobs'] = {}) => ({
  knobs: { objective: 'iwae', samples, ...knobs },
});

const plane: Sample = { type: 'point', dimensions: 2 };

/** A table of 19 numbers a row. */
const table: Sample = {
  type: 'table',
  columns: Array.from({ length: 19 }, (_, i) => ({ type: 'real', name: `${i}`, mean: 0, deviation: 1 })),
};

/** Rows that are floats. */
const floatScenes: readonly Scene[] = [
  { sample: plane, likelihood: 'gaussian' },
  { sample: { type: 'point', dimensions: 3 }, likelihood: 'gaussian-learned', batchSize: 33, imageCount: 50 },
  { sample: plane, likelihood: 'gaussian', knobs: { objective: 'iwae', samples: 3 } },
  { sample: table, likelihood: 'gaussian', model: 'ae' },
  {
    sample: table,
    likelihood: 'gaussian',
    model: 'denoising',
    knobs: { corruption: 'gaussian-noise', corruptionLevel: 0.4 },
  },
];

/** What an executor must get right: every kind of operation, sizes that fit no tile, short batches. */
/** Machines, their weights wide enough that all units matter; the last batch of an epoch is short. */
const machineScenes = [
  { model: 'rbm', optimizer: 'sgd', learningRate: 0.05, weightDecay: 0.01 },
  { model: 'rbm', optimizer: 'adam' },
  { model: 'rbm', optimizer: 'sgd', knobs: { chains: 'persistent', gibbsSteps: 2, fallsOver: 20 } },
  { model: 'rbm', optimizer: 'sgd', knobs: { units: 'real-valued', gibbsSteps: 4 }, learningRate: 0.001 },
  { model: 'rbm', optimizer: 'rmsprop', knobs: { sparsityWeight: 1, pixels: 'grey' } },
] as const satisfies readonly Scene[];

export const parityScenes: readonly Scene[] = [
  ...machineScenes.map((scene: Scene) => ({
    ...scene,
    knobs: { hidden: 37, spread: 0.2, ...scene.knobs },
  })),
  ...activations.flatMap((activation) => [{ activation }, { activation, model: 'ae' as const }]),
  { likelihood: 'gaussian' },
  { likelihood: 'gaussian', model: 'ae', activation: 'sigmoid' },
  { likelihood: 'gaussian', knobs: { output: 'logistic' } },
  { likelihood: 'gaussian', knobs: { output: 'relu-logistic' }, beta: 0 },
  { likelihood: 'continuous-bernoulli' },
  { likelihood: 'continuous-bernoulli', model: 'ae', learningRate: 0.05, shape: [33, 31] },
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
  { knobs: { warmUp: 'rising', warmUpEpochs: 7 } },
  { knobs: { warmUp: 'cyclic', warmUpEpochs: 3 } },
  { batchSize: 33, imageCount: 50, shape: [7, 7] },
  ...corruptions.map((corruption) => ({
    model: 'denoising' as const,
    knobs: { corruption, corruptionLevel: 0.4 },
  })),
  {
    model: 'denoising',
    knobs: { corruption: 'gaussian-noise', corruptionLevel: 1 },
    shape: [1, 3],
    encoder: [],
  },
  { model: 'sparse', knobs: { sparsity: 'kl-sparsity', sparsityWeight: 0.7 } },
  { model: 'sparse', knobs: { sparsity: 'kl-sparsity' }, encoder: [], latent: 33, likelihood: 'gaussian' },
  { model: 'sparse', knobs: { sparsity: 'l1', sparsityWeight: 0.5 }, latent: 19 },
  { model: 'sparse', knobs: { sparsity: 'top-k', kept: 5 }, latent: 19 },
  { model: 'sparse', knobs: { sparsity: 'top-k', kept: 2 }, encoder: [], latent: 2 },
  { model: 'contractive', latent: 19 },
  { model: 'contractive', latent: 33, likelihood: 'gaussian', knobs: { contraction: 3, decoder: [7] } },
  { model: 'contractive', latent: 1, shape: [1, 3], knobs: { contraction: 0.3 } },
  { model: 'contractive', latent: 18, batchSize: 1, imageCount: 3, optimizer: 'sgd', learningRate: 0.001 },
  { model: 'contractive', latent: 40, shape: [7, 7], batchSize: 33, imageCount: 50, weightDecay: 0.05 },
  { knobs: { keepEncoder: 0.6, dropsAfter: 'last-hidden' } },
  { knobs: { klRule: 'free-bits', freeBits: 0.02 }, latent: 5 },
  { knobs: { klRule: 'capacity', capacity: 0.3 }, beta: 5, latent: 3 },
  { knobs: { klRule: 'entropy', lambda: 0.5 }, beta: 2 },
  { knobs: { keepEncoder: 0.8, keepDecoder: 0.5 } },
  { knobs: { keepEncoder: 0.5 }, activation: 'relu', encoder: [33, 17, 5] },
  { model: 'sparse', knobs: { keepDecoder: 0.6 }, latent: 19 },
  ...floatScenes,
  { knobs: { pixels: 'binary' } },
  { knobs: { pixels: 'sampled' } },
  { model: 'denoising', knobs: { pixels: 'sampled', corruption: 'salt-and-pepper' } },
  { model: 'denoising', knobs: { pixels: 'binary', corruption: 'gaussian-noise' } },
  {
    model: 'contractive',
    latent: 9,
    optimizer: 'rmsprop',
    knobs: { pixels: 'sampled', keepDecoder: 0.6, decoder: [12] },
  },
  { likelihood: 'gaussian-learned', weightDecay: 0.1 },
  { likelihood: 'gaussian-learned', model: 'ae', optimizer: 'rmsprop', knobs: { output: 'logistic' } },
  { likelihood: 'gaussian-learned', optimizer: 'sgd', learningRate: 0.001, knobs: { variance: 1 } },
  bound(1),
  bound(5),
  { ...bound(3), batchSize: 1, imageCount: 3 },
  { ...bound(7), batchSize: 33, imageCount: 50, shape: [7, 7], latent: 3 },
  { ...bound(4, { keepEncoder: 0.8, keepDecoder: 0.6 }), likelihood: 'gaussian' },
  { ...bound(50, { pixels: 'sampled' }), encoder: [], latent: 17, shape: [1, 3], weightDecay: 0.1 },
  { ...bound(3, { output: 'relu-logistic' }), likelihood: 'gaussian' },
  { ...bound(5), likelihood: 'continuous-bernoulli', shape: [7, 7] },
  { ...bound(4), likelihood: 'gaussian-learned', batchSize: 33, imageCount: 50 },
];

/** Where derivatives are compared with differences of the loss. */
export const gradientScenes: readonly Scene[] = [
  ...activations.map((activation) => ({ activation })),
  { likelihood: 'gaussian' },
  { likelihood: 'gaussian', knobs: { output: 'logistic' } },
  { likelihood: 'gaussian', knobs: { output: 'relu-logistic' } },
  { likelihood: 'gaussian-learned' },
  { likelihood: 'continuous-bernoulli' },
  { model: 'ae' },
  { beta: 3 },
  { model: 'sparse', latent: 20 },
  { model: 'sparse', latent: 20, encoder: [], activation: 'sigmoid' },
  { model: 'sparse', latent: 20, knobs: { sparsity: 'l1', sparsityWeight: 1 } },
  { model: 'contractive', latent: 20, knobs: { contraction: 2, decoder: [] } },
  { beta: 3, latent: 4, knobs: { klRule: 'free-bits', freeBits: 0.01 } },
  { beta: 3, latent: 4, knobs: { klRule: 'capacity', capacity: 30 } },
  { beta: 2, latent: 4, knobs: { klRule: 'entropy', lambda: 0.7 } },
  { ...bound(1), latent: 4 },
  { ...bound(6), latent: 4 },
  { ...bound(20), likelihood: 'gaussian' },
  { ...bound(6), likelihood: 'gaussian-learned' },
];

/** Where evaluation, codes and images are compared with TensorFlow.js. */
export const inferenceScenes: readonly Scene[] = [
  {},
  { model: 'ae' },
  { latent: 1 },
  { model: 'ae', latent: 1 },
  { model: 'sparse', latent: 17 },
  { likelihood: 'gaussian' },
  { model: 'ae', likelihood: 'gaussian' },
  { likelihood: 'gaussian', knobs: { output: 'logistic' } },
  { likelihood: 'gaussian', knobs: { output: 'relu-logistic' } },
  { likelihood: 'continuous-bernoulli' },
  ...corruptions.map((corruption) => ({ model: 'denoising' as const, knobs: { corruption } })),
  { model: 'sparse', latent: 40 },
  { model: 'sparse', latent: 40, knobs: { sparsity: 'top-k', kept: 7 } },
  { model: 'contractive', latent: 40 },
  ...floatScenes,
  { knobs: { pixels: 'binary' } },
  { knobs: { pixels: 'sampled' } },
  { model: 'denoising', knobs: { pixels: 'sampled', corruption: 'masking' } },
  { likelihood: 'gaussian-learned' },
];
