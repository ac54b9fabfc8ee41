import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { computeBaselines, type BaselineOptions } from './baselines.ts';
import { logitOfMean, logPartition } from './continuous-bernoulli.ts';
import { uniform } from './random.ts';

function run(options: BaselineOptions) {
  const work = computeBaselines(options);
  for (let slices = 1; ; slices++) {
    const next = work.next();
    if (next.done === true) return { ...next.value, slices };
  }
}

const bernoulli = { type: 'bernoulli' } as const;
const pixelsOf = (file: string) =>
  gunzipSync(readFileSync(join(import.meta.dirname, '../../public/data', file))).subarray(16);

describe('computeBaselines on small images', () => {
  it('agrees with the sums written out', () => {
    const trainImages = Uint8Array.of(0, 255, 255, 255);
    const heldOut = Uint8Array.of(255, 255, 0, 51);
    // m = (½, 1); held out: (1, 1) and (0, 0.2).
    const { meanImage } = run({ trainImages, heldOut, inputSize: 2, likelihood: bernoulli, components: 1 });
    expect(meanImage.squaredError).toBeCloseTo((0.25 + 0.25 + 0.64) / 2, 12);
    expect(meanImage.reconstruction).toBeCloseTo(Math.LN2 - 0.4 * Math.log(1e-7), 5);
  });

  it('a Gaussian likelihood turns squared error into nats: SSE/(2s²) + (D/2) ln(2πs²)', () => {
    const images = Uint8Array.from({ length: 60 }, (_, i) => 256 * uniform(1, i, 0));
    const variance = 0.05;
    const { meanImage, pca } = run({
      trainImages: images,
      heldOut: images,
      inputSize: 6,
      likelihood: { type: 'gaussian', variance },
      components: 2,
    });
    const nats = (squaredError: number) =>
      squaredError / (2 * variance) + 3 * Math.log(2 * Math.PI * variance);
    expect(meanImage.reconstruction).toBeCloseTo(nats(meanImage.squaredError), 10);
    expect(pca.reconstruction).toBeCloseTo(nats(pca.squaredError), 10);
  });

  it('a learned variance is the mean squared error of the training images, of each baseline its own', () => {
    const images = (key: number) => Uint8Array.from({ length: 300 }, (_, i) => 256 * uniform(key, i, 0) ** 2);
    const common = { trainImages: images(1), inputSize: 6, components: 2 };
    const learned = { type: 'gaussian-learned', variance: 1 } as const;
    // Measured on the training images themselves −log p is D/2 · (1 + ln 2πs²): what no other s² falls below.
    const own = run({ ...common, heldOut: common.trainImages, likelihood: learned });
    for (const { squaredError, reconstruction } of [own.meanImage, own.pca]) {
      expect(reconstruction).toBeCloseTo(3 * (1 + Math.log((2 * Math.PI * squaredError) / 6)), 9);
    }
    const fresh = run({ ...common, heldOut: images(2), likelihood: learned });
    const variance = own.pca.squaredError / 6;
    const fixed = run({ ...common, heldOut: images(2), likelihood: { type: 'gaussian', variance } });
    expect(fresh.pca.reconstruction).toBeCloseTo(fixed.pca.reconstruction ?? NaN, 8);
    expect(fresh.meanImage.reconstruction).not.toBeCloseTo(fixed.meanImage.reconstruction, 1);
  });

  it('a continuous Bernoulli answers every pixel with the logit that has its mean', () => {
    const trainImages = Uint8Array.of(0, 51, 255, 0, 153, 0);
    const heldOut = Uint8Array.of(255, 51, 0);
    const continuous = { type: 'continuous-bernoulli' } as const;
    const { meanImage, pca } = run({
      trainImages,
      heldOut,
      inputSize: 3,
      likelihood: continuous,
      components: 1,
    });
    // m = (0, 0.4, ½): the first is never lit, −510 by the limit; uniform where m = ½.
    const a = logitOfMean(0.4);
    const dark = logPartition(-510) + 510;
    expect(meanImage.reconstruction).toBeCloseTo(dark + logPartition(a) - 0.2 * a, 9);
    expect(pca.reconstruction).toBeNull();
  });

  it('images on a line need one component; as many components as pixels leave no error', () => {
    const line = Uint8Array.from(
      { length: 30 },
      (_, i) => (10 * (1 + (i % 3)) * (2 + Math.floor(i / 3))) / 2,
    );
    expect(
      run({ trainImages: line, heldOut: line, inputSize: 3, likelihood: bernoulli, components: 1 }).pca
        .squaredError,
    ).toBeCloseTo(0, 10);
    const noise = Uint8Array.from({ length: 300 }, (_, i) => 256 * uniform(2, i, 0));
    expect(
      run({ trainImages: noise, heldOut: noise, inputSize: 3, likelihood: bernoulli, components: 3 }).pca
        .squaredError,
    ).toBeCloseTo(0, 10);
  });
});

describe('computeBaselines on MNIST', () => {
  const trainImages = pixelsOf('mnist/train-images-idx3-ubyte.gz');
  const heldOut = pixelsOf('mnist/t10k-images-idx3-ubyte.gz');

  it.each([
    [30, 13.866],
    [64, 7.093],
  ])('PCA-%i reaches the squared error %f', (components, squaredError) => {
    const { meanImage, pca, slices } = run({
      trainImages,
      heldOut,
      inputSize: 784,
      likelihood: bernoulli,
      components,
    });
    expect(Math.abs(pca.squaredError - squaredError)).toBeLessThan(0.001);
    expect(pca.reconstruction).toBeNull();
    expect(Math.abs(meanImage.reconstruction - 205.8)).toBeLessThan(0.01);
    expect(Math.abs(meanImage.squaredError - 52.9)).toBeLessThan(0.01);
    expect(slices).toBeGreaterThan(500);
  });
});

describe('computeBaselines on Fashion-MNIST', () => {
  it('the third that is here gives the published figures of the whole, nearly', () => {
    const { meanImage, pca } = run({
      trainImages: pixelsOf('fashion-mnist/train-images-idx3-ubyte.gz'),
      heldOut: pixelsOf('fashion-mnist/t10k-images-idx3-ubyte.gz'),
      inputSize: 784,
      likelihood: bernoulli,
      components: 2,
    });
    expect(Math.abs(pca.squaredError - 36.139)).toBeLessThan(0.01);
    expect(Math.abs(meanImage.squaredError - 67.93)).toBeLessThan(0.01);
    expect(Math.abs(meanImage.reconstruction - 385.02)).toBeLessThan(0.01);
  });
});
