import { principalAxes } from '../../lib/pca.ts';

/** How latent vectors are laid on the plane (or, with one axis, on a line): u = axes · z. The axes are orthonormal. */
export interface Projection {
  /** Equal for projections that mean the same, also where the axes turn with the data. */
  readonly key: string;
  readonly latentSize: number;
  /** How many axes: 2, or 1 for a strip. */
  readonly count: 1 | 2;
  /** count × latentSize, row by row. */
  readonly axes: Float32Array;
  readonly type: 'dimensions' | 'principal';
}

/** The projection onto single dimensions, counted from 0. */
export function ontoDimensions(
  latentSize: number,
  dimensions: readonly [number] | readonly [number, number],
): Projection {
  const axes = new Float32Array(dimensions.length * latentSize);
  dimensions.forEach((dimension, axis) => (axes[axis * latentSize + dimension] = 1));
  return {
    key: `dimensions ${dimensions.join(' ')}`,
    latentSize,
    count: dimensions.length,
    axes,
    type: 'dimensions',
  };
}

/** PCA of codes costs points × size²: above this it takes an even sample of them. */
const maxCovarianceWork = 4e6;

/**
 * The projection onto the first two principal components of the codes (count × latentSize). Each axis keeps the direction it had
 * in `before`, so that the picture is not mirrored from one snapshot to the next.
 */
export function ontoPrincipal(
  codes: Float32Array,
  latentSize: number,
  before: Projection | null,
): Projection & { readonly mean: Float32Array } {
  const count = codes.length / latentSize;
  const stride = Math.max(1, Math.ceil((count * latentSize * latentSize) / maxCovarianceWork));
  const { mean, axes } = principalAxes(everyNth(codes, latentSize, stride), latentSize, 2);
  if (before?.type === 'principal' && before.latentSize === latentSize) {
    for (let axis = 0; axis < 2; axis++) {
      const here = axes.subarray(axis * latentSize, (axis + 1) * latentSize);
      const there = before.axes.subarray(axis * latentSize, (axis + 1) * latentSize);
      if (dot(here, there) < 0) for (let j = 0; j < latentSize; j++) here[j] = -(here[j] ?? 0);
    }
  }
  return { key: 'principal', latentSize, count: 2, axes, type: 'principal', mean };
}

/** u = axes · z. With one axis the second coordinate is 0. */
export function project(projection: Projection, z: ArrayLike<number>): readonly [number, number] {
  const { axes, latentSize, count } = projection;
  let u = 0;
  let v = 0;
  for (let j = 0; j < latentSize; j++) {
    u += (axes[j] ?? 0) * (z[j] ?? 0);
    if (count === 2) v += (axes[latentSize + j] ?? 0) * (z[j] ?? 0);
  }
  return [u, v];
}

/** Projects the first `count` rows of codes: count × 2. */
export function projectAll(projection: Projection, codes: Float32Array, count: number): Float32Array {
  const { axes, latentSize } = projection;
  const out = new Float32Array(2 * count);
  for (let i = 0; i < count; i++) {
    let u = 0;
    let v = 0;
    const start = i * latentSize;
    for (let j = 0; j < latentSize; j++) {
      const z = codes[start + j] ?? 0;
      u += (axes[j] ?? 0) * z;
      if (projection.count === 2) v += (axes[latentSize + j] ?? 0) * z;
    }
    out[2 * i] = u;
    out[2 * i + 1] = v;
  }
  return out;
}

/** The latent vector over (u, v) that agrees with `base` in every direction that the picture does not show: base + axesᵀ(u − axes · base). */
export function lift(
  projection: Projection,
  at: readonly [number, number],
  base: ArrayLike<number>,
): number[] {
  const { axes, latentSize, count } = projection;
  const [u, v] = project(projection, base);
  return Array.from({ length: latentSize }, (_, j) => {
    const first = (axes[j] ?? 0) * (at[0] - u);
    const second = count === 2 ? (axes[latentSize + j] ?? 0) * (at[1] - v) : 0;
    return (base[j] ?? 0) + first + second;
  });
}

/** The covariance [var u, cov uv, var v] of N(·, diag exp(logVariance)) seen through the projection: axes · diag · axesᵀ. */
export function projectedCovariance(
  projection: Projection,
  logVariance: ArrayLike<number>,
): readonly [number, number, number] {
  const { axes, latentSize } = projection;
  let [uu, uv, vv] = [0, 0, 0];
  for (let j = 0; j < latentSize; j++) {
    const variance = Math.exp(logVariance[j] ?? 0);
    const a = axes[j] ?? 0;
    const b = projection.count === 2 ? (axes[latentSize + j] ?? 0) : 0;
    uu += a * a * variance;
    uv += a * b * variance;
    vv += b * b * variance;
  }
  return [uu, uv, vv];
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += (a[j] ?? 0) * (b[j] ?? 0);
  return sum;
}

function everyNth(rows: Float32Array, size: number, stride: number): Float32Array {
  if (stride === 1) return rows;
  const count = Math.ceil(rows.length / size / stride);
  const out = new Float32Array(count * size);
  for (let i = 0; i < count; i++)
    out.set(rows.subarray(i * stride * size, (i * stride + 1) * size), i * size);
  return out;
}
