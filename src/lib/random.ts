/**
 * Counter-based random numbers: a pure function of (seed, stream, a, b), so that any engine, in any order,
 * on any device, draws the same integers. pcg3d is the 3-word PCG hash of Jarzynski & Olano,
 * "Hash Functions for GPU Rendering" (JCGT 9:3, 2020): 32-bit multiplications only, so it runs
 * alike in JavaScript, WASM and WGSL.
 */

/** What a draw is for; each purpose has its own stream, so that changing one never shifts another. */
export const streams = {
  weights: 1,
  shuffle: 2,
  noise: 3,
  evaluation: 4,
  samples: 5,
  dropout: 6,
  corruption: 7,
  heldOutCorruption: 8,
  importance: 9,
  binarization: 10,
  heldOutBinarization: 11,
  /** Rows of data sets that are drawn. */
  data: 12,
  /** Units of Boltzmann machines. */
  gibbs: 13,
} as const;
export type Stream = (typeof streams)[keyof typeof streams];

/** Three unsigned 32-bit words in, three well-mixed words out, written into `out`. */
export function pcg3d(x: number, y: number, z: number, out: Uint32Array): void {
  x = (Math.imul(x, 1664525) + 1013904223) | 0;
  y = (Math.imul(y, 1664525) + 1013904223) | 0;
  z = (Math.imul(z, 1664525) + 1013904223) | 0;
  x = (x + Math.imul(y, z)) | 0;
  y = (y + Math.imul(z, x)) | 0;
  z = (z + Math.imul(x, y)) | 0;
  x ^= x >>> 16;
  y ^= y >>> 16;
  z ^= z >>> 16;
  x = (x + Math.imul(y, z)) | 0;
  y = (y + Math.imul(z, x)) | 0;
  z = (z + Math.imul(x, y)) | 0;
  out[0] = x;
  out[1] = y;
  out[2] = z;
}

/** The third word of the counter: seed and stream, mixed so that seeds 0, 1, 2, … give unrelated streams. */
export function streamKey(seed: number, stream: Stream): number {
  return (Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream, 0x85ebca6b)) >>> 0;
}

const words = new Uint32Array(3);

/** A uniform number in (0, 1), strictly inside: an odd multiple of 2⁻²⁵ (in float32 those above ½ would round, the last to 1). */
export function uniform(key: number, a: number, b: number): number {
  pcg3d(a, b, key, words);
  return toUnit(words[0] ?? 0);
}

/** `uniform` is below p exactly where the hash's 24 bits are below this whole number: (bits + ½) / 2²⁴ < p. */
export function bitsBelow(p: number): number {
  return Math.max(0, Math.ceil(p * 2 ** 24 - 0.5));
}

/** A standard normal number by Box–Muller: √(−2 ln u₁) cos(2π u₂), both uniforms from one call of the hash. */
export function normal(key: number, a: number, b: number): number {
  pcg3d(a, b, key, words);
  return Math.sqrt(-2 * Math.log(toUnit(words[0] ?? 0))) * Math.cos(2 * Math.PI * toUnit(words[1] ?? 0));
}

/** Fills `out` with standard normal numbers: element i is `normal(key, i, counter)`. */
export function fillNormal(out: Float32Array, key: number, counter: number): Float32Array {
  for (let i = 0; i < out.length; i++) out[i] = normal(key, i, counter);
  return out;
}

/** The indices 0 … n−1 in random order (Fisher–Yates), a pure function of (key, counter). */
export function permutation(n: number, key: number, counter: number): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(uniform(key, i, counter) * (i + 1));
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
  return order;
}

function toUnit(word: number): number {
  return ((word >>> 8) + 0.5) / 0x1000000;
}
