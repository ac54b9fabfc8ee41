import { autoencoder } from './autoencoder.ts';
import { contractive } from './contractive.ts';
import { denoising } from './denoising.ts';
import { sparse } from './sparse.ts';
import { vae } from './vae.ts';

/** Every model, in the order of the model switch. */
export const models = { ae: autoencoder, denoising, sparse, contractive, vae } as const;

export type ModelId = keyof typeof models;
export const modelIds = Object.keys(models) as readonly ModelId[];
