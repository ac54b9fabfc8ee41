import { describe, expect, it } from 'vitest';
import { imageSample } from '../datasets/sample.ts';
import { readFields } from '../lib/fields.ts';
import { autoencoder } from '../models/autoencoder.ts';
import { baselinesOf } from './baselines.ts';

const images = Uint8Array.from({ length: 500 * 4 }, (_, i) => [0, 60, 180, 255][i % 4] ?? 0);

function meanImageNats(pixels: string): number {
  const plan = autoencoder.describe(readFields(autoencoder.fields, { pixels, latent: 1 }), imageSample(2, 2));
  const steps = baselinesOf({ plan, seed: 1, trainImages: images, heldOut: images });
  let next = steps.next();
  while (next.done !== true) next = steps.next();
  return next.value.meanImage.reconstruction;
}

describe('the mean image’s figure', () => {
  const entropy = (p: number) => -p * Math.log(p) - (1 - p) * Math.log(1 - p);

  it('of grey images that are all alike is their floor', () => {
    expect(meanImageNats('grey')).toBeCloseTo(entropy(60 / 255) + entropy(180 / 255), 4);
  });

  it('of binary ones is 0, of sampled ones the entropy of the draws', () => {
    expect(meanImageNats('binary')).toBeCloseTo(0, 4);
    expect(meanImageNats('sampled')).toBeCloseTo(entropy(60 / 255) + entropy(180 / 255), 1);
  });
});
