import { transposeBlock } from './memory';

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
