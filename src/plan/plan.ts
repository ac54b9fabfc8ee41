import type { AutoencoderPlan } from './autoencoder.ts';

/** What a model *is*, as plain data; `type` says of which kind. Engines execute a plan; nothing here computes. */
export type ModelPlan = AutoencoderPlan;
