import { present } from './code';
import { uniform } from '../built/constants';
import { fma, transposeBlock, word } from './memory';

/** The sum of four lanes. */
// @ts-ignore: decorator
@inline
function total(v: v128): f64 {
  return <f64>f32x4.extract_lane(v, 0) + <f64>f32x4.extract_lane(v, 1) + <f64>f32x4.extract_lane(v, 2) + <f64>f32x4.extract_lane(v, 3);
}

/** s = Σ_i W_i² of one unit of a panel: every 16th weight of `inputs` rows. */
// @ts-ignore: decorator
@inline
function squaredLength(weights: usize, inputs: i32): f64 {
  let sum: f64 = 0;
  const end = weights + (<usize>inputs << 6);
  for (let at = weights; at < end; at += 64) {
    const w = <f64>load<f32>(at);
    sum += w * w;
  }
  return sum;
}

/**
 * One panel of 16 units, all images (../operations.ts, ContractionOperation), with g = h (1 − h) and c the mean of g²:
 * loss λ c s; (2λ/B) s g² (1 − 2h) added to the gradient by the pre-activation; pull 2 λ c on the weights.
 */
export function contraction(record: usize, uniforms: usize, panel: i32, scratch: usize): void {
  const skipped = <usize>panel << 10;
  const code = word(record, 1) + skipped;
  const codeStride = word(record, 2);
  const gradient = word(record, 3) + skipped;
  const gradientStride = word(record, 4);
  const features = word(record, 5) + <usize>panel * word(record, 6);
  const weights = word(record, 7) + <usize>panel * word(record, 8);
  const loss = word(record, 9) + (<usize>panel << 6);
  const pull = word(record, 10) + (<usize>panel << 6);
  const inputs = <i32>word(record, 11);
  const size = <i32>word(record, 12);
  const lambda = <f64>uniform.contraction(uniforms);
  const count = uniform.count(uniforms);
  const panels = uniform.panels(uniforms);
  const one = f32x4.splat(1);
  const units = size - panel * 16 < 16 ? size - panel * 16 : 16;
  for (let unit = 0; unit < units; unit++) {
    const at = <usize>unit << 6;
    const length = squaredLength(weights + (<usize>unit << 2), inputs);
    const each = f32x4.splat(<f32>(2 * lambda * length / <f64>count));
    let sums = f32x4.splat(0);
    for (let images = 0; images < panels; images++) {
      for (let i: usize = 0; i < 64; i += 16) {
        const h = v128.load(code + <usize>images * codeStride + at + i);
        const g = f32x4.mul(h, f32x4.sub(one, h));
        const square = v128.and(f32x4.mul(g, g), present(16 * images + <i32>(i >> 2), count));
        sums = f32x4.add(sums, square);
        const to = gradient + <usize>images * gradientStride + at + i;
        const bend = f32x4.sub(one, f32x4.add(h, h));
        v128.store(to, fma(each, f32x4.mul(square, bend), v128.load(to)));
      }
    }
    const mean = total(sums) / <f64>count;
    store<f32>(loss + (<usize>unit << 2), <f32>(lambda * mean * length));
    store<f32>(pull + (<usize>unit << 2), <f32>(2 * lambda * mean));
  }
  for (let images = 0; images < panels; images++) {
    transposeBlock(gradient + <usize>images * gradientStride, features + (<usize>images << 10));
  }
}
