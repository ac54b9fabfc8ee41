import { activate, slope } from './functions';
import { imageAt, litPixels } from './images';
import { uniform } from '../built/constants';
import { copies, fma, over, panelPieces, transposeBlock, word, wordFloat } from './memory';
import { gatherRows, tileColumns, tileRows } from './tiles';

/** A block of k this long keeps both factors of a tile in a 32 kB cache. */
const longestBlock = 256;

// @ts-ignore: decorator
@inline
function min(a: i32, b: i32): i32 { return a < b ? a : b; }

/** y = f(y + b) for the outputs 16·panel … of one panel of images; rows beyond `outputs` become 0. */
function finish(y: usize, bias: usize, panel: i32, outputs: i32, activation: i32): void {
  const here = min(16, outputs - panel * 16);
  for (let row = 0; row < 16; row++) {
    const at = y + (<usize>row << 6);
    if (row < here) {
      const b = v128.load32_splat(bias + (<usize>(panel * 16 + row) << 2));
      for (let i: usize = 0; i < 64; i += 16) {
        v128.store(at + i, activate(activation, f32x4.add(v128.load(at + i), b)));
      }
    } else {
      for (let i: usize = 0; i < 64; i += 16) v128.store(at + i, f32x4.splat(0));
    }
  }
}

/** Y = f(X · W + b), for one panel of images and some panels of outputs. */
export function dense(record: usize, uniforms: usize, piece: i32, scratch: usize): void {
  const all = over(<i32>word(record, 9), 16);
  const parts = panelPieces(record) / copies(record);
  const images = piece / parts;
  const each = over(all, parts);
  const firstPanel = piece % parts * each;
  const endPanel = min(firstPanel + each, all);
  const x = word(record, 1) + <usize>images * word(record, 2);
  const w = word(record, 3);
  const wStride = word(record, 4);
  const bias = word(record, 5);
  const y = word(record, 6) + <usize>images * word(record, 7);
  const inputs = <i32>word(record, 8);
  const outputs = <i32>word(record, 9);
  const activation = <i32>word(record, 10);
  const blocks = (inputs + longestBlock - 1) / longestBlock;
  const block = (inputs + blocks - 1) / blocks;
  for (let k = 0; k < inputs; k += block) {
    const length = min(block, inputs - k);
    const skipped = <usize>k << 6;
    for (let panel = firstPanel; panel < endPanel; panel++) {
      const a = w + <usize>panel * wStride + skipped;
      const c = y + (<usize>panel << 10);
      const rows = min(16, outputs - panel * 16);
      for (let row = 0; row < rows; row += 2) {
        tileColumns(a + (<usize>row << 2), x + skipped, c + (<usize>row << 6), length, k > 0);
      }
    }
  }
  for (let panel = firstPanel; panel < endPanel; panel++) {
    finish(y + (<usize>panel << 10), bias, panel, outputs, activation);
  }
}

/** Lists, for 16 images, the pixels that are not 0: pairs (64 · pixel, x). */
export function scan(record: usize, uniforms: usize, images: i32, scratch: usize): void {
  const bytes = word(record, 1);
  const indices = word(record, 2);
  const lists = word(record, 3);
  const lengths = word(record, 4);
  const size = <i32>word(record, 5);
  const end = min(16 * images + 16, uniform.count(uniforms));
  for (let row = 16 * images; row < 16 * images + 16; row++) {
    const first = lists + <usize>row * (<usize>size << 3);
    let list = first;
    if (row < end) {
      const image = imageAt(bytes, indices, row, size);
      for (let p = 0; p < size; p += 16) {
        let bits = litPixels(image, p, size);
        while (bits != 0) {
          const pixel = p + ctz(bits);
          store<u32>(list, pixel << 6);
          store<f32>(list, <f32>load<u8>(image + pixel) / 255, 4);
          list += 8;
          bits &= bits - 1;
        }
      }
    }
    store<i32>(lengths + (<usize>row << 2), <i32>((list - first) >> 3));
  }
}

/** Y = f(X · W + b) where X is given as lists of what is not 0: one panel of images, two of outputs. */
export function denseFromLists(record: usize, uniforms: usize, piece: i32, scratch: usize): void {
  const panels = uniform.panels(uniforms);
  const images = piece % panels;
  const panel = piece / panels * 2;
  const lists = word(record, 1);
  const lengths = word(record, 2);
  const listStride = word(record, 3);
  const w = word(record, 4);
  const wStride = word(record, 5);
  const bias = word(record, 6);
  const y = word(record, 7) + <usize>images * word(record, 8);
  const outputs = <i32>word(record, 9);
  const activation = <i32>word(record, 10);
  const a = w + <usize>panel * wStride;
  const hasNext = (panel + 1) * 16 < outputs;
  const b = hasNext ? a + wStride : a;
  for (let i = 0; i < 16; i++) {
    const row = 16 * images + i;
    const length = load<i32>(lengths + (<usize>row << 2));
    const into = scratch + (<usize>i << 6);
    gatherRows(lists + <usize>row * listStride, length, a, b, into, into + 1024);
  }
  const c = y + (<usize>panel << 10);
  transposeBlock(scratch, c);
  finish(c, bias, panel, outputs, activation);
  if (hasNext) {
    transposeBlock(scratch + 1024, c + 1024);
    finish(c + 1024, bias, panel + 1, outputs, activation);
  }
}

/** C = dY · Wᵀ, for one panel of images and the panels of inputs first … end − 1. */
function transposedProduct(dy: usize, w: usize, wStride: usize, c0: usize, inputs: i32, outputs: i32, first: i32, end: i32): void {
  const panels = (outputs + 15) / 16;
  const blocks = (panels + longestBlock / 16 - 1) / (longestBlock / 16);
  const block = (panels + blocks - 1) / blocks;
  for (let k = 0; k < panels; k += block) {
    const length = min(block, panels - k);
    const b = dy + (<usize>k << 10);
    for (let panel = first; panel < end; panel++) {
      const c = c0 + (<usize>panel << 10);
      const rows = min(16, inputs - panel * 16);
      for (let row = 0; row < rows; row += 2) {
        const a = w + <usize>k * wStride + (<usize>(panel * 16 + row) << 6);
        tileRows(a, wStride, b, c + (<usize>row << 6), length, k > 0);
      }
    }
  }
}

/** Y = scale · H Wᵀ + b, for one panel of images and some panels of visible units. */
export function denseTransposed(record: usize, uniforms: usize, piece: i32, scratch: usize): void {
  const visible = <i32>word(record, 8);
  const all = over(visible, 16);
  const parts = panelPieces(record);
  const images = piece / parts;
  const each = over(all, parts);
  const first = piece % parts * each;
  const end = min(first + each, all);
  const h = word(record, 1) + <usize>images * word(record, 2);
  const bias = word(record, 5);
  const y = word(record, 6) + <usize>images * word(record, 7);
  const scale = f32x4.splat(wordFloat(record, 10));
  transposedProduct(h, word(record, 3), word(record, 4), y, visible, <i32>word(record, 9), first, end);
  for (let panel = first; panel < end; panel++) {
    const here = min(16, visible - panel * 16);
    for (let row = 0; row < 16; row++) {
      const at = y + (<usize>panel << 10) + (<usize>row << 6);
      const b = v128.load32_splat(bias + (<usize>(panel * 16 + row) << 2));
      for (let i: usize = 0; i < 64; i += 16) {
        v128.store(at + i, row < here ? fma(v128.load(at + i), scale, b) : f32x4.splat(0));
      }
    }
  }
}

/** dX = (dY · Wᵀ) ⊙ f′(X), for one panel of images and some panels of inputs; and dX once more by features. */
export function inputGradient(record: usize, uniforms: usize, piece: i32, scratch: usize): void {
  const all = over(<i32>word(record, 11), 16);
  const parts = panelPieces(record) / copies(record);
  const images = piece / parts;
  const each = over(all, parts);
  const firstPanel = piece % parts * each;
  const endPanel = min(firstPanel + each, all);
  const dy = word(record, 1) + <usize>images * word(record, 2);
  const w = word(record, 3);
  const wStride = word(record, 4);
  const x = word(record, 5) + <usize>images * word(record, 6);
  const dx = word(record, 7) + <usize>images * word(record, 8);
  const features = word(record, 9);
  const featureStride = word(record, 10);
  const inputs = <i32>word(record, 11);
  const outputs = <i32>word(record, 12);
  const activation = <i32>word(record, 13);
  transposedProduct(dy, w, wStride, dx, inputs, outputs, firstPanel, endPanel);
  for (let panel = firstPanel; panel < endPanel; panel++) {
    const at = <usize>panel << 10;
    const here = <usize>min(16, inputs - panel * 16) << 6;
    for (let i: usize = 0; i < 1024; i += 16) {
      const c = dx + at + i;
      const isHere = i < here;
      v128.store(c, isHere ? f32x4.mul(v128.load(c), slope(activation, v128.load(x + at + i))) : f32x4.splat(0));
    }
    transposeBlock(dx + at, features + <usize>panel * featureStride + (<usize>images << 10));
  }
}
