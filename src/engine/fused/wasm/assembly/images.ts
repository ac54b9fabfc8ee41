import { uniform } from '../built/constants';
import { transposeBlock, word } from './memory';

/** Where image `row` of a batch begins; without indices the images lie in order. */
// @ts-ignore: decorator
@inline
export function imageAt(images: usize, indices: usize, row: i32, size: i32): usize {
  const index = indices == 0 ? <u32>row : load<u32>(indices + (<usize>row << 2));
  return images + <usize>index * <usize>size;
}

/** Bits of the pixels p … p + 15 of an image that are not 0; pixels beyond the image's size don't count. */
// @ts-ignore: decorator
@inline
export function litPixels(image: usize, p: i32, size: i32): i32 {
  const bits = i8x16.bitmask(i8x16.ne(v128.load(image + p), i8x16.splat(0)));
  const left = size - p;
  return left < 16 ? bits & ((1 << left) - 1) : bits;
}

/** Writes 16 images' pixels p … p + 15 as x = byte/255 to `to`: [pixel][image]; images beyond `count` are 0. */
export function loadPixels(
  images: usize, indices: usize, firstRow: i32, count: i32, p: i32, size: i32, scratch: usize, to: usize,
): void {
  const unit = f32x4.splat(255);
  for (let row = 0; row < 16; row++) {
    const into = scratch + (<usize>row << 6);
    const bytes = firstRow + row < count ? v128.load(imageAt(images, indices, firstRow + row, size) + p) : i32x4.splat(0);
    const low = i16x8.extend_low_i8x16_u(bytes);
    const high = i16x8.extend_high_i8x16_u(bytes);
    v128.store(into, f32x4.div(f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(low)), unit));
    v128.store(into, f32x4.div(f32x4.convert_i32x4_u(i32x4.extend_high_i16x8_u(low)), unit), 16);
    v128.store(into, f32x4.div(f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(high)), unit), 32);
    v128.store(into, f32x4.div(f32x4.convert_i32x4_u(i32x4.extend_high_i16x8_u(high)), unit), 48);
  }
  transposeBlock(scratch, to);
}

/** One panel of rows that are floats: X [B, size] from the resident rows; rows beyond the batch are 0. */
export function gather(record: usize, uniforms: usize, panel: i32, scratch: usize): void {
  const rows = word(record, 1);
  const indices = word(record, 2);
  const size = <i32>word(record, 3);
  const to = word(record, 4) + <usize>panel * word(record, 5);
  const count = uniform.count(uniforms);
  for (let lane = 0; lane < 16; lane++) {
    const row = 16 * panel + lane;
    const from = row < count ? rows + <usize>load<u32>(indices + (<usize>row << 2)) * (<usize>size << 2) : 0;
    for (let i = 0; i < size; i++) {
      const value: f32 = row < count ? load<f32>(from + (<usize>i << 2)) : 0;
      store<f32>(to + (<usize>i << 6) + (<usize>lane << 2), value);
    }
  }
}

/**
 * Rows of data in columns p … p + 15 of one panel, [column][row]: images are read into `to`, floats are where they lie.
 * `at` and `more` are images and indices, or a matrix and bytes from one panel to the next.
 */
// @ts-ignore: decorator
@inline
export function dataBlock(
  isBytes: bool, at: usize, more: usize, panel: i32, count: i32, p: i32, size: i32, scratch: usize, to: usize,
): usize {
  if (!isBytes) return at + <usize>panel * more + (<usize>p << 6);
  loadPixels(at, more, 16 * panel, count, p, size, scratch, to);
  return to;
}
