import { defaultSpec } from './defaults.ts';
import { toLink } from './link.ts';
import { restoreSpec } from './restore.ts';
import type { ExperimentSpec } from './spec.ts';

const tensorflowListing = {
  encoder: [512, 256],
  keepEncoder: 0.5,
  dropsAfter: 'last-hidden',
  likelihood: 'gaussian',
} as const;

/**
 * Experiments worth opening. Each is written as what differs from the default; names are in src/text/experiment, what they
 * show and what to try next in src/text/preset-notes.
 */
export const presets = {
  'vae-2d': defaultSpec,
  'ae-2d': restoreSpec({ model: { id: 'ae' } }),
  /**
   * Without hidden layers and with squared error the code comes to span the first 32 principal components (Baldi & Hornik
   * 1989); at twice the usual rate it is there sooner.
   */
  'linear-ae': restoreSpec({
    model: {
      id: 'ae',
      params: { encoder: [], latent: 32, activation: 'linear', likelihood: 'gaussian' },
    },
    training: { learningRate: 0.002 },
  }),
  /** The net of pytorch/examples (vae), whose README has 105.6 nats after 10 epochs. */
  'vae-20d': restoreSpec({ model: { id: 'vae', params: { encoder: [400], latent: 20 } } }),
  /** The same net trained on the importance-weighted bound of five codes an image (Burda et al. 2016). */
  iwae: restoreSpec({ model: { id: 'vae', params: { encoder: [400], latent: 20, objective: 'iwae' } } }),
  /** The default's net under a density of grey levels. */
  'vae-continuous-bernoulli': restoreSpec({
    model: { id: 'vae', params: { likelihood: 'continuous-bernoulli' } },
  }),
  /** The 20-D net under squared error, its weight against the KL term found by itself. */
  'vae-learned-variance': restoreSpec({
    model: { id: 'vae', params: { encoder: [400], latent: 20, likelihood: 'gaussian-learned' } },
  }),
  /** Each pixel is blackened with probability 0.3; a code of 64 is wide enough to copy noise, which the control shows. */
  denoising: restoreSpec({ model: { id: 'denoising', params: { encoder: [256], latent: 64 } } }),
  /** A code of 256 sigmoid units with a target mean activation of 0.05; batches of 256 estimate that mean well enough. */
  sparse: restoreSpec({ model: { id: 'sparse' }, training: { batchSize: 256 } }),
  'k-sparse': restoreSpec({ model: { id: 'sparse', params: { sparsity: 'top-k' } } }),
  /** At the usual rate it learns slowly: a sigmoid layer without hidden ones. */
  contractive: restoreSpec({ model: { id: 'contractive' }, training: { learningRate: 0.003 } }),
  /** β rises over five epochs: the 20-D VAE with time to learn to use its code. */
  'vae-warm-up': restoreSpec({
    model: { id: 'vae', params: { encoder: [400], latent: 20, warmUp: 'rising' } },
  }),
  /** The first quarter of a nat of each dimension is not penalised. */
  'vae-free-bits': restoreSpec({
    model: { id: 'vae', params: { encoder: [400], latent: 20, klRule: 'free-bits' } },
  }),
  /** The article's objective: it is a β-VAE with β and prior variance 1.5. */
  'vae-entropy': restoreSpec({ model: { id: 'vae', params: { klRule: 'entropy' } } }),
  /** The article's PyTorch listing with its loss corrected: both terms summed, log σ² as log σ². */
  'article-pytorch': restoreSpec({
    model: { id: 'vae', params: { encoder: [512, 256] } },
    training: { stopAfter: 10 },
  }),
  /** The same with the loss as it is written: it collapses to the mean image (reference.json: 206.8 nats, KL 0.0001). */
  'article-as-written': restoreSpec({
    model: { id: 'vae', params: { encoder: [512, 256], klRule: 'as-written' } },
    training: { stopAfter: 10 },
  }),
  /** What the TensorFlow listing means to be: dropout before the code, squared error of a sigmoid, a low rate, and a KL term. */
  'article-tensorflow': restoreSpec({
    model: { id: 'vae', params: { ...tensorflowListing, output: 'logistic' } },
    training: { learningRate: 1e-4, stopAfter: 50 },
  }),
  /**
   * The same as far as it is written and can run: no KL term, a ReLU before the sigmoid; at s² = ½ the nats are the squared
   * error and a constant. Mended: what stops it, one mean and variance for both coordinates, the root of a variance that
   * may be negative.
   */
  'article-tensorflow-as-written': restoreSpec({
    model: {
      id: 'vae',
      params: { ...tensorflowListing, output: 'relu-logistic', variance: 0.5, beta: 0 },
    },
    training: { learningRate: 1e-4, stopAfter: 50 },
  }),
  'fashion-2d': restoreSpec({ data: { id: 'fashion-mnist' } }),
  /** Ten steps of the chain on MNIST, at a rate that moves 0.2 in all (Hinton 2010). */
  rbm: restoreSpec({
    model: { id: 'rbm', params: { gibbsSteps: 10 } },
    training: { stopAfter: 10 },
  }),
  /** All 32 rows of bars and stripes as the batch: the likelihood turns and falls while the reconstruction error goes to 0. */
  'rbm-bars': restoreSpec({
    data: { id: 'bars' },
    model: { id: 'rbm', params: { hidden: 12, momentum: 0 } },
    training: { batchSize: 32, weightDecay: 0 },
  }),
  /** The same with ten steps: the likelihood stays. */
  'rbm-bars-cd10': restoreSpec({
    data: { id: 'bars' },
    model: { id: 'rbm', params: { hidden: 12, momentum: 0, gibbsSteps: 10 } },
    training: { batchSize: 32, weightDecay: 0 },
  }),
  /** Small batches: 1,400 images are few updates an epoch otherwise. */
  'digits-8x8': restoreSpec({
    data: { id: 'digits' },
    model: { id: 'vae', params: { encoder: [64, 32] } },
    training: { batchSize: 32, learningRate: 0.003 },
  }),
} as const satisfies Record<string, ExperimentSpec>;

export type PresetId = keyof typeof presets;
export const presetIds = Object.keys(presets) as readonly PresetId[];

/** The preset that an experiment is, whatever its seed; null when it is none. */
export function presetOf(spec: ExperimentSpec): PresetId | null {
  const link = linkOf(spec);
  return presetIds.find((id) => linkOf(presets[id]) === link) ?? null;
}

function linkOf(spec: ExperimentSpec): string {
  return toLink({ ...spec, seed: defaultSpec.seed });
}
