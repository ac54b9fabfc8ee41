/** What kernels share; the numbers that change from run to run are in ../built/constants.ts. Matrices lie in panels of 16: see ../layout.ts. Panel rows are 64 bytes. */

/** a · b + c; one rounding where the machine has FMA. */
// @ts-ignore: decorator
@inline
export function fma(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/** Bytes of an operation's record, and of its head (../layout.ts, `recordHead`). */
export const recordBytes: usize = 80;
const headBytes: usize = 16;

/** Word `index` of an operation's record, counted from 1 after the head. */
// @ts-ignore: decorator
@inline
export function word(record: usize, index: usize): usize {
  return load<u32>(record + (index << 2), headBytes - 4);
}

// @ts-ignore: decorator
@inline
export function wordFloat(record: usize, index: usize): f32 {
  return load<f32>(record + (index << 2), headBytes - 4);
}

/** The head of a record: its kind, pieces whatever the batch, pieces a panel of images, copies of the batch. */
// @ts-ignore: decorator
@inline export function kindOf(record: usize): i32 { return load<i32>(record); }
// @ts-ignore: decorator
@inline export function fixedPieces(record: usize): i32 { return load<i32>(record, 4); }
// @ts-ignore: decorator
@inline export function panelPieces(record: usize): i32 { return load<i32>(record, 8); }
/** How often the batch lies in the operation's panels: K where each image has K codes. */
// @ts-ignore: decorator
@inline export function copies(record: usize): i32 { return load<i32>(record, 12); }

// @ts-ignore: decorator
@inline
export function over(length: i32, size: i32): i32 { return (length + size - 1) / size; }

/** Transposes the 4 × 4 floats at `from` (rows 64 bytes apart) into `to`. */
// @ts-ignore: decorator
@inline
function transpose4(from: usize, to: usize): void {
  const a = v128.load(from);
  const b = v128.load(from, 64);
  const c = v128.load(from, 128);
  const d = v128.load(from, 192);
  const ab0 = v128.shuffle<f32>(a, b, 0, 4, 1, 5);
  const ab1 = v128.shuffle<f32>(a, b, 2, 6, 3, 7);
  const cd0 = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
  const cd1 = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f32>(ab0, cd0, 0, 1, 4, 5));
  v128.store(to, v128.shuffle<f32>(ab0, cd0, 2, 3, 6, 7), 64);
  v128.store(to, v128.shuffle<f32>(ab1, cd1, 0, 1, 4, 5), 128);
  v128.store(to, v128.shuffle<f32>(ab1, cd1, 2, 3, 6, 7), 192);
}

/** Transposes a block of 16 × 16 floats (1024 bytes, rows of 64) into another. */
export function transposeBlock(from: usize, to: usize): void {
  for (let row: usize = 0; row < 4; row++) {
    for (let column: usize = 0; column < 4; column++) {
      transpose4(from + row * 256 + column * 16, to + column * 256 + row * 16);
    }
  }
}
