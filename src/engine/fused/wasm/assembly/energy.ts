import { present } from './code';
import { exp, log1p } from './functions';
import { dataBlock } from './images';
import { uniform } from '../built/constants';
import { fma, word, wordFloat } from './memory';

// @ts-ignore: decorator
@inline
function min(a: i32, b: i32): i32 { return a < b ? a : b; }

/** The sum of four lanes. */
// @ts-ignore: decorator
@inline
function total(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3);
}

/** A piece 16 columns: factor · the mean over the rows of X. */
export function meanRows(record: usize, uniforms: usize, piece: i32, scratch: usize): void {
  const at = word(record, 1);
  const more = word(record, 2);
  const isBytes = word(record, 3) != 0;
  const size = <i32>word(record, 4);
  const mean = word(record, 5) + (<usize>piece << 6);
  const factor = wordFloat(record, 6) * uniform.imageWeight(uniforms);
  const count = uniform.count(uniforms);
  const panels = uniform.panels(uniforms);
  const columns = min(16, size - 16 * piece);
  for (let i: usize = 0; i < 64; i += 16) v128.store(mean + i, f32x4.splat(0));
  for (let panel = 0; panel < panels; panel++) {
    const block = dataBlock(isBytes, at, more, panel, count, 16 * piece, size, scratch, scratch + 1024);
    for (let column = 0; column < columns; column++) {
      const row = block + (<usize>column << 6);
      let sum = f32x4.splat(0);
      for (let i: usize = 0; i < 64; i += 16) {
        sum = f32x4.add(sum, v128.and(v128.load(row + i), present(16 * panel + <i32>(i >> 2), count)));
      }
      const into = mean + (<usize>column << 2);
      store<f32>(into, load<f32>(into) + factor * total(sum));
    }
  }
}

/** One panel of rows: F(v), of the visible units from v and b, of the hidden ones from their inputs. */
export function freeEnergy(record: usize, uniforms: usize, panel: i32, scratch: usize): void {
  const at = word(record, 1);
  const more = word(record, 2);
  const isBytes = word(record, 3) != 0;
  const size = <i32>word(record, 4);
  const bias = word(record, 5);
  const variance = wordFloat(record, 6);
  const inputs = word(record, 7) + <usize>panel * word(record, 8);
  const hidden = <usize>word(record, 9) << 6;
  const hiddenVariance = wordFloat(record, 10);
  const energy = word(record, 11) + (<usize>panel << 6);
  const count = uniform.count(uniforms);
  const precision = f32x4.splat(variance == 0 ? 0 : 0.5 / variance);
  for (let i: usize = 0; i < 64; i += 16) v128.store(energy + i, f32x4.splat(0));
  for (let p = 0; p < size; p += 16) {
    const values = dataBlock(isBytes, at, more, panel, count, p, size, scratch, scratch + 1024);
    const columns = min(16, size - p);
    for (let column = 0; column < columns; column++) {
      const b = v128.load32_splat(bias + (<usize>(p + column) << 2));
      for (let i: usize = 0; i < 64; i += 16) {
        const v = v128.load(values + (<usize>column << 6) + i);
        const apart = f32x4.sub(v, b);
        const each = variance == 0 ? f32x4.neg(f32x4.mul(b, v)) : f32x4.mul(f32x4.mul(apart, apart), precision);
        v128.store(energy + i, f32x4.add(v128.load(energy + i), each));
      }
    }
  }
  const half = f32x4.splat(0.5 * hiddenVariance);
  for (let i: usize = 0; i < 64; i += 16) {
    let sum = f32x4.splat(0);
    for (let unit = i; unit < hidden; unit += 64) {
      const a = v128.load(inputs + unit);
      if (hiddenVariance == 0) {
        const softplus = f32x4.add(f32x4.max(a, f32x4.splat(0)), log1p(exp(f32x4.neg(f32x4.abs(a)))));
        sum = f32x4.add(sum, softplus);
      } else sum = fma(f32x4.mul(a, a), half, sum);
    }
    const isPresent = present(16 * panel + <i32>(i >> 2), count);
    v128.store(energy + i, v128.and(f32x4.sub(v128.load(energy + i), sum), isPresent));
  }
}
