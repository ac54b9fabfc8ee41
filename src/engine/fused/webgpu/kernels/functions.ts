import { assertNever } from '../../../../lib/assert.ts';
import { logitLimit } from '../../../../lib/continuous-bernoulli.ts';
import { learnedLogVarianceLimit, type MeanFunction } from '../../../../plan/likelihood.ts';
import { leakySlope, type Activation } from '../../../../plan/layer.ts';
import { logVarianceLimit } from '../../../../plan/autoencoder.ts';
import type { Slope } from '../../operations.ts';
import { float } from '../kernel.ts';

/**
 * WGSL's own exp is within a few units in the last place, but its tanh only within 1e-5 and its log within 5e-7 near 1:
 * too coarse to follow float64 for long. So e^x − 1 and ln(1 + u) are series.
 * Comparisons instead of min and max: those may turn NaN into a number, and a run that diverged must say so.
 */
export const expm1Function = `
// e^x − 1: n = round(x / ln 2), r = x − n ln 2 in two parts, Taylor to r⁷: relative error below 1e-8 before rounding.
fn expm1(given: vec4f) -> vec4f {
  let bounded = select(given, vec4f(-87), given < vec4f(-87));
  let x = select(bounded, vec4f(88), bounded > vec4f(88));
  let n = round(x * 1.44269504f);
  let r = (x - n * 0.693359375f) - n * -2.12194440e-4f;
  var p = fma(r, vec4f(1f / 5040f), vec4f(1f / 720f));
  p = fma(p, r, vec4f(1f / 120f));
  p = fma(p, r, vec4f(1f / 24f));
  p = fma(p, r, vec4f(1f / 6f));
  p = fma(p, r, vec4f(0.5f));
  let power = bitcast<vec4f>((vec4i(n) + vec4i(127)) << vec4u(23u));
  return fma(power, fma(p, r * r, r), power - 1f);
}`;

export const log1pFunction = `
// ln(1 + u) for u in [0, 1]: 2 artanh(u / (2 + u)), whose argument is at most ⅓; series to s¹³.
fn log1p(u: vec4f) -> vec4f {
  let s = u / (u + 2f);
  let q = s * s;
  var p = fma(q, vec4f(1f / 13f), vec4f(1f / 11f));
  p = fma(p, q, vec4f(1f / 9f));
  p = fma(p, q, vec4f(1f / 7f));
  p = fma(p, q, vec4f(1f / 5f));
  p = fma(p, q, vec4f(1f / 3f));
  p = fma(p, q, vec4f(1f));
  return 2f * s * p;
}`;

export const sigmoidFunction = `
// sigmoid(a), given u = e^{−|a|}.
fn sigmoidFrom(a: vec4f, u: vec4f) -> vec4f {
  return select(u, vec4f(1f), a >= vec4f(0f)) / (1f + u);
}
fn sigmoid(a: vec4f) -> vec4f {
  return sigmoidFrom(a, exp(-abs(a)));
}`;

/** Of a continuous Bernoulli: `held(a)`, `inward(a, slope)`, `logPartition(a)` = log((eᵃ − 1)/a), `continuousMean(a)` (lib/continuous-bernoulli). */
export const continuousBernoulliFunctions = `
fn held(a: vec4f) -> vec4f {
  let bounded = select(a, vec4f(${float(-logitLimit)}), a < vec4f(${float(-logitLimit)}));
  return select(bounded, vec4f(${float(logitLimit)}), bounded > vec4f(${float(logitLimit)}));
}
// The slope by a where a is held, but 0 where it would lead further out.
fn inward(a: vec4f, slope: vec4f) -> vec4f {
  return select(slope, vec4f(), (a - held(a)) * slope < vec4f());
}
// Below |a| = 1 series, to a⁸ and to a⁷; beyond, with u = e^{−|a|}, max(a, 0) + log((1 − u)/|a|) and the left side's
// mean 1/|a| − u/(1 − u).
fn logPartition(a: vec4f) -> vec4f {
  let q = a * a;
  var p = fma(q, vec4f(-1f / 9676800f), vec4f(1f / 181440f));
  p = fma(p, q, vec4f(-1f / 2880f));
  p = fma(p, q, vec4f(1f / 24f));
  let size = select(abs(a), vec4f(1f), abs(a) < vec4f(1f));
  let outside = select(a, vec4f(), a < vec4f()) + log((1f - exp(-size)) / size);
  return select(outside, fma(p, q, 0.5f * a), abs(a) < vec4f(1f));
}
fn continuousMean(a: vec4f) -> vec4f {
  let q = a * a;
  var p = fma(q, vec4f(-1f / 1209600f), vec4f(1f / 30240f));
  p = fma(p, q, vec4f(-1f / 720f));
  p = fma(p, q, vec4f(1f / 12f));
  let size = select(abs(a), vec4f(1f), abs(a) < vec4f(1f));
  let u = exp(-size);
  let left = 1f / size - u / (1f - u);
  return select(select(1f - left, left, a < vec4f()), fma(p, a, vec4f(0.5f)), abs(a) < vec4f(1f));
}`;

/** What `meanExpression` of this needs. */
export function meanFunctions(mean: MeanFunction): string {
  if (mean === 'identity') return '';
  return mean === 'continuous-bernoulli' ? continuousBernoulliFunctions : sigmoidFunction;
}

/** x̂ of pre-activations `a`. */
export function meanExpression(mean: MeanFunction): string {
  switch (mean) {
    case 'identity':
      return 'a';
    case 'logistic':
      return 'sigmoid(a)';
    case 'relu-logistic':
      return 'sigmoid(select(a, vec4f(), a < vec4f()))';
    case 'continuous-bernoulli':
      return 'continuousMean(held(a))';
    default:
      return assertNever(mean);
  }
}

/** `logVariance(raw)`: log σ² of a code, held to ± the limit. */
export const logVarianceFunction = heldTo(logVarianceLimit);

/** `logVariance(raw)`: the learned log s² of the pixels, held to ± its limit. */
export const learnedVarianceFunction = heldTo(learnedLogVarianceLimit);

function heldTo(limit: number): string {
  return `
fn logVariance(raw: f32) -> f32 {
  let bounded = select(raw, ${float(-limit)}, raw < ${float(-limit)});
  return select(bounded, ${float(limit)}, bounded > ${float(limit)});
}`;
}

/** Declares `activate(a)`, y = f(a). */
export function activateFunction(activation: Activation): string {
  return `${helpersOf(activation)}
fn activate(a: vec4f) -> vec4f {
  ${activateBody(activation)}
}`;
}

function helpersOf(activation: Activation): string {
  if (activation === 'sigmoid') return sigmoidFunction;
  return activation === 'tanh' || activation === 'elu' ? expm1Function : '';
}

function activateBody(activation: Activation): string {
  switch (activation) {
    case 'linear':
      return 'return a;';
    case 'relu':
      return 'return select(a, vec4f(0f), a < vec4f(0f));';
    case 'leaky-relu':
      return `return select(a, ${float(leakySlope)} * a, a < vec4f(0f));`;
    case 'elu':
      return 'return select(a, expm1(a), a < vec4f(0f));';
    case 'tanh':
      // tanh x = sign(x) · −t / (2 + t), t = e^{−2|x|} − 1
      return `let t = expm1(-2f * abs(a));
  let size = -t / (2f + t);
  return select(size, -size, a < vec4f(0f));`;
    case 'sigmoid':
      return 'return sigmoid(a);';
    default:
      return assertNever(activation);
  }
}

/** Declares `slope(y)`, f′(a) written with y = f(a). */
export function slopeFunction(slope: Slope): string {
  return `fn slope(y: vec4f) -> vec4f {
  return ${slopeExpression(slope)};
}`;
}

function slopeExpression(slope: Slope): string {
  switch (slope) {
    case 'linear':
      return 'vec4f(1f)';
    case 'relu':
      return 'select(vec4f(0f), vec4f(1f), y > vec4f(0f))';
    case 'leaky-relu':
      return `select(vec4f(${float(leakySlope)}), vec4f(1f), y > vec4f(0f))`;
    case 'elu':
      return 'select(y + 1f, vec4f(1f), y > vec4f(0f))';
    case 'tanh':
      return '1f - y * y';
    case 'sigmoid':
      return 'y * (1f - y)';
    case 'kept':
      return 'select(vec4f(0f), vec4f(1f), y != vec4f(0f))';
    default:
      return assertNever(slope);
  }
}
