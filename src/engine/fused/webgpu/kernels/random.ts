/** `pcg3d(counters)` of lib/random. */
export const hashFunction = `
fn pcg3d(given: vec3u) -> vec3u {
  var v = given * 1664525u + 1013904223u;
  v.x += v.y * v.z;
  v.y += v.z * v.x;
  v.z += v.x * v.y;
  v ^= v >> vec3u(16u);
  v.x += v.y * v.z;
  v.y += v.z * v.x;
  v.z += v.x * v.y;
  return v;
}`;

/**
 * `normal(key, a, b)` of lib/random in float32: the same integers, then √(−2 ln u₁) cos(2π u₂).
 * u = (2h + 1) / 2²⁵ with h of 24 bits. Above ½ float32 cannot hold u, but it holds 1 − u; the angle is reduced to an
 * eighth of a turn in integers. WGSL's cos is only within 2⁻¹¹, so both are series.
 */
export const normalFunction = `${hashFunction}

// ln u, u = t / 2²⁵, t odd: e ln 2 + 2 artanh(s), |s| ≤ ⅓; series to s¹³.
fn logOf(t: u32) -> f32 {
  var s: f32;
  var exponent = 0f;
  if (t >= 0x1000000u) {
    let v = f32(0x2000000u - t) * 0x1p-25f;
    s = -v / (2f - v);
  } else {
    let bits = bitcast<u32>(f32(t));
    let m = bitcast<f32>((bits & 0x7fffffu) | 0x3f800000u);
    s = (m - 1f) / (m + 1f);
    exponent = f32(bits >> 23u) - 152f;
  }
  let q = s * s;
  var p = fma(q, 1f / 13f, 1f / 11f);
  p = fma(p, q, 1f / 9f);
  p = fma(p, q, 1f / 7f);
  p = fma(p, q, 1f / 5f);
  p = fma(p, q, 1f / 3f);
  p = fma(p, q, 1f);
  return fma(exponent, 0.69314718f, 2f * s * p);
}

// cos(2π t / 2²⁵): the nearest quarter turn, then Taylor within ± π/4.
fn cosineOf(t: u32) -> f32 {
  let quarter = (t + 0x400000u) >> 23u;
  let angle = f32(i32(t) - i32(quarter << 23u)) * (6.28318531f * 0x1p-25f);
  let q = angle * angle;
  let sine = angle * (1f + q * (-1f / 6f + q * (1f / 120f + q * (-1f / 5040f + q / 362880f))));
  let cosine = 1f + q * (-0.5f + q * (1f / 24f + q * (-1f / 720f + q * (1f / 40320f - q / 3628800f))));
  let size = select(cosine, sine, (quarter & 1u) == 1u);
  return select(size, -size, ((quarter + 1u) & 2u) == 2u);
}

fn normal(key: u32, a: u32, b: u32) -> f32 {
  let words = pcg3d(vec3u(a, b, key));
  let odd = 2u * (words.xy >> vec2u(8u)) + 1u;
  return sqrt(-2f * logOf(odd.x)) * cosineOf(odd.y);
}`;
