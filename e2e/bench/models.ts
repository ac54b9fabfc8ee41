import { imageSample } from '../../src/datasets/sample.ts';
import { readFields } from '../../src/lib/fields.ts';
import { models } from '../../src/models/index.ts';
import type { AutoencoderPlan } from '../../src/plan/autoencoder.ts';

/** The VAEs that are timed, named by the widths of encoder and code; all ReLU, Bernoulli + KL, decoder mirrored. */
const widths = {
  '784-128-2': { encoder: [128], latent: 2 },
  '784-512-256-2': { encoder: [512, 256], latent: 2 },
  '784-1024-512-32': { encoder: [1024, 512], latent: 32 },
} as const;

export type ModelName = keyof typeof widths;
export const modelNames = Object.keys(widths) as readonly ModelName[];

/** The one for which the targets are set: 1.07 million parameters, 0.82 GFLOP a step of 128 images. */
export const referenceModel: ModelName = '784-512-256-2';

export function planOf(name: ModelName): AutoencoderPlan {
  return models.vae.describe(readFields(models.vae.fields, widths[name]), imageSample(28, 28));
}
