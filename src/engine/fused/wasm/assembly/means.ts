import { exp, log, sigmoid } from './functions';
import { Mean } from '../built/constants';
import { fma } from './memory';

/** Logits of a continuous Bernoulli are held to ± this (lib/continuous-bernoulli.ts, logitLimit). */
const logitLimit: f32 = 510;

// @ts-ignore: decorator
@inline
export function hold(a: v128): v128 {
  return f32x4.min(f32x4.max(a, f32x4.splat(-logitLimit)), f32x4.splat(logitLimit));
}

/** The slope by a where a is held, but 0 where it would lead further out. */
// @ts-ignore: decorator
@inline
export function inward(a: v128, held: v128, slope: v128): v128 {
  return v128.andnot(slope, f32x4.lt(f32x4.mul(f32x4.sub(a, held), slope), f32x4.splat(0)));
}

/** x̂ of a. */
// @ts-ignore: decorator
@inline
export function meanOf(id: i32, a: v128): v128 {
  switch (id) {
    case Mean.identity: return a;
    case Mean.logistic: return sigmoid(a);
    case Mean.reluLogistic: return sigmoid(f32x4.max(a, f32x4.splat(0)));
    default: return continuousMean(hold(a));
  }
}

/** log((eᵃ − 1)/a), |a| ≤ 510: below 1 a series to a⁸, else max(a, 0) + log((1 − e^{−|a|})/|a|). */
export function logPartition(a: v128): v128 {
  const size = f32x4.abs(a);
  const q = f32x4.mul(a, a);
  let p = fma(q, f32x4.splat(-1.0 / 9676800), f32x4.splat(1.0 / 181440));
  p = fma(p, q, f32x4.splat(-1.0 / 2880));
  p = fma(p, q, f32x4.splat(1.0 / 24));
  const series = fma(p, q, f32x4.mul(a, f32x4.splat(0.5)));
  const one = f32x4.splat(1);
  const share = f32x4.div(f32x4.sub(one, exp(f32x4.neg(size))), size);
  const outside = f32x4.add(f32x4.max(a, f32x4.splat(0)), log(share));
  return v128.bitselect(series, outside, f32x4.lt(size, one));
}

/** 1/(1 − e⁻ᵃ) − 1/a: below |a| = 1 a series to a⁷, else by the left side's 1/|a| − u/(1 − u), u = e^{−|a|}. */
function continuousMean(a: v128): v128 {
  const size = f32x4.abs(a);
  const q = f32x4.mul(a, a);
  let p = fma(q, f32x4.splat(-1.0 / 1209600), f32x4.splat(1.0 / 30240));
  p = fma(p, q, f32x4.splat(-1.0 / 720));
  p = fma(p, q, f32x4.splat(1.0 / 12));
  const series = fma(p, a, f32x4.splat(0.5));
  const one = f32x4.splat(1);
  const u = exp(f32x4.neg(size));
  const left = f32x4.sub(f32x4.div(one, size), f32x4.div(u, f32x4.sub(one, u)));
  const outside = v128.bitselect(left, f32x4.sub(one, left), f32x4.lt(a, f32x4.splat(0)));
  return v128.bitselect(series, outside, f32x4.lt(size, one));
}
