import { present } from './code';
import { exp, log1p, sigmoidFrom } from './functions';
import { dataBlock } from './images';
import { hold, inward, logPartition, meanOf } from './means';
import { Likelihood, Mean, uniform } from '../built/constants';
import { fma, transposeBlock, word, wordFloat } from './memory';

// @ts-ignore: decorator
@inline
function least(a: i32, b: i32): i32 { return a < b ? a : b; }

const log2Pi: f32 = 1.8378770664093453;

/** log s²: a parameter, held to ± 10 (plan/likelihood.ts), or what the record has. */
function logVariance(record: usize): f32 {
  const at = word(record, 12);
  return at == 0 ? wordFloat(record, 13) : min<f32>(max<f32>(load<f32>(at), -10), 10);
}

/** One panel of codes: −log p(x|z) from the pre-activations, and where asked for its gradient over B. */
export function reconstruction(record: usize, uniforms: usize, panel: i32, scratch: usize): void {
  const images = panel % uniform.panels(uniforms);
  const logits = word(record, 1) + <usize>panel * word(record, 2);
  const bytes = word(record, 3);
  const indices = word(record, 4);
  const size = <i32>word(record, 5);
  const likelihood = <i32>word(record, 6);
  const loss = word(record, 7) + (<usize>panel << 6);
  const gradient = word(record, 8);
  const into = gradient + <usize>panel * word(record, 9);
  const features = word(record, 10) + (<usize>panel << 10);
  const featureStride = word(record, 11);
  const lv = logVariance(record);
  const output = <i32>word(record, 14);
  const precision = exp(f32x4.splat(-lv)); // 1/s²
  const constant = f32x4.splat(0.5 * (log2Pi + lv)); // ½ log(2πs²)
  const count = uniform.count(uniforms);
  const weight = f32x4.splat(uniform.imageWeight(uniforms));
  const isBytes = word(record, 15) != 0;
  for (let i: usize = 0; i < 64; i += 16) v128.store(loss + i, f32x4.splat(0));
  for (let p = 0; p < size; p += 16) {
    const targets = dataBlock(isBytes, bytes, indices, images, count, p, size, scratch, scratch + 1024);
    const block = <usize>p << 6;
    const end = <usize>least(16, size - p) << 6;
    for (let i: usize = 0; i < 64; i += 16) {
      const isPresent = present(16 * images + <i32>(i >> 2), count);
      let sum = f32x4.splat(0);
      for (let at = i; at < 1024; at += 64) {
        if (at < end) {
          const a = v128.load(logits + block + at);
          const x = v128.load(targets + at);
          let slope: v128;
          if (likelihood == Likelihood.bernoulli) {
            const u = exp(f32x4.neg(f32x4.abs(a)));
            slope = f32x4.sub(sigmoidFrom(a, u), x);
            const softplus = f32x4.add(f32x4.max(a, f32x4.splat(0)), log1p(u));
            sum = f32x4.add(sum, f32x4.sub(softplus, f32x4.mul(x, a)));
          } else if (likelihood == Likelihood.continuousBernoulli) {
            const held = hold(a);
            slope = inward(a, held, f32x4.sub(meanOf(Mean.continuousBernoulli, held), x));
            sum = f32x4.add(sum, f32x4.sub(logPartition(held), f32x4.mul(x, held)));
          } else {
            const mean = meanOf(output, a);
            const difference = f32x4.sub(mean, x);
            slope = f32x4.mul(difference, precision);
            sum = f32x4.add(sum, fma(f32x4.mul(difference, slope), f32x4.splat(0.5), constant));
            // Behind a sigmoid ∂x̂/∂a = x̂(1 − x̂), and 0 where a ReLU before it is silent.
            if (output != Mean.identity) slope = f32x4.mul(slope, f32x4.sub(mean, f32x4.mul(mean, mean)));
            if (output == Mean.reluLogistic) slope = v128.and(slope, f32x4.gt(a, f32x4.splat(0)));
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
  const output = <i32>word(record, 6);
  const error = word(record, 7) + (<usize>images << 6);
  const isBytes = word(record, 8) != 0;
  const count = uniform.count(uniforms);
  for (let i: usize = 0; i < 64; i += 16) v128.store(error + i, f32x4.splat(0));
  for (let p = 0; p < size; p += 16) {
    const targets = dataBlock(isBytes, bytes, indices, images, count, p, size, scratch, scratch + 1024);
    const end = <usize>least(16, size - p) << 6;
    for (let i: usize = 0; i < 64; i += 16) {
      let sum = v128.load(error + i);
      for (let at = i; at < end; at += 64) {
        const a = v128.load(logits + (<usize>p << 6) + at);
        const difference = f32x4.sub(v128.load(targets + at), meanOf(output, a));
        sum = fma(difference, difference, sum);
      }
      v128.store(error + i, sum);
    }
  }
}

/** One panel of images: x̂. */
export function mean(record: usize, uniforms: usize, images: i32, scratch: usize): void {
  const logits = word(record, 1) + <usize>images * word(record, 2);
  const output = word(record, 3) + <usize>images * word(record, 4);
  const length = word(record, 5) << 6;
  const way = <i32>word(record, 6);
  for (let i: usize = 0; i < length; i += 16) v128.store(output + i, meanOf(way, v128.load(logits + i)));
}
