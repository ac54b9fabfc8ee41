import type { Activation, LayerWith } from '../plan/layer.ts';
import type { Engine, EngineOptions } from './engine.ts';
import { RefusedError } from './errors.ts';

function layer<A extends Activation>(
  inputs: number,
  outputs: number,
  activation: A,
  deviation: number,
): LayerWith<A> {
  return { type: 'dense', inputs, outputs, activation, keep: 1, deviation };
}

/** A VAE small enough to train in milliseconds, large enough for more than one tile of a matrix product. */
export const testOptions: EngineOptions = {
  plan: {
    type: 'autoencoder',
    inputShape: [8, 8],
    inputSize: 64,
    pixels: 'grey',
    corruption: { type: 'none' },
    encoder: [layer(64, 40, 'relu', Math.sqrt(2 / 64)), layer(40, 4, 'linear', Math.sqrt(2 / 44))],
    code: {
      type: 'gaussian',
      size: 2,
      bound: { type: 'elbo', weight: 1, schedule: { type: 'constant' }, rule: { type: 'plain' } },
    },
    decoder: [layer(2, 40, 'relu', 1), layer(40, 64, 'linear', Math.sqrt(2 / 104))],
    likelihood: { type: 'bernoulli' },
  },
  training: { optimizer: 'adam', learningRate: 0.01, weightDecay: 0, batchSize: 32, stopAfter: 0 },
  seed: 1,
  imageCount: 64,
};

/** Images of moving bars: bytes that are easy to write down. */
export function testImages(): Uint8Array {
  const { imageCount, plan } = testOptions;
  return Uint8Array.from({ length: imageCount * plan.inputSize }, (_, i) => {
    const image = Math.floor(i / plan.inputSize);
    return (i + image) % 8 < 3 ? 255 - image : image;
  });
}

/** Total loss of updates 1, 2 and 3 in nats, computed by the reference in 64-bit numbers (self-test.test.ts). */
export const expectedLosses: readonly number[] = [51.222753, 46.519267, 45.404114];

/** float32 on any device is within 1e-5; a wrong kernel is not within 1e-3. */
const tolerance = 1e-3;

/** Trains three updates and compares with known numbers: the second and third need right gradients. Throws RefusedError. */
export async function selfTest(candidate: {
  start(options: EngineOptions): Promise<{ readonly engine: Engine }>;
}): Promise<void> {
  const { engine } = await candidate.start(testOptions);
  try {
    engine.addImages(testImages());
    for (const expected of expectedLosses) {
      const { total = NaN } = await engine.train(1);
      if (!(Math.abs(total - expected) <= tolerance * Math.abs(expected))) {
        throw new RefusedError(
          'self-test-failed',
          `self-test: a loss of ${total} nats instead of ${expected}`,
        );
      }
    }
  } finally {
    engine.dispose();
  }
}
