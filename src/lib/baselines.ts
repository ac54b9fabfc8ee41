import { meanImageNats, natsOfErrors, type BaselineLikelihood } from './baseline-nats.ts';
import { covarianceOf, firstMoments } from './moments.ts';
import { unitOf, type Rows } from './rows.ts';
import { sliceWork } from './slices.ts';
import { leadingEigenvectors } from './subspace.ts';

export interface BaselineOptions {
  /** n × inputSize: the training rows in use. */
  readonly trainImages: Rows;
  /** m × inputSize: the rows that are measured. */
  readonly heldOut: Rows;
  readonly inputSize: number;
  readonly likelihood: BaselineLikelihood;
  /** k of PCA-k: the latent size. */
  readonly components: number;
}

export interface BaselineFigures {
  /** Nats under the likelihood, and squared error. */
  readonly meanImage: { readonly reconstruction: number; readonly squaredError: number };
  readonly pca: {
    readonly components: number;
    /** Unit length, most variance first, components × inputSize. */
    readonly axes: Float32Array<ArrayBuffer>;
    /** Of the training images along each axis. */
    readonly variances: Float64Array<ArrayBuffer>;
    readonly squaredError: number;
    readonly reconstruction: number | null;
  };
}

/**
 * What trivial models reach on the held-out images, per image, summed over pixels: answering every image with the mean
 * training image, and PCA with k components fitted on the training images. Where the likelihood learns its variance each
 * has its own best one, of the training images, as a model has. Yields every few milliseconds, so that whoever drives it
 * can do other things in between; once with the mean image's figures, which are there long before those of PCA.
 */
export function* computeBaselines(
  options: BaselineOptions,
): Generator<Pick<BaselineFigures, 'meanImage'> | undefined, BaselineFigures> {
  const { trainImages, heldOut, inputSize, likelihood, components } = options;
  const train = yield* firstMoments(trainImages, inputSize);
  const meanImage = train.mean;
  const test = yield* firstMoments(heldOut, inputSize);
  let squaredError = 0;
  for (let i = 0; i < inputSize; i++) {
    const m = meanImage[i] ?? 0;
    // E (x − m)² = E x² − 2 m E x + m²
    squaredError += (test.meanSquare[i] ?? 0) - 2 * m * (test.mean[i] ?? 0) + m * m;
  }
  const spread = train.meanSquare.reduce((sum, square, i) => sum + square - (meanImage[i] ?? 0) ** 2, 0);
  const errors = { training: spread, heldOut: squaredError, pixels: inputSize };
  const reconstruction = meanImageNats(likelihood, { meanOfX: test.mean, m: meanImage, errors });
  const ofMeanImage = { reconstruction, squaredError };
  yield { meanImage: ofMeanImage };
  const covariance = yield* covarianceOf(trainImages, meanImage);
  const axes = yield* leadingEigenvectors(covariance, inputSize, components);
  const explained = yield* meanProjection(heldOut, meanImage, axes);
  const pcaError = Math.max(0, squaredError - explained);
  const variances = yield* variancesAlong(covariance, axes);
  const along = variances.reduce((sum, variance) => sum + variance, 0);
  const pcaTrainError = Math.max(0, spread - along);
  return {
    meanImage: ofMeanImage,
    pca: {
      components,
      axes: Float32Array.from(axes),
      variances,
      squaredError: pcaError,
      reconstruction: natsOfErrors(likelihood, {
        training: pcaTrainError,
        heldOut: pcaError,
        pixels: inputSize,
      }),
    },
  };
}

/** v_kᵀ C v_k of each axis: how much of the trace lies along it. */
function* variancesAlong(covariance: Float64Array, axes: Float64Array) {
  const size = Math.sqrt(covariance.length);
  const variances = new Float64Array(axes.length / size);
  for (let k = 0; k < variances.length; k++) {
    for (let i = 0; i < size; i++) {
      let row = 0;
      for (let j = 0; j < size; j++) row += (covariance[i * size + j] ?? 0) * (axes[k * size + j] ?? 0);
      variances[k] = (variances[k] ?? 0) + row * (axes[k * size + i] ?? 0);
    }
    yield;
  }
  return variances;
}

/** Mean over images of ‖V (x − m)‖², V the axes as rows. */
function* meanProjection(images: Rows, mean: Float64Array, axes: Float64Array) {
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

function squaredProjection(images: Rows, start: number, columns: Float64Array, offset: Float64Array): number {
  const count = offset.length;
  const inputSize = columns.length / count;
  const code = new Float64Array(count);
  const unit = unitOf(images);
  for (let i = 0; i < inputSize; i++) {
    const value = images[start + i] ?? 0;
    if (value === 0) continue;
    for (let k = 0; k < count; k++) code[k] = (code[k] ?? 0) + (value / unit) * (columns[i * count + k] ?? 0);
  }
  let sum = 0;
  for (let k = 0; k < count; k++) sum += ((code[k] ?? 0) - (offset[k] ?? 0)) ** 2;
  return sum;
}
