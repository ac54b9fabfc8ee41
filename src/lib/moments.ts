import { unitOf, type Rows } from './rows.ts';
import { sliceWork } from './slices.ts';

/** Per number of the rows: E x and E x². */
export function* firstMoments(images: Rows, inputSize: number) {
  const sums = new Float64Array(inputSize);
  const squares = new Float64Array(inputSize);
  const perSlice = Math.ceil(sliceWork / inputSize) * inputSize;
  for (let start = 0; start < images.length; start += perSlice) {
    addFirstMoments(images.subarray(start, start + perSlice), sums, squares);
    yield;
  }
  const n = images.length / inputSize;
  const unit = unitOf(images);
  return {
    mean: sums.map((sum) => sum / (unit * n)),
    meanSquare: squares.map((sum) => sum / (unit * unit * n)),
  };
}

function addFirstMoments(images: Rows, sums: Float64Array, squares: Float64Array): void {
  const inputSize = sums.length;
  for (let start = 0; start < images.length; start += inputSize) {
    for (let i = 0; i < inputSize; i++) {
      const byte = images[start + i] ?? 0;
      if (byte === 0) continue;
      sums[i] = (sums[i] ?? 0) + byte;
      squares[i] = (squares[i] ?? 0) + byte * byte;
    }
  }
}

/** The covariance matrix E x xᵀ − m mᵀ of images whose mean is m. Of bytes the sums are exact: their products stay below 2⁵³. */
export function* covarianceOf(images: Rows, mean: Float64Array) {
  const inputSize = mean.length;
  const covariance = new Float64Array(inputSize * inputSize);
  const nonzero = { at: new Int32Array(inputSize), byte: new Float64Array(inputSize) };
  let work = 0;
  for (let start = 0; start < images.length; start += inputSize) {
    work += addProducts(images, start, inputSize, nonzero, covariance);
    if (work > sliceWork) {
      work = 0;
      yield;
    }
  }
  const scale = 1 / ((images.length / inputSize) * unitOf(images) ** 2);
  for (let i = 0; i < inputSize; i++) {
    for (let j = i; j < inputSize; j++) {
      const value = (covariance[i * inputSize + j] ?? 0) * scale - (mean[i] ?? 0) * (mean[j] ?? 0);
      covariance[i * inputSize + j] = value;
      covariance[j * inputSize + i] = value;
    }
  }
  return covariance;
}

/** Adds x xᵀ of one image to the upper triangle, skipping pixels that are 0: on MNIST four of five. */
function addProducts(
  images: Rows,
  start: number,
  inputSize: number,
  nonzero: { readonly at: Int32Array; readonly byte: Float64Array },
  sums: Float64Array,
): number {
  const { at, byte } = nonzero;
  let count = 0;
  for (let i = 0; i < inputSize; i++) {
    const value = images[start + i] ?? 0;
    if (value === 0) continue;
    at[count] = i;
    byte[count] = value;
    count++;
  }
  for (let a = 0; a < count; a++) {
    const row = (at[a] ?? 0) * inputSize;
    const value = byte[a] ?? 0;
    for (let b = a; b < count; b++) {
      const slot = row + (at[b] ?? 0);
      sums[slot] = (sums[slot] ?? 0) + value * (byte[b] ?? 0);
    }
  }
  return (count * (count + 1)) / 2;
}
