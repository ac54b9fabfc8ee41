import { present } from './code';
import { sigmoid } from './functions';
import { Units, uniform } from '../built/constants';
import { fma, transposeBlock, word, wordFloat } from './memory';
import { normals, uniformBits4 } from './random';

/**
 * One panel of rows: from the inputs A of units what they are on average, P = σ(A) or A, and what they are drawn to be,
 * 1 where u < P, or A + deviation · e, each where it has a place; the filling stays 0, and rows beyond the batch as they are:
 * chains of theirs go on with another batch.
 */
export function units(record: usize, uniforms: usize, panel: i32, scratch: usize): void {
  const inputs = word(record, 1) + <usize>panel * word(record, 2);
  const meansAt = word(record, 3);
  const means = meansAt + <usize>panel * word(record, 4);
  const statesAt = word(record, 5);
  const states = statesAt + <usize>panel * word(record, 6);
  const columns = <i32>word(record, 7);
  const isBinary = <i32>word(record, 8) == Units.bernoulli;
  const tick = i32x4.splat(uniform.tick(uniforms) + <u32>word(record, 9));
  const deviation = f32x4.splat(sqrt<f32>(wordFloat(record, 10)));
  const key = uniform.gibbsKey(uniforms);
  const count = uniform.count(uniforms);
  const lanes = i32x4.mul(i32x4(0, 1, 2, 3), i32x4.splat(columns));
  for (let unit = 0; unit < columns; unit++) {
    for (let i: usize = 0; i < 64; i += 16) {
      const at = (<usize>unit << 6) + i;
      const a = v128.load(inputs + at);
      const mean = isBinary ? sigmoid(a) : a;
      if (meansAt != 0) v128.store(means + at, mean);
      if (statesAt == 0) continue;
      const first = (16 * panel + <i32>(i >> 2)) * columns + unit;
      const counters = i32x4.add(lanes, i32x4.splat(first));
      let drawn: v128;
      if (isBinary) {
        const bits = f32x4.convert_i32x4_u(uniformBits4(key, counters, tick));
        const u = f32x4.mul(f32x4.add(bits, f32x4.splat(0.5)), f32x4.splat(1.0 / 0x1000000));
        drawn = v128.and(f32x4.lt(u, mean), f32x4.splat(1));
      } else drawn = fma(normals(key, counters, tick), deviation, a);
      const isPresent = present(16 * panel + <i32>(i >> 2), count);
      v128.store(states + at, v128.bitselect(drawn, v128.load(states + at), isPresent));
    }
  }
}

/** One panel of rows: dY = sign · X / B, and dY once more by features; rows beyond the batch are 0. */
export function weigh(record: usize, uniforms: usize, panel: i32, scratch: usize): void {
  const input = word(record, 1) + <usize>panel * word(record, 2);
  const weighed = word(record, 3) + <usize>panel * word(record, 4);
  const features = word(record, 5) + (<usize>panel << 10);
  const featureStride = word(record, 6);
  const columns = <i32>word(record, 7);
  const weight = f32x4.splat(wordFloat(record, 8) * uniform.imageWeight(uniforms));
  const count = uniform.count(uniforms);
  const end = <usize>columns << 6;
  for (let column = 0; column < columns; column += 16) {
    const block = <usize>column << 6;
    for (let i: usize = 0; i < 1024; i += 16) {
      const at = block + i;
      const isPresent = present(16 * panel + <i32>((i & 63) >> 2), count);
      const x = at < end ? v128.and(f32x4.mul(v128.load(input + at), weight), isPresent) : f32x4.splat(0);
      v128.store(weighed + at, x);
    }
    transposeBlock(weighed + block, features + <usize>(column >> 4) * featureStride);
  }
}
