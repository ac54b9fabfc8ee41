import { uniform } from '../built/constants';
import { transposeBlock, word, wordFloat } from './memory';
import { uniformBits4 } from './random';

/** A panel's first row as counters number it: copies of the batch follow each other without gaps. */
// @ts-ignore: decorator
@inline
function firstRow(panel: i32, uniforms: usize): i32 {
  const panels = uniform.panels(uniforms);
  return panel / panels * uniform.count(uniforms) + 16 * (panel % panels);
}

/** One panel [16, size]: to = from ⊙ mask, 1/keep where uniform(key, row · size + column, step) < keep, else 0. */
function masked(
  from: usize, to: usize, size: i32, firstRow: i32, key: u32, below: u32, scale: f32, step: u32,
): void {
  const lanes = i32x4(0, 1, 2, 3);
  for (let i = 0; i < 16; i += 4) {
    const rows = i32x4.add(lanes, i32x4.splat(firstRow + i));
    const first = i32x4.mul(rows, i32x4.splat(size));
    for (let column = 0; column < size; column++) {
      const at = (<usize>column << 6) + (<usize>i << 2);
      const bits = uniformBits4(key, i32x4.add(first, i32x4.splat(column)), i32x4.splat(step));
      const isKept = i32x4.lt_u(bits, i32x4.splat(below));
      v128.store(to + at, v128.and(f32x4.mul(v128.load(from + at), f32x4.splat(scale)), isKept));
    }
  }
}

/** One panel of images: some of the activations become 0, the others 1/keep times as large. */
export function dropout(record: usize, uniforms: usize, images: i32, scratch: usize): void {
  const from = word(record, 1) + <usize>images * word(record, 2);
  const to = word(record, 3) + <usize>images * word(record, 4);
  const size = <i32>word(record, 5);
  const step = uniform.step(uniforms);
  masked(from, to, size, firstRow(images, uniforms), <u32>word(record, 6), <u32>word(record, 7), wordFloat(record, 8), step);
}

/** One panel of images: the gradient by the same mask, in place, and once more by features. */
export function dropoutGradient(record: usize, uniforms: usize, images: i32, scratch: usize): void {
  const gradient = word(record, 1) + <usize>images * word(record, 2);
  const features = word(record, 3) + (<usize>images << 10);
  const featureStride = word(record, 4);
  const size = <i32>word(record, 5);
  const step = uniform.step(uniforms);
  const row = firstRow(images, uniforms);
  masked(gradient, gradient, size, row, <u32>word(record, 6), <u32>word(record, 7), wordFloat(record, 8), step);
  for (let panel = 0; panel * 16 < size; panel++) {
    transposeBlock(gradient + (<usize>panel << 10), features + <usize>panel * featureStride);
  }
}
