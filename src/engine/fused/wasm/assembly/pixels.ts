import { present } from './code';
import { exp, log1p, sigmoid, sigmoidFrom } from './functions';
import { loadPixels } from './images';
import { copies, fma, transposeBlock, uniform, word, wordFloat } from './memory';

// @ts-ignore: decorator
@inline
function min(a: i32, b: i32): i32 { return a < b ? a : b; }

/** One panel of codes: −log p(x|z) from the pre-activations, and where asked for its gradient over B. */
export function reconstruction(record: usize, uniforms: usize, panel: i32, scratch: usize): void {
  const images = panel % uniform.panels(uniforms);
  const logits = word(record, 1) + <usize>panel * word(record, 2);
  const bytes = word(record, 3);
  const indices = word(record, 4);
  const size = <i32>word(record, 5);
  const isGaussian = word(record, 6) != 0;
  const loss = word(record, 7) + (<usize>panel << 6);
  const gradient = word(record, 8);
  const into = gradient + <usize>panel * word(record, 9);
  const features = word(record, 10) + (<usize>panel << 10);
  const featureStride = word(record, 11);
  const precision = f32x4.splat(wordFloat(record, 12));
  const constant = f32x4.splat(wordFloat(record, 13));
  const count = uniform.count(uniforms);
  const weight = f32x4.splat(uniform.imageWeight(uniforms));
  const targets = scratch + 1024;
  for (let i: usize = 0; i < 64; i += 16) v128.store(loss + i, f32x4.splat(0));
  for (let p = 0; p < size; p += 16) {
    loadPixels(bytes, indices, 16 * images, count, p, size, scratch, targets);
    const block = <usize>p << 6;
    const end = <usize>min(16, size - p) << 6;
    for (let i: usize = 0; i < 64; i += 16) {
      const isPresent = present(16 * images + <i32>(i >> 2), count);
      let sum = f32x4.splat(0);
      for (let at = i; at < 1024; at += 64) {
        if (at < end) {
          const a = v128.load(logits + block + at);
          const x = v128.load(targets + at);
          let slope: v128;
          if (isGaussian) {
            const difference = f32x4.sub(a, x);
            slope = f32x4.mul(difference, precision);
            sum = f32x4.add(sum, fma(f32x4.mul(difference, slope), f32x4.splat(0.5), constant));
          } else {
            const u = exp(f32x4.neg(f32x4.abs(a)));
            slope = f32x4.sub(sigmoidFrom(a, u), x);
            const softplus = f32x4.add(f32x4.max(a, f32x4.splat(0)), log1p(u));
            sum = f32x4.add(sum, f32x4.sub(softplus, f32x4.mul(x, a)));
          }
          if (gradient != 0) v128.store(into + block + at, v128.and(f32x4.mul(slope, weight), isPresent));
        } else if (gradient != 0) {
          v128.store(into + block + at, f32x4.splat(0));
        }
      }
      v128.store(loss + i, f32x4.add(v128.load(loss + i), v128.and(sum, isPresent)));
    }
    if (gradient != 0) transposeBlock(into + block, features + <usize>(p >> 4) * featureStride);
  }
}

/** One panel of images: Σ_pixels (x − x̂)². */
export function squaredError(record: usize, uniforms: usize, images: i32, scratch: usize): void {
  const logits = word(record, 1) + <usize>images * word(record, 2);
  const bytes = word(record, 3);
  const indices = word(record, 4);
  const size = <i32>word(record, 5);
  const isGaussian = word(record, 6) != 0;
  const error = word(record, 7) + (<usize>images << 6);
  const targets = scratch + 1024;
  for (let i: usize = 0; i < 64; i += 16) v128.store(error + i, f32x4.splat(0));
  for (let p = 0; p < size; p += 16) {
    loadPixels(bytes, indices, 16 * images, uniform.count(uniforms), p, size, scratch, targets);
    const end = <usize>min(16, size - p) << 6;
    for (let i: usize = 0; i < 64; i += 16) {
      let sum = v128.load(error + i);
      for (let at = i; at < end; at += 64) {
        const a = v128.load(logits + (<usize>p << 6) + at);
        const difference = f32x4.sub(v128.load(targets + at), isGaussian ? a : sigmoid(a));
        sum = fma(difference, difference, sum);
      }
      v128.store(error + i, sum);
    }
  }
}

/** One panel of images: x̂ = sigmoid(a), or a. */
export function mean(record: usize, images: i32): void {
  const logits = word(record, 1) + <usize>images * word(record, 2);
  const output = word(record, 3) + <usize>images * word(record, 4);
  const length = word(record, 5) << 6;
  const isGaussian = word(record, 6) != 0;
  for (let i: usize = 0; i < length; i += 16) {
    const a = v128.load(logits + i);
    v128.store(output + i, isGaussian ? a : sigmoid(a));
  }
}

/**
 * Adds the batch's mean reconstruction, KL, and what the objective has beside the reconstruction (../../operations.ts,
 * RecordOperation) to three float64 sums.
 */
export function record(entry: usize, uniforms: usize): void {
  const loss = word(entry, 1);
  const kl = word(entry, 2);
  const sums = word(entry, 3);
  const penalties = word(entry, 4);
  const penaltyCount = <i32>word(entry, 5);
  const count = uniform.count(uniforms);
  const bound = word(entry, 7);
  const drawn = copies(entry);
  const copyBytes = <usize>uniform.panels(uniforms) << 6;
  let reconstructionSum: f64 = 0;
  let klSum: f64 = 0;
  let boundSum: f64 = 0;
  for (let row = 0; row < count; row++) {
    const at = <usize>row << 2;
    for (let copy = 0; copy < drawn; copy++) reconstructionSum += <f64>load<f32>(loss + <usize>copy * copyBytes + at);
    if (kl != 0) klSum += <f64>load<f32>(kl + at);
    if (bound != 0) boundSum += <f64>load<f32>(bound + at);
  }
  reconstructionSum /= <f64>drawn;
  store<f64>(sums, load<f64>(sums) + reconstructionSum / <f64>count);
  store<f64>(sums, load<f64>(sums, 8) + klSum / <f64>count, 8);
  let penalty = word(entry, 6) != 0 ? <f64>uniform.beta(uniforms) * klSum / <f64>count : 0;
  for (let i = 0; i < penaltyCount; i++) penalty += <f64>load<f32>(penalties + (<usize>i << 2));
  if (bound != 0) penalty = -(boundSum + reconstructionSum) / <f64>count;
  store<f64>(sums, load<f64>(sums, 16) + penalty, 16);
}
