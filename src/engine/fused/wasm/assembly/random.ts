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
