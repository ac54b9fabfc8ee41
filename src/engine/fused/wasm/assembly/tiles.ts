import { fma } from './memory';

/**
 * The inner loops of every matrix product: 2 rows × 16 columns in 8 accumulators, one multiplication after the other in
 * the order of k, so that a number never depends on who computes it. With c = the tile's place (rows 64 bytes apart).
 * Measured against 4 × 8, 6 × 8 and 3 × 12: the best that holds with and without FMA in 16 registers.
 */

/** c (+)= Σ_k a[k][row] · b[k][·], a and b with 64 bytes a k; rows are neighbours in a: a layer forward. */
export function tileColumns(a: usize, b: usize, c: usize, k: i32, adds: bool): void {
  let c00 = f32x4.splat(0), c01 = f32x4.splat(0), c02 = f32x4.splat(0), c03 = f32x4.splat(0);
  let c10 = f32x4.splat(0), c11 = f32x4.splat(0), c12 = f32x4.splat(0), c13 = f32x4.splat(0);
  if (adds) {
    c00 = v128.load(c); c01 = v128.load(c, 16); c02 = v128.load(c, 32); c03 = v128.load(c, 48);
    c10 = v128.load(c, 64); c11 = v128.load(c, 80); c12 = v128.load(c, 96); c13 = v128.load(c, 112);
  }
  const end = b + (<usize>k << 6);
  while (b < end) {
    const b0 = v128.load(b), b1 = v128.load(b, 16), b2 = v128.load(b, 32), b3 = v128.load(b, 48);
    let s = v128.load32_splat(a);
    c00 = fma(s, b0, c00); c01 = fma(s, b1, c01); c02 = fma(s, b2, c02); c03 = fma(s, b3, c03);
    s = v128.load32_splat(a, 4);
    c10 = fma(s, b0, c10); c11 = fma(s, b1, c11); c12 = fma(s, b2, c12); c13 = fma(s, b3, c13);
    a += 64;
    b += 64;
  }
  v128.store(c, c00); v128.store(c, c01, 16); v128.store(c, c02, 32); v128.store(c, c03, 48);
  v128.store(c, c10, 64); v128.store(c, c11, 80); v128.store(c, c12, 96); v128.store(c, c13, 112);
}

/**
 * c (+)= Σ_k a[row][k] · b[k][·]: k runs along the 16 columns of a's rows (64 bytes apart), panel after panel
 * (`stride` bytes apart): dX, with a = W, and dW, with a = X.
 */
export function tileRows(a: usize, stride: usize, b: usize, c: usize, panels: i32, adds: bool): void {
  let c00 = f32x4.splat(0), c01 = f32x4.splat(0), c02 = f32x4.splat(0), c03 = f32x4.splat(0);
  let c10 = f32x4.splat(0), c11 = f32x4.splat(0), c12 = f32x4.splat(0), c13 = f32x4.splat(0);
  if (adds) {
    c00 = v128.load(c); c01 = v128.load(c, 16); c02 = v128.load(c, 32); c03 = v128.load(c, 48);
    c10 = v128.load(c, 64); c11 = v128.load(c, 80); c12 = v128.load(c, 96); c13 = v128.load(c, 112);
  }
  for (let panel = 0; panel < panels; panel++) {
    const end = a + 64;
    while (a < end) {
      const b0 = v128.load(b), b1 = v128.load(b, 16), b2 = v128.load(b, 32), b3 = v128.load(b, 48);
      let s = v128.load32_splat(a);
      c00 = fma(s, b0, c00); c01 = fma(s, b1, c01); c02 = fma(s, b2, c02); c03 = fma(s, b3, c03);
      s = v128.load32_splat(a, 64);
      c10 = fma(s, b0, c10); c11 = fma(s, b1, c11); c12 = fma(s, b2, c12); c13 = fma(s, b3, c13);
      a += 4;
      b += 64;
    }
    a += stride - 64;
  }
  v128.store(c, c00); v128.store(c, c01, 16); v128.store(c, c02, 32); v128.store(c, c03, 48);
  v128.store(c, c10, 64); v128.store(c, c11, 80); v128.store(c, c12, 96); v128.store(c, c13, 112);
}

/**
 * c[0 … 15], d[0 … 15] = Σ over a list of (offset, x): x · a[offset], x · b[offset]; a list holds pairs of a byte offset
 * and a float. Two panels at once, so that 8 sums hide the latency of one addition.
 */
export function gatherRows(list: usize, length: i32, a: usize, b: usize, c: usize, d: usize): void {
  let c0 = f32x4.splat(0), c1 = f32x4.splat(0), c2 = f32x4.splat(0), c3 = f32x4.splat(0);
  let d0 = f32x4.splat(0), d1 = f32x4.splat(0), d2 = f32x4.splat(0), d3 = f32x4.splat(0);
  const end = list + (<usize>length << 3);
  while (list < end) {
    const offset = <usize>load<u32>(list);
    const x = v128.load32_splat(list, 4);
    const from = a + offset;
    c0 = fma(x, v128.load(from), c0); c1 = fma(x, v128.load(from, 16), c1);
    c2 = fma(x, v128.load(from, 32), c2); c3 = fma(x, v128.load(from, 48), c3);
    const also = b + offset;
    d0 = fma(x, v128.load(also), d0); d1 = fma(x, v128.load(also, 16), d1);
    d2 = fma(x, v128.load(also, 32), d2); d3 = fma(x, v128.load(also, 48), d3);
    list += 8;
  }
  v128.store(c, c0); v128.store(c, c1, 16); v128.store(c, c2, 32); v128.store(c, c3, 48);
  v128.store(d, d0); v128.store(d, d1, 16); v128.store(d, d2, 32); v128.store(d, d3, 48);
}
