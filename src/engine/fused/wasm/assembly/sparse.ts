import { present } from './code';
import { slope } from './functions';
import { uniform } from '../built/constants';
import { transposeBlock, word } from './memory';

/** Floats as integers of the same order, unsigned: negative ones turned over, positive ones moved above them. */
// @ts-ignore: decorator
@inline
function ordered(value: v128): v128 {
  const sign = i32x4.shr_s(value, 31);
  return v128.xor(value, v128.or(sign, i32x4.splat(0x80000000)));
}

/**
 * One panel of images: z = h where h is at least the k-th largest of its image. The k-th largest is found bit by bit, for
 * four images at once: the largest number that at least k of the values reach.
 */
export function topK(record: usize, uniforms: usize, images: i32, scratch: usize): void {
  const input = word(record, 1) + <usize>images * word(record, 2);
  const output = word(record, 3) + <usize>images * word(record, 4);
  const length = word(record, 5) << 6;
  const kept = i32x4.splat(<i32>word(record, 6));
  for (let i: usize = 0; i < 64; i += 16) {
    let threshold = i32x4.splat(0);
    for (let bit: u32 = 0x80000000; bit != 0; bit >>= 1) {
      const candidate = v128.or(threshold, i32x4.splat(bit));
      let reached = i32x4.splat(0);
      for (let at = i; at < length; at += 64) {
        reached = i32x4.sub(reached, i32x4.ge_u(ordered(v128.load(input + at)), candidate));
      }
      threshold = v128.bitselect(candidate, threshold, i32x4.ge_s(reached, kept));
    }
    for (let at = i; at < length; at += 64) {
      const value = v128.load(input + at);
      v128.store(output + at, v128.and(value, i32x4.ge_u(ordered(value), threshold)));
    }
  }
}

/** The sum of four lanes. */
// @ts-ignore: decorator
@inline
function total(v: v128): f64 {
  return <f64>f32x4.extract_lane(v, 0) + <f64>f32x4.extract_lane(v, 1) + <f64>f32x4.extract_lane(v, 2) + <f64>f32x4.extract_lane(v, 3);
}

/** ρ̂ is held this far from 0 and 1 (plan/sparsity, activationMargin). */
const margin: f64 = 1e-6;

/**
 * One panel of 16 units, all images: weight · penalty of each unit, and its gradient added by the pre-activation.
 * kl: ρ ln(ρ/ρ̂) + (1 − ρ) ln((1 − ρ)/(1 − ρ̂)), slope (weight/B)(−ρ/ρ̂ + (1 − ρ)/(1 − ρ̂)) for every image;
 * l1: mean |h|, slope (weight/B) sign(h).
 */
export function sparsity(record: usize, uniforms: usize, panel: i32, scratch: usize): void {
  const skipped = <usize>panel << 10;
  const code = word(record, 1) + skipped;
  const codeStride = word(record, 2);
  const gradient = word(record, 3) + skipped;
  const gradientStride = word(record, 4);
  const features = word(record, 5) + <usize>panel * word(record, 6);
  const loss = word(record, 7);
  const size = <i32>word(record, 8);
  const activation = <i32>word(record, 9);
  const isKl = word(record, 10) != 0;
  const weight = <f64>uniform.sparsity(uniforms);
  const target = <f64>uniform.targetActivation(uniforms);
  const count = uniform.count(uniforms);
  const panels = uniform.panels(uniforms);
  const each = weight / <f64>count;
  const units = size - panel * 16 < 16 ? size - panel * 16 : 16;
  for (let unit = 0; unit < units; unit++) {
    let sums = f32x4.splat(0);
    for (let images = 0; images < panels; images++) {
      for (let i: usize = 0; i < 64; i += 16) {
        const h = v128.load(code + <usize>images * codeStride + (<usize>unit << 6) + i);
        const counted = v128.and(h, present(16 * images + <i32>(i >> 2), count));
        sums = f32x4.add(sums, isKl ? counted : f32x4.abs(counted));
      }
    }
    const mean = total(sums) / <f64>count;
    const held = Math.min(Math.max(mean, margin), 1 - margin);
    const divergence = target * Math.log(target / held) + (1 - target) * Math.log((1 - target) / (1 - held));
    store<f32>(loss + (<usize>(panel * 16 + unit) << 2), <f32>(weight * (isKl ? divergence : mean)));
    const pull = f32x4.splat(<f32>(isKl ? each * ((1 - target) / (1 - held) - target / held) : each));
    for (let images = 0; images < panels; images++) {
      for (let i: usize = 0; i < 64; i += 16) {
        const h = v128.load(code + <usize>images * codeStride + (<usize>unit << 6) + i);
        const at = gradient + <usize>images * gradientStride + (<usize>unit << 6) + i;
        const signs = v128.or(v128.and(h, i32x4.splat(0x80000000)), f32x4.splat(1));
        const sign = v128.and(signs, f32x4.ne(h, f32x4.splat(0)));
        const bent = f32x4.mul(pull, slope(activation, h));
        const more = isKl ? bent : f32x4.mul(bent, sign);
        const isPresent = present(16 * images + <i32>(i >> 2), count);
        v128.store(at, f32x4.add(v128.load(at), v128.and(more, isPresent)));
      }
    }
  }
  for (let images = 0; images < panels; images++) {
    transposeBlock(gradient + <usize>images * gradientStride, features + (<usize>images << 10));
  }
}
