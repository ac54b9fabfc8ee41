/** Short names for what every kernel does. Matrices lie in panels of 16: see ../layout.ts. Panel rows are 64 bytes. */

/** a · b + c; one rounding where the machine has FMA. */
// @ts-ignore: decorator
@inline
export function fma(a: v128, b: v128, c: v128): v128 {
  if (ASC_FEATURE_RELAXED_SIMD) return f32x4.relaxed_madd(a, b, c);
  return f32x4.add(f32x4.mul(a, b), c);
}

/** Word `index` of an operation's record. */
// @ts-ignore: decorator
@inline
export function word(record: usize, index: usize): usize {
  return load<u32>(record + (index << 2));
}

// @ts-ignore: decorator
@inline
export function wordFloat(record: usize, index: usize): f32 {
  return load<f32>(record + (index << 2));
}

/** How often the batch lies in the operation's panels: K where each image has K codes (../layout.ts, `copiesWord`). */
// @ts-ignore: decorator
@inline
export function copies(record: usize): i32 {
  const written = <i32>word(record, 15);
  return written == 0 ? 1 : written;
}

/** The numbers that change from run to run; the host writes them (../layout.ts, `uniforms`). */
export namespace uniform {
  // @ts-ignore: decorator
  @inline export function count(at: usize): i32 { return load<i32>(at); }
  // @ts-ignore: decorator
  @inline export function panels(at: usize): i32 { return load<i32>(at, 4); }
  // @ts-ignore: decorator
  @inline export function step(at: usize): u32 { return load<u32>(at, 8); }
  // @ts-ignore: decorator
  @inline export function firstIndex(at: usize): u32 { return load<u32>(at, 12); }
  // @ts-ignore: decorator
  @inline export function noiseKey(at: usize): u32 { return load<u32>(at, 16); }
  // @ts-ignore: decorator
  @inline export function evaluationKey(at: usize): u32 { return load<u32>(at, 20); }
  // @ts-ignore: decorator
  @inline export function optimizer(at: usize): i32 { return load<i32>(at, 24); }
  /** Adam: lr/(1 − β₁ᵗ); otherwise lr. */
  // @ts-ignore: decorator
  @inline export function stepSize(at: usize): f32 { return load<f32>(at, 32); }
  /** Adam: 1/√(1 − β₂ᵗ). */
  // @ts-ignore: decorator
  @inline export function rootScale(at: usize): f32 { return load<f32>(at, 36); }
  /** lr · weight decay. */
  // @ts-ignore: decorator
  @inline export function decay(at: usize): f32 { return load<f32>(at, 40); }
  /** 1/B. */
  // @ts-ignore: decorator
  @inline export function imageWeight(at: usize): f32 { return load<f32>(at, 44); }
  /** β/B. */
  // @ts-ignore: decorator
  @inline export function klWeight(at: usize): f32 { return load<f32>(at, 48); }
  // @ts-ignore: decorator
  @inline export function beta(at: usize): f32 { return load<f32>(at, 52); }
  // @ts-ignore: decorator
  @inline export function corruption(at: usize): f32 { return load<f32>(at, 56); }
  /** uniform < level where the hash's 24 bits are below this. */
  // @ts-ignore: decorator
  @inline export function corruptionBelow(at: usize): u32 { return load<u32>(at, 60); }
  /** uniform < level / 2 likewise. */
  // @ts-ignore: decorator
  @inline export function halfCorruptionBelow(at: usize): u32 { return load<u32>(at, 64); }
  // @ts-ignore: decorator
  @inline export function corruptionKey(at: usize): u32 { return load<u32>(at, 68); }
  // @ts-ignore: decorator
  @inline export function heldOutCorruptionKey(at: usize): u32 { return load<u32>(at, 72); }
  // @ts-ignore: decorator
  @inline export function sparsity(at: usize): f32 { return load<f32>(at, 76); }
  // @ts-ignore: decorator
  @inline export function targetActivation(at: usize): f32 { return load<f32>(at, 80); }
  // @ts-ignore: decorator
  @inline export function freeBits(at: usize): f32 { return load<f32>(at, 84); }
  // @ts-ignore: decorator
  @inline export function capacity(at: usize): f32 { return load<f32>(at, 88); }
  // @ts-ignore: decorator
  @inline export function entropy(at: usize): f32 { return load<f32>(at, 92); }
  // @ts-ignore: decorator
  @inline export function binarizationKey(at: usize): u32 { return load<u32>(at, 96); }
  // @ts-ignore: decorator
  @inline export function heldOutBinarizationKey(at: usize): u32 { return load<u32>(at, 100); }
  // @ts-ignore: decorator
  @inline export function contraction(at: usize): f32 { return load<f32>(at, 104); }
}

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
