import { imageAt, litPixels } from './images';
import { Optimizer, uniform } from '../built/constants';
import { copies, fixedPieces, fma, over, word } from './memory';
import { gatherRows, tileRows } from './tiles';

// @ts-ignore: decorator
@inline
function min(a: i32, b: i32): i32 { return a < b ? a : b; }

/**
 * One update of 4 parameters at `w`, gradient g; the moments lie `moments` and 2 · `moments` bytes further.
 * decay: w ← w − lr·wd·w. Adam: m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², w ← w − lr·m̂/(√v̂ + ε).
 * RMSProp: v ← β₂v + (1 − β₂)g², w ← w − lr·g/(√v + ε). SGD: m ← β₁m + g, w ← w − lr·m.
 */
// @ts-ignore: decorator
@inline
function adjust(w: usize, g: v128, moments: usize, uniforms: usize, decays: bool): void {
  let value = v128.load(w);
  if (decays) value = f32x4.sub(value, f32x4.mul(value, f32x4.splat(uniform.decay(uniforms))));
  const rate = f32x4.splat(uniform.stepSize(uniforms));
  const first = w + moments;
  const optimizer = uniform.optimizer(uniforms);
  const momentum = f32x4.splat(uniform.momentum(uniforms));
  const squares = f32x4.splat(uniform.squares(uniforms));
  const squaresRest = f32x4.splat(uniform.squaresRest(uniforms));
  if (optimizer == Optimizer.adam) {
    const second = first + moments;
    const momentumRest = f32x4.splat(uniform.momentumRest(uniforms));
    const m = fma(g, momentumRest, f32x4.mul(v128.load(first), momentum));
    const v = fma(f32x4.mul(g, g), squaresRest, f32x4.mul(v128.load(second), squares));
    const root = fma(f32x4.sqrt(v), f32x4.splat(uniform.rootScale(uniforms)), f32x4.splat(1e-8));
    v128.store(first, m);
    v128.store(second, v);
    v128.store(w, f32x4.sub(value, f32x4.div(f32x4.mul(rate, m), root)));
  } else if (optimizer == Optimizer.rmsprop) {
    const v = fma(f32x4.mul(g, g), squaresRest, f32x4.mul(v128.load(first), squares));
    v128.store(first, v);
    const root = f32x4.add(f32x4.sqrt(v), f32x4.splat(1e-8));
    v128.store(w, f32x4.sub(value, f32x4.div(f32x4.mul(rate, g), root)));
  } else {
    const m = fma(v128.load(first), momentum, g);
    v128.store(first, m);
    v128.store(w, f32x4.sub(value, f32x4.mul(rate, m)));
  }
}

/**
 * `rows` rows of 16 weights, their gradients in `gradients`; `pull`, where it isn't 0: 16 times how much w to add to its own;
 * `plus`, where it isn't 0: from w to gradients to add. A gradient that is kept stands where w would.
 */
function adjustRows(
  w: usize, gradients: usize, pull: usize, plus: usize, rows: i32, moments: usize, uniforms: usize, isKept: bool,
): void {
  const end = <usize>rows << 6;
  for (let i: usize = 0; i < end; i += 16) {
    let g = v128.load(gradients + i);
    if (isKept) {
      v128.store(w + i, g);
      continue;
    }
    if (pull != 0) g = fma(v128.load(pull + (i & 63)), v128.load(w + i), g);
    if (plus != 0) g = f32x4.add(g, v128.load(w + i + plus));
    adjust(w + i, g, moments, uniforms, true);
  }
}

/** From what stands at `base` to what is to be added to its gradient; 0: nothing is. */
// @ts-ignore: decorator
@inline
function plusOf(plus: usize, base: usize): usize { return plus == 0 ? 0 : plus - base; }

/** Where the pull on a panel's weights stands; 0: there is none. */
// @ts-ignore: decorator
@inline
function pullOf(all: usize, panel: i32): usize { return all == 0 ? 0 : all + (<usize>panel << 6); }

/** dW = Xᵀ · dY and the update of W, or what is kept of it for another, a piece some inputs of one panel of outputs; the last piece is that of the biases. */
export function update(record: usize, uniforms: usize, piece: i32, scratch: usize): void {
  const outputs = <i32>word(record, 10);
  if (piece == fixedPieces(record) - 1) {
    const rows = uniform.panels(uniforms) * copies(record);
    const kept = word(record, 14) != 0;
    return addBias(word(record, 3), word(record, 4), word(record, 7), word(record, 13), word(record, 8), outputs, rows, uniforms, kept);
  }
  const inputs = <i32>word(record, 9);
  const parts = (fixedPieces(record) - 1) / over(outputs, 16);
  // An even number: the tile takes two inputs at a time.
  const each = 2 * over(inputs, 2 * parts);
  const first = piece % parts * each;
  updateInputs(record, uniforms, piece / parts, first, min(first + each, inputs), scratch);
}

/** The inputs first … end − 1 of one panel of outputs. */
function updateInputs(record: usize, uniforms: usize, panel: i32, first: i32, end: i32, scratch: usize): void {
  const x = word(record, 1);
  const xStride = word(record, 2);
  const features = word(record, 3) + <usize>panel * word(record, 4);
  const w = word(record, 5) + <usize>panel * word(record, 6);
  const moments = word(record, 8);
  const pull = pullOf(word(record, 11), panel);
  const plus = plusOf(word(record, 12), word(record, 5));
  const isKept = word(record, 14) != 0;
  const panels = copies(record) * uniform.panels(uniforms);
  for (let i = first; i < end; i += 2) {
    tileRows(x + (<usize>i << 6), xStride, features, scratch, panels, false);
    adjustRows(w + (<usize>i << 6), scratch, pull, plus, min(2, end - i), moments, uniforms, isKept);
  }
}

/** db = Σ_images dY and the update of b, or what is kept of it. */
function addBias(
  features: usize, featureStride: usize, bias: usize, plus: usize, moments: usize, outputs: i32, rowPanels: i32,
  uniforms: usize, isKept: bool,
): void {
  const length = <usize>rowPanels << 10;
  for (let panel = 0; panel * 16 < outputs; panel++) {
    const from = features + <usize>panel * featureStride;
    let c0 = f32x4.splat(0), c1 = f32x4.splat(0), c2 = f32x4.splat(0), c3 = f32x4.splat(0);
    for (let i: usize = 0; i < length; i += 64) {
      c0 = f32x4.add(c0, v128.load(from + i));
      c1 = f32x4.add(c1, v128.load(from + i, 16));
      c2 = f32x4.add(c2, v128.load(from + i, 32));
      c3 = f32x4.add(c3, v128.load(from + i, 48));
    }
    const b = bias + (<usize>panel << 6);
    if (isKept) {
      v128.store(b, c0); v128.store(b, c1, 16); v128.store(b, c2, 32); v128.store(b, c3, 48);
      continue;
    }
    if (plus != 0) {
      const more = b + plusOf(plus, bias);
      c0 = f32x4.add(c0, v128.load(more));
      c1 = f32x4.add(c1, v128.load(more, 16));
      c2 = f32x4.add(c2, v128.load(more, 32));
      c3 = f32x4.add(c3, v128.load(more, 48));
    }
    adjust(b, c0, moments, uniforms, false);
    adjust(b + 16, c1, moments, uniforms, false);
    adjust(b + 32, c2, moments, uniforms, false);
    adjust(b + 48, c3, moments, uniforms, false);
  }
}

/** The update of a bias by the sum of two gradients. */
export function updateBias(record: usize, uniforms: usize, piece: i32, scratch: usize): void {
  const first = word(record, 1);
  const second = word(record, 2);
  const bias = word(record, 3);
  const moments = word(record, 4);
  const end = word(record, 5) << 6;
  for (let i: usize = 0; i < end; i += 16) {
    adjust(bias + i, f32x4.add(v128.load(first + i), v128.load(second + i)), moments, uniforms, false);
  }
}

const log2Pi: f64 = 1.8378770664093453;

/**
 * The update of log s², from the batch's losses: D/2 · (1 + log(2πs²)) − their mean, log s² held to ± 10. Where an image has
 * several codes, its loss is theirs by their weights, which sum to 1.
 */
export function updateVariance(record: usize, uniforms: usize, piece: i32, scratch: usize): void {
  const loss = word(record, 1);
  const logVariance = word(record, 2);
  const weights = word(record, 5);
  const count = uniform.count(uniforms);
  const drawn = copies(record);
  const copyBytes = <usize>uniform.panels(uniforms) << 6;
  let sum: f64 = 0;
  for (let copy = 0; copy < drawn; copy++) {
    for (let row = 0; row < count; row++) {
      const at = <usize>copy * copyBytes + (<usize>row << 2);
      const weight: f32 = weights == 0 ? 1 : load<f32>(weights + at);
      sum += <f64>(weight * load<f32>(loss + at));
    }
  }
  const held = Math.min(Math.max(<f64>load<f32>(logVariance), -10), 10);
  const slope = 0.5 * <f64>word(record, 4) * (1 + log2Pi + held) - sum / <f64>count;
  // The other three numbers are filling: without a gradient they stay 0.
  const g = f32x4.replace_lane(f32x4.splat(0), 0, <f32>slope);
  adjust(logVariance, g, word(record, 3), uniforms, false);
}

/**
 * dW and the update of W for the layer that reads images, a piece 16 pixels; the last piece is that of the biases. Lists for
 * each pixel the images in which it isn't 0, pairs (64 · image, x), and sums over those alone.
 */
export function updateFromImages(record: usize, uniforms: usize, piece: i32, scratch: usize): void {
  if (piece == fixedPieces(record) - 1) {
    const rows = uniform.panels(uniforms);
    const columns = <i32>word(record, 10);
    const kept = word(record, 14) != 0;
    return addBias(word(record, 4), word(record, 5), word(record, 8), word(record, 13), word(record, 9), columns, rows, uniforms, kept);
  }
  const p = 16 * piece;
  const images = word(record, 1);
  const indices = word(record, 2);
  const size = <i32>word(record, 3);
  const features = word(record, 4);
  const featureStride = word(record, 5);
  const w = word(record, 6);
  const wStride = word(record, 7);
  const moments = word(record, 9);
  const outputs = <i32>word(record, 10);
  const pulls = word(record, 11);
  const plus = plusOf(word(record, 12), w);
  const isKept = word(record, 14) != 0;
  const count = uniform.count(uniforms);
  const pixels = min(16, size - p);
  const lengths = scratch + 2048;
  const lists = scratch + 2112;
  const listStride = <usize>count << 3;
  for (let i: usize = 0; i < 64; i += 16) v128.store(lengths + i, i32x4.splat(0));
  for (let row = 0; row < count; row++) {
    const image = imageAt(images, indices, row, size);
    let bits = litPixels(image, p, size);
    while (bits != 0) {
      const pixel = ctz(bits);
      const at = lengths + (<usize>pixel << 2);
      const length = load<i32>(at);
      const pair = lists + <usize>pixel * listStride + (<usize>length << 3);
      store<u32>(pair, row << 6);
      store<f32>(pair, <f32>load<u8>(image + p + pixel) / 255, 4);
      store<i32>(at, length + 1);
      bits &= bits - 1;
    }
  }
  for (let panel = 0; panel * 16 < outputs; panel += 2) {
    const a = features + <usize>panel * featureStride;
    const hasNext = (panel + 1) * 16 < outputs;
    const b = hasNext ? a + featureStride : a;
    const at = w + <usize>panel * wStride + (<usize>p << 6);
    for (let pixel = 0; pixel < pixels; pixel++) {
      const list = lists + <usize>pixel * listStride;
      const length = load<i32>(lengths + (<usize>pixel << 2));
      gatherRows(list, length, a, b, scratch, scratch + 64);
      const row = at + (<usize>pixel << 6);
      adjustRows(row, scratch, pullOf(pulls, panel), plus, 1, moments, uniforms, isKept);
      if (hasNext) adjustRows(row + wStride, scratch + 64, pullOf(pulls, panel + 1), plus, 1, moments, uniforms, isKept);
    }
  }
}
