import { trainingFields } from '../../experiment/training-fields.ts';
import { readFields } from '../../lib/fields.ts';
import { streamKey, streams, uniform } from '../../lib/random.ts';
import { autoencoder } from '../../models/autoencoder.ts';
import type { ModelPlan } from '../../models/plan.ts';
import { vae } from '../../models/vae.ts';
import type { EngineOptions } from '../engine.ts';

/** A VAE with one hidden layer on images of 2 × 3 pixels; `knobs` overrides the model's fields. */
export function smallVae(knobs: Readonly<Record<string, unknown>> = {}): ModelPlan {
  return vae.describe(readFields(vae.fields, { encoder: [5], ...knobs }), [2, 3]);
}

export function smallAutoencoder(knobs: Readonly<Record<string, unknown>> = {}): ModelPlan {
  return autoencoder.describe(readFields(autoencoder.fields, { encoder: [5], ...knobs }), [2, 3]);
}

/** Engine options for a plan; `training` overrides the training fields. */
export function optionsFor(
  plan: ModelPlan,
  training: Readonly<Record<string, unknown>> = {},
  seed = 7,
): EngineOptions {
  const values = readFields(trainingFields, { batchSize: 8, learningRate: 0.01, ...training });
  return { plan, training: values, seed, imageCount: 20 };
}

/** Random grey images: bytes that depend on nothing but their number. */
export function greyBytes(length: number): Uint8Array<ArrayBuffer> {
  const key = streamKey(99, streams.samples);
  return Uint8Array.from({ length }, (_, i) => Math.floor(256 * uniform(key, i, 0)));
}
