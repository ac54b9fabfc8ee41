import { parameterCount } from '../plan/layout.ts';
import { importanceSamplesOf } from '../plan/autoencoder.ts';
import { topOf } from '../plan/boltzmann.ts';
import type { EngineOptions } from './engine.ts';

/** At most this many floating-point operations an update: some ten milliseconds where only a processor computes. */
const largestUpdate = 5e8;
const smallestBatch = 8;

/**
 * Floating-point operations of one update: a multiplication and an addition a weight, forward and twice backward; the
 * decoder's for each code of an image. Of a Boltzmann machine those of its top.
 */
function operationsOf({ plan, training }: EngineOptions): number {
  if (plan.type === 'boltzmann') {
    // Up for the data, down and up in each Gibbs step, and two statistics.
    const { visible, hidden } = topOf(plan);
    return 2 * (3 + 2 * plan.steps) * visible.size * hidden.size * training.batchSize;
  }
  const decoders = (importanceSamplesOf(plan) ?? 1) - 1;
  const encoder = plan.encoder.reduce((sum, { inputs, outputs }) => sum + (inputs + 1) * outputs, 0);
  const further = decoders * (parameterCount(plan) - encoder);
  return 6 * (parameterCount(plan) + further) * training.batchSize;
}

/** The same model on two batches, smaller ones where an update would take long. */
export function sampleOf(options: EngineOptions): EngineOptions {
  const { batchSize } = options.training;
  const fitting = 2 ** Math.floor(Math.log2((largestUpdate * batchSize) / operationsOf(options)));
  const batch = Math.min(batchSize, Math.max(smallestBatch, fitting));
  return { ...options, training: { ...options.training, batchSize: batch }, imageCount: 2 * batch };
}

/** Images as sparse as handwriting: a bar on black. */
export function sampleImages({ imageCount, plan }: EngineOptions): Uint8Array {
  return Uint8Array.from({ length: imageCount * plan.inputSize }, (_, i) => (i % 28 < 5 ? 255 : 0));
}

/** Models within a factor of two of each other, of 4, 16, 64 … operations an update, are of one size. */
export function sizeClass(options: EngineOptions): number {
  return Math.round(Math.log2(operationsOf(options)) / 2);
}
