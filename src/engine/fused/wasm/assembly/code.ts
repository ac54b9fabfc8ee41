import { exp } from './functions';
import { fma, transposeBlock, uniform, word } from './memory';
import { normal } from './random';

/** log σ² is held to ± this (models/plan.ts, logVarianceLimit). */
const limit: f32 = 10;

// @ts-ignore: decorator
@inline
function clamp(logVariance: v128): v128 {
  return f32x4.min(f32x4.max(logVariance, f32x4.splat(-limit)), f32x4.splat(limit));
}

/** All ones in the lanes of images row … row + 3 that are in the batch. */
// @ts-ignore: decorator
@inline
export function present(row: i32, count: i32): v128 {
  return i32x4.lt_s(i32x4.add(i32x4(0, 1, 2, 3), i32x4.splat(row)), i32x4.splat(count));
}

/** One panel of images: ε, z = μ + e^{lv/2} ε, KL = ½ Σ_j (μ_j² + e^{lv_j} − 1 − lv_j). */
export function sample(record: usize, uniforms: usize, images: i32): void {
  const head = word(record, 1) + <usize>images * word(record, 2);
  const noise = word(record, 3) + <usize>images * word(record, 4);
  const code = word(record, 5) + <usize>images * word(record, 6);
  const kl = word(record, 7) + (<usize>images << 6);
  const size = <i32>word(record, 8);
  const isTraining = word(record, 9) == 0;
  for (let j = 0; j < size; j++) {
    const at = noise + (<usize>j << 6);
    for (let lane = 0; lane < 16; lane++) {
      const row = 16 * images + lane;
      const value = isTraining
        ? normal(uniform.noiseKey(uniforms), row * size + j, uniform.step(uniforms))
        : normal(uniform.evaluationKey(uniforms), j, uniform.firstIndex(uniforms) + row);
      store<f32>(at + (<usize>lane << 2), <f32>value);
    }
  }
  for (let i: usize = 0; i < 64; i += 16) {
    let sum = f32x4.splat(0);
    for (let j = 0; j < size; j++) {
      const at = (<usize>j << 6) + i;
      const mean = v128.load(head + at);
      const logVariance = clamp(v128.load(head + at + (<usize>size << 6)));
      const deviation = exp(f32x4.mul(logVariance, f32x4.splat(0.5)));
      v128.store(code + at, fma(deviation, v128.load(noise + at), mean));
      const excess = f32x4.sub(f32x4.sub(f32x4.mul(deviation, deviation), f32x4.splat(1)), logVariance);
      sum = f32x4.add(sum, fma(mean, mean, excess));
    }
    v128.store(kl + i, f32x4.mul(sum, f32x4.splat(0.5)));
  }
}

/** One panel of images: dμ = dz + (β/B) μ, d log σ² = ½ ε e^{lv/2} dz + (β/2B)(e^{lv} − 1) inside the clamp. */
export function sampleGradient(record: usize, uniforms: usize, images: i32, scratch: usize): void {
  const dz = word(record, 1) + <usize>images * word(record, 2);
  const head = word(record, 3) + <usize>images * word(record, 4);
  const noise = word(record, 5) + <usize>images * word(record, 6);
  const dHead = word(record, 7) + <usize>images * word(record, 8);
  const features = word(record, 9);
  const featureStride = word(record, 10);
  const size = <i32>word(record, 11);
  const count = uniform.count(uniforms);
  const klWeight = f32x4.splat(uniform.klWeight(uniforms));
  const half = f32x4.splat(0.5);
  for (let i: usize = 0; i < 64; i += 16) {
    const isPresent = present(16 * images + <i32>(i >> 2), count);
    for (let j = 0; j < size; j++) {
      const at = (<usize>j << 6) + i;
      const below = at + (<usize>size << 6);
      const raw = v128.load(head + below);
      const logVariance = clamp(raw);
      const deviation = exp(f32x4.mul(logVariance, half));
      const gradient = v128.load(dz + at);
      const dMean = fma(klWeight, v128.load(head + at), gradient);
      const dKl = f32x4.mul(klWeight, f32x4.sub(f32x4.mul(deviation, deviation), f32x4.splat(1)));
      const dLog = f32x4.mul(half, fma(f32x4.mul(v128.load(noise + at), deviation), gradient, dKl));
      const isInside = f32x4.le(f32x4.abs(raw), f32x4.splat(limit));
      v128.store(dHead + at, v128.and(dMean, isPresent));
      v128.store(dHead + below, v128.and(dLog, v128.and(isPresent, isInside)));
    }
  }
  for (let panel = 0; panel * 16 < 2 * size; panel++) {
    transposeBlock(dHead + (<usize>panel << 10), features + <usize>panel * featureStride + (<usize>images << 10));
  }
}

/** One panel of images: head → means and clamped log variances. */
export function splitCode(record: usize, images: i32): void {
  const head = word(record, 1) + <usize>images * word(record, 2);
  const means = word(record, 3) + <usize>images * word(record, 4);
  const logVariances = word(record, 5) + <usize>images * word(record, 6);
  const length = word(record, 7) << 6;
  for (let i: usize = 0; i < length; i += 16) {
    v128.store(means + i, v128.load(head + i));
    v128.store(logVariances + i, clamp(v128.load(head + length + i)));
  }
}
