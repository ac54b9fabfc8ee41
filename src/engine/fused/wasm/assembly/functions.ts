import { Activation } from '../built/constants';
import { fma } from './memory';

/** ln 2 in two parts, so that r below is exact (Cephes). */
const ln2High: f32 = 0.693359375;
const ln2Low: f32 = -2.12194440e-4;

/** e^r − 1 for |r| ≤ ½ ln 2, Taylor to r⁷: relative error below 1e-8 before rounding. */
// @ts-ignore: decorator
@inline
function smallExpm1(r: v128): v128 {
  let p = fma(r, f32x4.splat(1.0 / 5040), f32x4.splat(1.0 / 720));
  p = fma(p, r, f32x4.splat(1.0 / 120));
  p = fma(p, r, f32x4.splat(1.0 / 24));
  p = fma(p, r, f32x4.splat(1.0 / 6));
  p = fma(p, r, f32x4.splat(0.5));
  return fma(p, f32x4.mul(r, r), r);
}

/** e^x, x held to [−87, 88]; NaN stays NaN. */
export function exp(x: v128): v128 {
  x = f32x4.min(f32x4.max(x, f32x4.splat(-87)), f32x4.splat(88));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504)));
  const r = f32x4.sub(f32x4.sub(x, f32x4.mul(n, f32x4.splat(ln2High))), f32x4.mul(n, f32x4.splat(ln2Low)));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return fma(power, smallExpm1(r), power);
}

/** e^x − 1, accurate for small x; x held to [−87, 88]. */
export function expm1(x: v128): v128 {
  x = f32x4.min(f32x4.max(x, f32x4.splat(-87)), f32x4.splat(88));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269504)));
  const r = f32x4.sub(f32x4.sub(x, f32x4.mul(n, f32x4.splat(ln2High))), f32x4.mul(n, f32x4.splat(ln2Low)));
  const power = i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23);
  return fma(power, smallExpm1(r), f32x4.sub(power, f32x4.splat(1)));
}

/** ln(1 + u) for u in [0, 1]: 2 artanh(u/(2 + u)), whose argument is at most ⅓; series to s¹³. */
export function log1p(u: v128): v128 {
  const s = f32x4.div(u, f32x4.add(u, f32x4.splat(2)));
  const q = f32x4.mul(s, s);
  let p = fma(q, f32x4.splat(1.0 / 13), f32x4.splat(1.0 / 11));
  p = fma(p, q, f32x4.splat(1.0 / 9));
  p = fma(p, q, f32x4.splat(1.0 / 7));
  p = fma(p, q, f32x4.splat(1.0 / 5));
  p = fma(p, q, f32x4.splat(1.0 / 3));
  p = fma(p, q, f32x4.splat(1));
  return f32x4.mul(f32x4.add(s, s), p);
}

/** sigmoid(a), given u = e^{−|a|}. */
// @ts-ignore: decorator
@inline
export function sigmoidFrom(a: v128, u: v128): v128 {
  const isPositive = f32x4.ge(a, f32x4.splat(0));
  const one = f32x4.splat(1);
  return f32x4.div(v128.bitselect(one, u, isPositive), f32x4.add(one, u));
}

export function sigmoid(a: v128): v128 {
  return sigmoidFrom(a, exp(f32x4.neg(f32x4.abs(a))));
}

/** tanh x = sign(x) · −t/(2 + t), t = e^{−2|x|} − 1. */
function tanh(x: v128): v128 {
  const t = expm1(f32x4.mul(f32x4.abs(x), f32x4.splat(-2)));
  const size = f32x4.div(f32x4.neg(t), f32x4.add(t, f32x4.splat(2)));
  return v128.bitselect(x, size, i32x4.splat(0x80000000));
}

/** Slope of leaky-relu on the left (plan/plan.ts, leakySlope). */
const leakySlope: f32 = 0.1;

/** y = f(a). */
// @ts-ignore: decorator
@inline
export function activate(id: i32, a: v128): v128 {
  switch (id) {
    case Activation.linear: return a;
    case Activation.relu: return f32x4.max(a, f32x4.splat(0));
    case Activation.leakyRelu: return f32x4.max(a, f32x4.mul(a, f32x4.splat(leakySlope)));
    case Activation.elu: return v128.bitselect(expm1(a), a, f32x4.lt(a, f32x4.splat(0)));
    case Activation.tanh: return tanh(a);
    default: return sigmoid(a);
  }
}

/** f′(a), written with y = f(a); the last one is that of `topK`. */
// @ts-ignore: decorator
@inline
export function slope(id: i32, y: v128): v128 {
  const one = f32x4.splat(1);
  const isPositive = f32x4.gt(y, f32x4.splat(0));
  switch (id) {
    case Activation.linear: return one;
    case Activation.relu: return v128.and(isPositive, one);
    case Activation.leakyRelu: return v128.bitselect(one, f32x4.splat(leakySlope), isPositive);
    case Activation.elu: return v128.bitselect(one, f32x4.add(y, one), isPositive);
    case Activation.tanh: return f32x4.sub(one, f32x4.mul(y, y));
    case Activation.sigmoid: return f32x4.mul(y, f32x4.sub(one, y));
    default: return v128.and(f32x4.ne(y, f32x4.splat(0)), one);
  }
}

/** ln u for normal u > 0: u = 2ⁿ m, m in [√½, √2), ln m = 2 artanh((m − 1)/(m + 1)), series to s¹¹. */
export function log(u: v128): v128 {
  // Taking √½'s bits away makes the exponent the one of m's interval.
  const shifted = i32x4.sub(u, i32x4.splat(0x3f3504f3));
  const n = f32x4.convert_i32x4_s(i32x4.shr_s(shifted, 23));
  const m = i32x4.add(v128.and(shifted, i32x4.splat(0x7fffff)), i32x4.splat(0x3f3504f3));
  const s = f32x4.div(f32x4.sub(m, f32x4.splat(1)), f32x4.add(m, f32x4.splat(1)));
  const q = f32x4.mul(s, s);
  let p = fma(q, f32x4.splat(1.0 / 11), f32x4.splat(1.0 / 9));
  p = fma(p, q, f32x4.splat(1.0 / 7));
  p = fma(p, q, f32x4.splat(1.0 / 5));
  p = fma(p, q, f32x4.splat(1.0 / 3));
  p = fma(p, q, f32x4.splat(1));
  return fma(n, f32x4.splat(0.69314718), f32x4.mul(f32x4.add(s, s), p));
}

/** cos 2πu for u in [0, 1]: sin 2πw, w = |u − ½| − ¼ in [−¼, ¼]; series to w¹³. */
export function cosineTurn(u: v128): v128 {
  const w = f32x4.sub(f32x4.abs(f32x4.sub(u, f32x4.splat(0.5))), f32x4.splat(0.25));
  const t = f32x4.mul(w, f32x4.splat(6.28318531));
  const q = f32x4.mul(t, t);
  let p = fma(q, f32x4.splat(1.0 / 6227020800), f32x4.splat(-1.0 / 39916800));
  p = fma(p, q, f32x4.splat(1.0 / 362880));
  p = fma(p, q, f32x4.splat(-1.0 / 5040));
  p = fma(p, q, f32x4.splat(1.0 / 120));
  p = fma(p, q, f32x4.splat(-1.0 / 6));
  return fma(f32x4.mul(t, q), p, t);
}
