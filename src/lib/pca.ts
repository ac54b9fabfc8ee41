import { symmetricEigen } from './eigen.ts';
import { finished } from './slices.ts';
import { leadingEigenvectors } from './subspace.ts';

export interface PrincipalAxes {
  /** Mean of the points, `size` numbers. */
  readonly mean: Float32Array<ArrayBuffer>;
  /** count × size, unit length, most variance first; the largest component of each is positive. Zeros beyond `size`. */
  readonly axes: Float32Array<ArrayBuffer>;
}

/**
 * The first principal axes of a cloud of points (n × size, row by row): the eigenvectors of its
 * covariance matrix (1/n) Σ (z − m)(z − m)ᵀ. 2,000 points of 64 numbers take 10 ms, of 20 numbers 1 ms.
 */
export function principalAxes(points: Float32Array, size: number, count: number): PrincipalAxes {
  const mean = meanOf(points, size);
  const vectors = eigenvectors(covarianceOf(points, mean), size, count);
  const axes = new Float32Array(count * size);
  for (let axis = 0; axis < Math.min(count, size); axis++)
    axes.set(withPositiveLead(vectors.subarray(axis * size, (axis + 1) * size)), axis * size);
  return { mean: Float32Array.from(mean), axes };
}

/** Above this size all eigenvectors cost too much (256: a second); the leading ones alone come by iteration (15 ms). */
const mostForAll = 64;

/** The leading eigenvectors as rows, most variance first; perhaps more than `count`. */
function eigenvectors(matrix: Float64Array, size: number, count: number): Float64Array {
  if (size <= mostForAll) return symmetricEigen(matrix, size).vectors;
  return finished(leadingEigenvectors(matrix, size, count));
}

function meanOf(points: Float32Array, size: number): Float64Array {
  const mean = new Float64Array(size);
  for (let start = 0; start < points.length; start += size) {
    for (let i = 0; i < size; i++) mean[i] = (mean[i] ?? 0) + (points[start + i] ?? 0);
  }
  const n = Math.max(1, Math.floor(points.length / size));
  return mean.map((sum) => sum / n);
}

function covarianceOf(points: Float32Array, mean: Float64Array): Float64Array {
  const size = mean.length;
  const n = Math.max(1, Math.floor(points.length / size));
  const covariance = new Float64Array(size * size);
  const z = new Float64Array(size);
  for (let start = 0; start < points.length; start += size) {
    for (let i = 0; i < size; i++) z[i] = (points[start + i] ?? 0) - (mean[i] ?? 0);
    for (let i = 0; i < size; i++) addScaled(covariance, i * size, (z[i] ?? 0) / n, z, i);
  }
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) covariance[i * size + j] = covariance[j * size + i] ?? 0;
  }
  return covariance;
}

/** out[at + j] += scale · z[j] from j = first on. */
function addScaled(out: Float64Array, at: number, scale: number, z: Float64Array, first: number): void {
  for (let j = first; j < z.length; j++) out[at + j] = (out[at + j] ?? 0) + scale * (z[j] ?? 0);
}

function withPositiveLead(vector: Float64Array): Float64Array {
  let lead = 0;
  for (const value of vector) if (Math.abs(value) > Math.abs(lead) + 1e-9) lead = value;
  return lead < 0 ? vector.map((value) => -value) : vector;
}
