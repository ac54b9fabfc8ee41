import { dataBlock, imageAt, litPixels } from './images';
import { uniform } from '../built/constants';
import { fma, word } from './memory';
import { normals, uniformBits } from './random';

/** Key and counters of a row's pixels: training (a, b) = (row · size + p, step); evaluation (p, firstIndex + row). */
// @ts-ignore: decorator
@inline function keyOf(isTraining: bool, uniforms: usize): u32 {
  return isTraining ? uniform.corruptionKey(uniforms) : uniform.heldOutCorruptionKey(uniforms);
}
// @ts-ignore: decorator
@inline function firstA(isTraining: bool, row: i32, size: i32): u32 { return isTraining ? row * size : 0; }
// @ts-ignore: decorator
@inline function counterB(isTraining: bool, row: i32, uniforms: usize): u32 {
  return isTraining ? uniform.step(uniforms) : uniform.firstIndex(uniforms) + row;
}

/** 16 images of 0 and 255: above 127, or sampled: where floor(255 u) is below the byte. */
export function binarize(record: usize, uniforms: usize, images: i32, scratch: usize): void {
  const bytes = word(record, 1);
  const indices = word(record, 2);
  const size = <i32>word(record, 3);
  const isTraining = word(record, 4) == 0;
  const isSampled = word(record, 6) != 0;
  const key = isTraining ? uniform.binarizationKey(uniforms) : uniform.heldOutBinarizationKey(uniforms);
  const count = uniform.count(uniforms);
  const end = 16 * images + 16 < count ? 16 * images + 16 : count;
  for (let row = 16 * images; row < end; row++) {
    const image = imageAt(bytes, indices, row, size);
    const into = word(record, 5) + <usize>row * <usize>size;
    const a = firstA(isTraining, row, size);
    const b = counterB(isTraining, row, uniforms);
    for (let p = 0; p < size; p++) {
      const byte = load<u8>(image + p);
      let isLit = byte > 127;
      if (isSampled && byte != 0 && byte != 255) {
        // u = (bits + ½) / 2²⁴
        const level = <u32>((255 * (2 * <u64>uniformBits(key, a + p, b) + 1)) >> 25);
        isLit = level < byte;
      }
      store<u8>(into + p, isLit ? 255 : 0);
    }
  }
}

/** 16 images: bytes, some of them 0 (masking), or 0 or 255 (salt and pepper). */
export function corruptImages(record: usize, uniforms: usize, images: i32, scratch: usize): void {
  const bytes = word(record, 1);
  const indices = word(record, 2);
  const size = <i32>word(record, 3);
  const isTraining = word(record, 4) == 0;
  const isSalted = word(record, 6) != 0;
  const key = keyOf(isTraining, uniforms);
  const below = uniform.corruptionBelow(uniforms);
  const pepperBelow = uniform.halfCorruptionBelow(uniforms);
  const count = uniform.count(uniforms);
  const end = 16 * images + 16 < count ? 16 * images + 16 : count;
  for (let row = 16 * images; row < end; row++) {
    const image = imageAt(bytes, indices, row, size);
    const into = word(record, 5) + <usize>row * <usize>size;
    const a = firstA(isTraining, row, size);
    const b = counterB(isTraining, row, uniforms);
    if (isSalted) {
      for (let p = 0; p < size; p++) {
        const bits = uniformBits(key, a + p, b);
        const grain: u8 = bits < pepperBelow ? 0 : 255;
        store<u8>(into + p, bits < below ? grain : load<u8>(image + p));
      }
      continue;
    }
    // A pixel that is 0 stays 0: only lit ones need a draw.
    memory.fill(into, 0, size);
    for (let p = 0; p < size; p += 16) {
      let lit = litPixels(image, p, size);
      while (lit != 0) {
        const pixel = p + ctz(lit);
        if (uniformBits(key, a + pixel, b) >= below) store<u8>(into + pixel, load<u8>(image + pixel));
        lit &= lit - 1;
      }
    }
  }
}

/** One panel of images: x + level · n as a matrix; rows beyond the batch get noise that nobody reads. */
export function addNoise(record: usize, uniforms: usize, images: i32, scratch: usize): void {
  const bytes = word(record, 1);
  const indices = word(record, 2);
  const size = <i32>word(record, 3);
  const isTraining = word(record, 4) == 0;
  const output = word(record, 5) + <usize>images * word(record, 6);
  const key = keyOf(isTraining, uniforms);
  const level = f32x4.splat(uniform.corruption(uniforms));
  const count = uniform.count(uniforms);
  const isBytes = word(record, 7) != 0;
  const lanes = i32x4(0, 1, 2, 3);
  for (let p = 0; p < size; p += 16) {
    const here = size - p < 16 ? size - p : 16;
    const block = output + (<usize>p << 6);
    const from = dataBlock(isBytes, bytes, indices, images, count, p, size, scratch, block);
    if (from != block) memory.copy(block, from, <usize>here << 6);
    for (let i = 0; i < 16; i += 4) {
      const row = 16 * images + i;
      const rows = i32x4.add(lanes, i32x4.splat(row));
      const a = isTraining ? i32x4.mul(rows, i32x4.splat(size)) : i32x4.splat(0);
      const b = isTraining
        ? i32x4.splat(uniform.step(uniforms))
        : i32x4.add(rows, i32x4.splat(uniform.firstIndex(uniforms)));
      for (let column = 0; column < here; column++) {
        const at = block + (<usize>column << 6) + (<usize>i << 2);
        const noise = normals(key, i32x4.add(a, i32x4.splat(p + column)), b);
        v128.store(at, fma(level, noise, v128.load(at)));
      }
    }
  }
}
