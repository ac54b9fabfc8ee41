import type { ModelSpec } from '../../../experiment/spec.ts';
import { imageSample, type Sample } from '../../../datasets/sample.ts';
import type { Rows } from '../../../lib/rows.ts';
import { pcg3d } from '../../../lib/random.ts';
import { describeModel } from '../../testing/cases.ts';
import type { Likelihood } from '../../../plan/likelihood.ts';
import type { Activation } from '../../../plan/layer.ts';
import type { EngineOptions } from '../../engine.ts';

/** What a test changes of the small model below. */
export interface Scene {
  readonly model?: ModelSpec['id'];
  readonly encoder?: readonly number[];
  readonly latent?: number;
  readonly activation?: Activation;
  readonly likelihood?: Likelihood['type'];
  readonly beta?: number;
  /** Knobs of its model alone. */
  readonly knobs?: Readonly<Record<string, unknown>>;
  readonly optimizer?: 'adam' | 'rmsprop' | 'sgd';
  readonly learningRate?: number;
  readonly weightDecay?: number;
  readonly batchSize?: number;
  readonly imageCount?: number;
  /** Of the images. */
  readonly shape?: readonly [number, number];
  /** What rows are, in place of images. */
  readonly sample?: Sample;
}

/** A model of 20 pixels and 37 images: no size is a multiple of a tile, the last batch of an epoch is short. */
export function optionsOf(scene: Scene): EngineOptions {
  const sample = scene.sample ?? imageSample(...(scene.shape ?? [5, 4]));
  const params = {
    encoder: scene.encoder ?? [18, 9],
    latent: scene.latent ?? 2,
    decoder: 'mirrored',
    activation: scene.activation ?? 'tanh',
    likelihood: scene.likelihood ?? 'bernoulli',
    variance: 0.3,
    beta: scene.beta ?? 1,
    ...scene.knobs,
  };
  const training = {
    optimizer: scene.optimizer ?? 'adam',
    learningRate: scene.learningRate ?? 0.003,
    weightDecay: scene.weightDecay ?? 0,
    batchSize: scene.batchSize ?? 8,
  };
  return {
    plan: describeModel(scene.model ?? 'vae', params, sample),
    training,
    seed: 3,
    imageCount: scene.imageCount ?? 37,
  };
}

/** Random bytes, half of them 0; the same for the same numbers. */
export function bytesOf(count: number, key = 7): Uint8Array {
  const words = new Uint32Array(3);
  return Uint8Array.from({ length: count }, (_, i) => {
    pcg3d(i, 11, key, words);
    const byte = (words[0] ?? 0) >>> 24;
    return byte < 128 ? 0 : byte;
  });
}

/** The training rows of a scene: bytes, or floats between −1 and 1. */
export function imagesOf({ plan, imageCount }: EngineOptions): Rows {
  const bytes = bytesOf(plan.inputSize * imageCount);
  return plan.sample.type === 'image' ? bytes : Float32Array.from(bytes, (byte) => byte / 127.5 - 1);
}

/** Largest difference over the largest value of `b`; NaN where anything is no number. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return NaN;
  const scale = Math.max(...Array.from(b, Math.abs));
  return Math.max(...Array.from(b, (value, i) => Math.abs(value - (a[i] ?? NaN)))) / scale;
}
