import { covarianceOf, firstMoments } from './moments.ts';
import { sliceWork } from './slices.ts';
import { leadingEigenvectors } from './subspace.ts';

/**
 * Where the mean training image is exactly 0, p is taken as this: a pixel never lit in training but lit in a held-out
 * image would otherwise cost infinitely much. On MNIST anything from 1e-12 to 1e-5 gives 205.80 nats.
 */
const smallest = 1e-7;

type Likelihood = { readonly type: 'bernoulli' } | { readonly type: 'gaussian'; readonly variance: number };

export interface BaselineOptions {
  /** n × inputSize bytes, x = byte / 255: the training images in use. */
  readonly trainImages: Uint8Array;
  /** m × inputSize bytes: the images that are measured. */
  readonly heldOut: Uint8Array;
  readonly inputSize: number;
  readonly likelihood: Likelihood;
  /** k of PCA-k: the latent size. */
  readonly components: number;
}

/**
 * What trivial models reach on the held-out images, per image, summed over pixels: answering every image with the mean
 * training image, and PCA with k components fitted on the training images. Yields every few milliseconds, so that
 * whoever drives it can do other things in between.
 */
export function* computeBaselines(options: BaselineOptions) {
  const { trainImages, heldOut, inputSize, likelihood, components } = options;
  const train = yield* covarianceOf(trainImages, inputSize);
  const meanImage = train.mean;
  const test = yield* firstMoments(heldOut, inputSize);
  let squaredError = 0;
  for (let i = 0; i < inputSize; i++) {
    const m = meanImage[i] ?? 0;
    // E (x − m)² = E x² − 2 m E x + m²
    squaredError += (test.meanSquare[i] ?? 0) - 2 * m * (test.mean[i] ?? 0) + m * m;
  }
  const axes = yield* leadingEigenvectors(train.covariance, inputSize, components);
  const explained = yield* meanProjection(heldOut, meanImage, axes);
  const pcaError = Math.max(0, squaredError - explained);
  return {
    meanImage: {
      reconstruction:
        likelihood.type === 'bernoulli'
          ? bernoulliNats(test.mean, meanImage)
          : gaussianNats(squaredError, likelihood.variance, inputSize),
      squaredError,
    },
    pca: {
      components,
      axes: Float32Array.from(axes),
      squaredError: pcaError,
      reconstruction:
        likelihood.type === 'gaussian' ? gaussianNats(pcaError, likelihood.variance, inputSize) : null,
    },
  };
}

/** Mean over images of Σ −[x ln p + (1 − x) ln(1 − p)]: linear in x, so the mean image is enough. */
function bernoulliNats(meanOfX: Float64Array, p: Float64Array): number {
  let nats = 0;
  for (let i = 0; i < p.length; i++) {
    const x = meanOfX[i] ?? 0;
    const clipped = Math.min(Math.max(p[i] ?? 0, smallest), 1 - smallest);
    nats -= x * Math.log(clipped) + (1 - x) * Math.log(1 - clipped);
  }
  return nats;
}

/** −log N(x; x̂, s² I) = ‖x − x̂‖² / (2 s²) + (D/2) ln(2π s²). */
function gaussianNats(squaredError: number, variance: number, inputSize: number): number {
  return squaredError / (2 * variance) + (inputSize / 2) * Math.log(2 * Math.PI * variance);
}

/** Mean over images of ‖V (x − m)‖², V the axes as rows. */
function* meanProjection(images: Uint8Array, mean: Float64Array, axes: Float64Array) {
  const inputSize = mean.length;
  const count = axes.length / inputSize;
  // V x is built up pixel by pixel, so V is needed column by column.
  const columns = new Float64Array(axes.length);
  const offset = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    for (let i = 0; i < inputSize; i++) {
      columns[i * count + k] = axes[k * inputSize + i] ?? 0;
      offset[k] = (offset[k] ?? 0) + (axes[k * inputSize + i] ?? 0) * (mean[i] ?? 0);
    }
  }
  let total = 0;
  const perSlice = Math.ceil(sliceWork / axes.length);
  for (let start = 0, image = 0; start < images.length; start += inputSize, image++) {
    total += squaredProjection(images, start, columns, offset);
    if (image % perSlice === perSlice - 1) yield;
  }
  return total / (images.length / inputSize);
}

function squaredProjection(
  images: Uint8Array,
  start: number,
  columns: Float64Array,
  offset: Float64Array,
): number {
  const count = offset.length;
  const inputSize = columns.length / count;
  const code = new Float64Array(count);
  for (let i = 0; i < inputSize; i++) {
    const byte = images[start + i] ?? 0;
    if (byte === 0) continue;
    for (let k = 0; k < count; k++) code[k] = (code[k] ?? 0) + (byte / 255) * (columns[i * count + k] ?? 0);
  }
  let sum = 0;
  for (let k = 0; k < count; k++) sum += ((code[k] ?? 0) - (offset[k] ?? 0)) ** 2;
  return sum;
}
