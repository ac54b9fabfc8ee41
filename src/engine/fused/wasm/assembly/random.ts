import { cosineTurn, log } from './functions';

/** `normal(key, a, b)` of lib/random: the same integers, and the same formula in float64. */
export function normal(key: u32, a: u32, b: u32): f64 {
  let x = a * 1664525 + 1013904223;
  let y = b * 1664525 + 1013904223;
  let z = key * 1664525 + 1013904223;
  x += y * z;
  y += z * x;
  z += x * y;
  x ^= x >> 16;
  y ^= y >> 16;
  z ^= z >> 16;
  x += y * z;
  y += z * x;
  const u1 = (<f64>(x >> 8) + 0.5) / 0x1000000;
  const u2 = (<f64>(y >> 8) + 0.5) / 0x1000000;
  return Math.sqrt(-2 * Math.log(u1)) * Math.cos(2 * Math.PI * u2);
}

/** The 24 bits of `uniform(key, a, b)` of lib/random, which is (bits + ½) / 2²⁴. */
export function uniformBits(key: u32, a: u32, b: u32): u32 {
  let x = a * 1664525 + 1013904223;
  let y = b * 1664525 + 1013904223;
  let z = key * 1664525 + 1013904223;
  x += y * z;
  y += z * x;
  z += x * y;
  x ^= x >> 16;
  y ^= y >> 16;
  z ^= z >> 16;
  x += y * z;
  return x >> 8;
}

// @ts-ignore: decorator
@inline
function scrambled(word: v128): v128 {
  return i32x4.add(i32x4.mul(word, i32x4.splat(1664525)), i32x4.splat(1013904223));
}

// @ts-ignore: decorator
@inline
function unit(word: v128): v128 {
  const bits = f32x4.convert_i32x4_u(i32x4.shr_u(word, 8));
  return f32x4.mul(f32x4.add(bits, f32x4.splat(0.5)), f32x4.splat(1.0 / 0x1000000));
}

/** Four of `uniformBits`. */
export function uniformBits4(key: u32, a: v128, b: v128): v128 {
  let x = scrambled(a);
  let y = scrambled(b);
  let z = scrambled(i32x4.splat(key));
  x = i32x4.add(x, i32x4.mul(y, z));
  y = i32x4.add(y, i32x4.mul(z, x));
  z = i32x4.add(z, i32x4.mul(x, y));
  x = v128.xor(x, i32x4.shr_u(x, 16));
  y = v128.xor(y, i32x4.shr_u(y, 16));
  z = v128.xor(z, i32x4.shr_u(z, 16));
  return i32x4.shr_u(i32x4.add(x, i32x4.mul(y, z)), 8);
}

/** Four of `normal(key, a, b)` in float32, within 1e-6 of it (uniforms above ½ lose their last bit). */
export function normals(key: u32, a: v128, b: v128): v128 {
  let x = scrambled(a);
  let y = scrambled(b);
  let z = scrambled(i32x4.splat(key));
  x = i32x4.add(x, i32x4.mul(y, z));
  y = i32x4.add(y, i32x4.mul(z, x));
  z = i32x4.add(z, i32x4.mul(x, y));
  x = v128.xor(x, i32x4.shr_u(x, 16));
  y = v128.xor(y, i32x4.shr_u(y, 16));
  z = v128.xor(z, i32x4.shr_u(z, 16));
  x = i32x4.add(x, i32x4.mul(y, z));
  y = i32x4.add(y, i32x4.mul(z, x));
  const radius = f32x4.sqrt(f32x4.mul(f32x4.splat(-2), log(unit(x))));
  return f32x4.mul(radius, cosineTurn(unit(y)));
}
