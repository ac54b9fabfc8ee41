import { restoreSpec } from '../../src/experiment/restore.ts';
import type { ExperimentSpec } from '../../src/experiment/spec.ts';

/** A figure on the 10,000 held-out images, nats per image; one sample of z an image. */
export type Quantity =
  /** −ELBO = reconstruction + KL, whatever β was in training. */
  | 'negative ELBO'
  /** −log p(x|z). */
  | 'reconstruction'
  /** ‖x − x̂(μ)‖², summed over pixels. */
  | 'squared error';

export interface Expectation {
  readonly afterEpoch: number;
  readonly quantity: Quantity;
  readonly reference: number;
  /** How far from it a right program may be: three times the spread between seeds, or more. */
  readonly tolerance: number;
}

export interface ReferenceRow {
  readonly name: string;
  readonly experiment: ExperimentSpec;
  /** First parameters and order of images: those of the page, or those of PyTorch (pytorch-start.ts). */
  readonly start: 'ours' | 'pytorch';
  /** In order of their epochs; training ends after the last. */
  readonly expectations: readonly Expectation[];
}

/** Adam at 1e-3, batch 128, all 60,000 images: the defaults. */
function mnist(id: 'ae' | 'vae', params: object): ExperimentSpec {
  return restoreSpec({ data: { id: 'mnist' }, model: { id, params: { encoder: [400], ...params } } });
}

/**
 * What 784-400-d-400-784 with ReLU reaches in NumPy and PyTorch on the same images. The VAE with d = 20 is also published:
 * 105.589 after 10 epochs (README of the VAE in pytorch/examples).
 */
export const referenceRows: readonly ReferenceRow[] = [
  {
    name: 'VAE, d = 2',
    experiment: mnist('vae', { latent: 2 }),
    start: 'ours',
    expectations: [{ afterEpoch: 10, quantity: 'negative ELBO', reference: 155, tolerance: 3 }],
  },
  {
    name: 'VAE, d = 20',
    experiment: mnist('vae', { latent: 20 }),
    start: 'ours',
    expectations: [{ afterEpoch: 10, quantity: 'negative ELBO', reference: 105.7, tolerance: 1 }],
  },
  // After one epoch the first parameters still tell: ours are 7 nats ahead.
  {
    name: 'VAE, d = 20, begun as in PyTorch',
    experiment: mnist('vae', { latent: 20 }),
    start: 'pytorch',
    expectations: [
      { afterEpoch: 1, quantity: 'negative ELBO', reference: 127, tolerance: 2 },
      { afterEpoch: 10, quantity: 'negative ELBO', reference: 105.7, tolerance: 1 },
    ],
  },
  {
    name: 'AE, d = 2',
    experiment: mnist('ae', { latent: 2 }),
    start: 'ours',
    expectations: [{ afterEpoch: 10, quantity: 'reconstruction', reference: 146.46, tolerance: 3 }],
  },
];

/** Without training: the mean image and PCA of all 60,000 images, measured on the held-out ones. */
export const baselineRows = {
  components: 30,
  meanImageNats: { reference: 205.8, tolerance: 0.01 },
  pcaSquaredError: { reference: 13.866, tolerance: 0.005 },
} as const;
