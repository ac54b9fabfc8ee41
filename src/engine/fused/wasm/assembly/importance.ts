import { clamp, limit, present } from './code';
import { exp, log } from './functions';
import { uniform } from '../built/constants';
import { copies, fma, transposeBlock, word } from './memory';

/**
 * One panel of images, all K codes of each: log w = −loss + ½ Σ_j (ε_j² − z_j² + lv_j), w̃ = w / Σ_k w,
 * bound = log (1/K) Σ_k w; the gradient's rows by w̃.
 */
export function importance(record: usize, uniforms: usize, images: i32, scratch: usize): void {
  const head = word(record, 1) + <usize>images * word(record, 2);
  const noise = word(record, 3);
  const code = word(record, 4);
  const codeStride = word(record, 5);
  const size = <i32>word(record, 6);
  const loss = word(record, 7);
  const weights = word(record, 8);
  const bound = word(record, 9) + (<usize>images << 6);
  const panels = uniform.panels(uniforms);
  const drawn = copies(record);
  for (let i: usize = 0; i < 64; i += 16) {
    let logVariances = f32x4.splat(0);
    for (let j = 0; j < size; j++) {
      logVariances = f32x4.add(logVariances, clamp(v128.load(head + (<usize>(size + j) << 6) + i)));
    }
    let most = f32x4.splat(-Infinity);
    for (let k = 0; k < drawn; k++) {
      const panel = <usize>(k * panels + images);
      let prior = logVariances;
      for (let j = 0; j < size; j++) {
        const at = panel * codeStride + (<usize>j << 6) + i;
        const epsilon = v128.load(noise + at);
        const z = v128.load(code + at);
        prior = f32x4.add(prior, f32x4.sub(f32x4.mul(epsilon, epsilon), f32x4.mul(z, z)));
      }
      const at = (panel << 6) + i;
      const logWeight = fma(f32x4.splat(0.5), prior, f32x4.neg(v128.load(loss + at)));
      v128.store(weights + at, logWeight);
      most = f32x4.max(most, logWeight);
    }
    let sum = f32x4.splat(0);
    for (let k = 0; k < drawn; k++) {
      const at = weights + (<usize>(k * panels + images) << 6) + i;
      const weight = exp(f32x4.sub(v128.load(at), most));
      v128.store(at, weight);
      sum = f32x4.add(sum, weight);
    }
    v128.store(bound + i, f32x4.add(most, log(f32x4.div(sum, f32x4.splat(<f32>drawn)))));
    for (let k = 0; k < drawn; k++) {
      const at = weights + (<usize>(k * panels + images) << 6) + i;
      v128.store(at, f32x4.div(v128.load(at), sum));
    }
  }
  for (let k = 0; k < drawn; k++) weigh(record, k * panels + images, weights);
}

/** One panel of the gradient by its rows' weights, in place and once more by features. */
function weigh(record: usize, panel: i32, weights: usize): void {
  const gradient = word(record, 10) + <usize>panel * word(record, 11);
  const features = word(record, 12) + (<usize>panel << 10);
  const featureStride = word(record, 13);
  const columns = <i32>word(record, 14);
  const at = weights + (<usize>panel << 6);
  for (let block = 0; block * 16 < columns; block++) {
    const from = gradient + (<usize>block << 10);
    for (let row: usize = 0; row < 1024; row += 64) {
      for (let i: usize = 0; i < 64; i += 16) {
        v128.store(from + row + i, f32x4.mul(v128.load(from + row + i), v128.load(at + i)));
      }
    }
    transposeBlock(from, features + <usize>block * featureStride);
  }
}

/**
 * One panel of images: with g_k = dz_k + w̃_k z_k / B, dμ = Σ_k g_k, d log σ² = ½ (Σ_k g_k ε_k e^{lv/2} − 1/B) inside the
 * clamp; 1 is Σ_k w̃_k.
 */
export function importanceGradient(record: usize, uniforms: usize, images: i32, scratch: usize): void {
  const dz = word(record, 1);
  const noise = word(record, 2);
  const code = word(record, 3);
  const codeStride = word(record, 4);
  const head = word(record, 5) + <usize>images * word(record, 6);
  const dHead = word(record, 7) + <usize>images * word(record, 8);
  const features = word(record, 9);
  const featureStride = word(record, 10);
  const size = <i32>word(record, 11);
  const weights = word(record, 12);
  const count = uniform.count(uniforms);
  const panels = uniform.panels(uniforms);
  const drawn = copies(record);
  const each = f32x4.splat(uniform.imageWeight(uniforms));
  const half = f32x4.splat(0.5);
  for (let i: usize = 0; i < 64; i += 16) {
    const isPresent = present(16 * images + <i32>(i >> 2), count);
    for (let j = 0; j < size; j++) {
      const raw = v128.load(head + (<usize>(size + j) << 6) + i);
      const deviation = exp(f32x4.mul(clamp(raw), half));
      let dMean = f32x4.splat(0);
      let dDeviation = f32x4.splat(0);
      for (let k = 0; k < drawn; k++) {
        const panel = <usize>(k * panels + images);
        const at = panel * codeStride + (<usize>j << 6) + i;
        const weight = f32x4.mul(v128.load(weights + (panel << 6) + i), each);
        const g = fma(weight, v128.load(code + at), v128.load(dz + at));
        dMean = f32x4.add(dMean, g);
        dDeviation = fma(g, v128.load(noise + at), dDeviation);
      }
      const dLog = f32x4.mul(half, fma(dDeviation, deviation, f32x4.neg(each)));
      const isInside = f32x4.le(f32x4.abs(raw), f32x4.splat(limit));
      v128.store(dHead + (<usize>j << 6) + i, v128.and(dMean, isPresent));
      v128.store(dHead + (<usize>(size + j) << 6) + i, v128.and(dLog, v128.and(isPresent, isInside)));
    }
  }
  for (let panel = 0; panel * 16 < 2 * size; panel++) {
    transposeBlock(dHead + (<usize>panel << 10), features + <usize>panel * featureStride + (<usize>images << 10));
  }
}
