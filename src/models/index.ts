import { autoencoder } from './autoencoder.ts';
import { contractive } from './contractive.ts';
import { denoising } from './denoising.ts';
import { rbm } from './rbm.ts';
import { sparse } from './sparse.ts';
import { vae } from './vae.ts';

/** Every model. */
export const models = { ae: autoencoder, denoising, sparse, contractive, vae, rbm } as const;

export type ModelId = keyof typeof models;
export const modelIds = Object.keys(models) as readonly ModelId[];

/** The groups in which models are offered, each model in one. */
export const families = {
  autoencoders: ['ae', 'denoising', 'sparse', 'contractive'],
  variational: ['vae'],
  energy: ['rbm'],
} as const satisfies Record<string, readonly ModelId[]>;
export const familyIds = Object.keys(families) as readonly (keyof typeof families)[];
