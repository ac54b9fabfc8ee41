import { imageSample, type Sample } from '../../datasets/sample.ts';
import { planFor } from '../../experiment/defaults.ts';
import { readModel } from '../../experiment/restore.ts';
import type { ModelSpec } from '../../experiment/spec.ts';
import { trainingFields } from '../../experiment/training-fields.ts';
import { readFields } from '../../lib/fields.ts';
import { streamKey, streams, uniform } from '../../lib/random.ts';
import {
  type AutoencoderPlan,
  elboOf,
  type Elbo,
  type GaussianCode,
  type TopKCode,
} from '../../plan/autoencoder.ts';
import { autoencoderPlan, type ModelPlan } from '../../plan/plan.ts';
import type { EngineOptions } from '../engine.ts';

/** The plan of any model; `knobs` overrides its fields. */
export function describeModel(
  id: ModelSpec['id'],
  knobs: Readonly<Record<string, unknown>>,
  sample: Sample,
): ModelPlan {
  // Not read through the fields: a test may want sizes that no slider offers.
  const params = { ...readModel(id, {}).params, ...knobs };
  return planFor({ id, params } as ModelSpec, sample);
}

/** A VAE with one hidden layer on images of 2 × 3 pixels; `knobs` overrides the model's fields. */
export function smallVae(knobs: Readonly<Record<string, unknown>> = {}): AutoencoderPlan {
  return autoencoderPlan(planFor(readModel('vae', { encoder: [5], ...knobs }), imageSample(2, 3)));
}

export function smallAutoencoder(knobs: Readonly<Record<string, unknown>> = {}): AutoencoderPlan {
  return autoencoderPlan(planFor(readModel('ae', { encoder: [5], ...knobs }), imageSample(2, 3)));
}

/** A VAE's plan with another KL term. */
export function withElbo(plan: AutoencoderPlan, changes: Partial<Elbo>): AutoencoderPlan {
  const elbo = elboOf(plan);
  if (elbo === null || !isGaussian(plan)) throw new Error('the plan has no KL term');
  return { ...plan, code: { ...plan.code, bound: { ...elbo, ...changes } } };
}

function isGaussian(plan: AutoencoderPlan): plan is Extract<
  AutoencoderPlan,
  { readonly code: TopKCode | GaussianCode }
> & {
  readonly code: GaussianCode;
} {
  return plan.code.type === 'gaussian';
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
