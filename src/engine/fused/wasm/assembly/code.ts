import { exp } from './functions';
import { KlRule, uniform } from '../built/constants';
import { fma, transposeBlock, word } from './memory';
import { normal } from './random';

/** log σ² is held to ± this (plan/plan.ts, logVarianceLimit). */
export const limit: f32 = 10;

// @ts-ignore: decorator
@inline
export function clamp(logVariance: v128): v128 {
  return f32x4.min(f32x4.max(logVariance, f32x4.splat(-limit)), f32x4.splat(limit));
}

/** All ones in the lanes of images row … row + 3 that are in the batch. */
// @ts-ignore: decorator
@inline
export function present(row: i32, count: i32): v128 {
  return i32x4.lt_s(i32x4.add(i32x4(0, 1, 2, 3), i32x4.splat(row)), i32x4.splat(count));
}

/** One panel of codes: ε, z = μ + e^{lv/2} ε; with the first code of each image, KL = ½ Σ_j (μ_j² + e^{lv_j} − 1 − lv_j). */
export function sample(record: usize, uniforms: usize, panel: i32, scratch: usize): void {
  const copy = panel / uniform.panels(uniforms);
  const images = panel % uniform.panels(uniforms);
  const head = word(record, 1) + <usize>images * word(record, 2);
  const noise = word(record, 3) + <usize>panel * word(record, 4);
  const code = word(record, 5) + <usize>panel * word(record, 6);
  const kl = word(record, 7) + (<usize>images << 6);
  const size = <i32>word(record, 8);
  const isTraining = word(record, 9) == 0;
  const firstRow = copy * uniform.count(uniforms) + 16 * images;
  for (let j = 0; j < size; j++) {
    const at = noise + (<usize>j << 6);
    for (let lane = 0; lane < 16; lane++) {
      const row = firstRow + lane;
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
    if (copy == 0) v128.store(kl + i, f32x4.mul(sum, f32x4.splat(0.5)));
  }
}

/**
 * One panel of images: dμ = dz + w μ, d log σ² = ½ ε e^{lv/2} dz + ½ (w (e^{lv} − 1) − λ/B) inside the clamp; w = β/B, or
 * those of `klRule`; in the rule as written 2 (e^{2lv} − 1) stands for e^{lv} − 1.
 */
export function sampleGradient(record: usize, uniforms: usize, images: i32, scratch: usize): void {
  const dz = word(record, 1) + <usize>images * word(record, 2);
  const head = word(record, 3) + <usize>images * word(record, 4);
  const noise = word(record, 5) + <usize>images * word(record, 6);
  const dHead = word(record, 7) + <usize>images * word(record, 8);
  const features = word(record, 9);
  const featureStride = word(record, 10);
  const size = <i32>word(record, 11);
  const count = uniform.count(uniforms);
  const weights = word(record, 12);
  const rule = <i32>word(record, 13);
  const same = f32x4.splat(uniform.klWeight(uniforms));
  const entropy = f32x4.splat(rule == KlRule.entropy ? uniform.entropy(uniforms) * uniform.imageWeight(uniforms) : 0);
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
      const klWeight = weights == 0 ? same : v128.load32_splat(weights + (<usize>j << 2));
      const dMean = fma(klWeight, v128.load(head + at), gradient);
      const variance = f32x4.mul(deviation, deviation);
      let excess = f32x4.sub(variance, f32x4.splat(1));
      if (rule == KlRule.asWritten) excess = f32x4.mul(f32x4.splat(2), fma(variance, variance, f32x4.splat(-1)));
      const dKl = f32x4.sub(f32x4.mul(klWeight, excess), entropy);
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

/** Over the whole batch: Σ_lanes of f32x4 for the images that are there. */
// @ts-ignore: decorator
@inline
function lanes(v: v128): f64 {
  return <f64>f32x4.extract_lane(v, 0) + <f64>f32x4.extract_lane(v, 1) + <f64>f32x4.extract_lane(v, 2) + <f64>f32x4.extract_lane(v, 3);
}

/**
 * What the objective pays for the code (../../operations/code.ts, KlRuleOperation), from means
 * over the batch of KL_j, log σ_j² and the term as written.
 */
export function klRule(record: usize, uniforms: usize, piece: i32, scratch: usize): void {
  const head = word(record, 1);
  const stride = word(record, 2);
  const size = <i32>word(record, 3);
  const weights = word(record, 4);
  const rule = <i32>word(record, 6);
  const count = uniform.count(uniforms);
  const panels = uniform.panels(uniforms);
  const beta = <f64>uniform.beta(uniforms);
  const freeBits = <f64>uniform.freeBits(uniforms);
  let paid: f64 = 0;
  let total: f64 = 0;
  for (let j = 0; j < size; j++) {
    let kl = f32x4.splat(0);
    let logVariances = f32x4.splat(0);
    let written = f32x4.splat(0);
    for (let images = 0; images < panels; images++) {
      for (let i: usize = 0; i < 64; i += 16) {
        const at = head + <usize>images * stride + (<usize>j << 6) + i;
        const isPresent = present(16 * images + <i32>(i >> 2), count);
        const mean = v128.load(at);
        const lv = clamp(v128.load(at + (<usize>size << 6)));
        const variance = exp(lv);
        const square = f32x4.mul(mean, mean);
        const excess = f32x4.sub(f32x4.sub(variance, f32x4.splat(1)), lv);
        kl = f32x4.add(kl, v128.and(isPresent, f32x4.add(square, excess)));
        logVariances = f32x4.add(logVariances, v128.and(isPresent, lv));
        const halves = f32x4.mul(f32x4.splat(0.5), fma(variance, variance, square));
        written = f32x4.add(written, v128.and(isPresent, f32x4.sub(f32x4.sub(halves, lv), f32x4.splat(1))));
      }
    }
    const mean = 0.5 * lanes(kl) / <f64>count;
    total += mean;
    let factor: f64 = 1;
    if (rule == KlRule.freeBits) {
      factor = mean > freeBits ? 1 : 0;
      paid += beta * Math.max(freeBits, mean);
    } else if (rule == KlRule.entropy) {
      const entropy = 0.5 * (1 + Math.log(2 * Math.PI) + lanes(logVariances) / <f64>count);
      paid += beta * mean - <f64>uniform.entropy(uniforms) * entropy;
    } else if (rule == KlRule.asWritten) {
      paid += beta * lanes(written) / <f64>count;
    }
    store<f32>(weights + (<usize>j << 2), <f32>(factor * beta / <f64>count));
  }
  if (rule == KlRule.capacity) {
    const over = total - <f64>uniform.capacity(uniforms);
    paid = beta * Math.abs(over);
    const sign: f64 = over > 0 ? 1 : over < 0 ? -1 : 0;
    for (let j = 0; j < size; j++) store<f32>(weights + (<usize>j << 2), <f32>(sign * beta / <f64>count));
  }
  store<f32>(word(record, 5), <f32>paid);
}

/** One panel of images: head → means and clamped log variances. */
export function splitCode(record: usize, uniforms: usize, images: i32, scratch: usize): void {
  const head = word(record, 1) + <usize>images * word(record, 2);
  const means = word(record, 3) + <usize>images * word(record, 4);
  const logVariances = word(record, 5) + <usize>images * word(record, 6);
  const length = word(record, 7) << 6;
  for (let i: usize = 0; i < length; i += 16) {
    v128.store(means + i, v128.load(head + i));
    v128.store(logVariances + i, clamp(v128.load(head + length + i)));
  }
}
