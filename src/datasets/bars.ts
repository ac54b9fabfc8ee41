import type { DrawnDataset } from './dataset.ts';

/**
 * Bars and stripes, 4 × 4 (D.J.C. MacKay, Information Theory, Inference, and Learning Algorithms, 2003): in a bar image each
 * column is wholly on or off, in a stripe image each row. All 2 · 2⁴ rows there are, bars and stripes in turn; all off and all on
 * are both, so that there are 30 different images.
 */
export const bars = {
  id: 'bars',
  type: 'drawn',
  sample: { type: 'image', shape: [4, 4] },
  classNames: ['bars', 'stripes'],
  fields: {
    trainImages: { type: 'number', min: 32, max: 32, initial: 32, scale: 'linear', step: 1 },
  },
  /** The training rows once more: there are no others. */
  heldOutImages: 32,
  isComplete: true,
  isBlackAndWhite: true,
  /** Of 28 images with p = 1/32 and two with 2/32: 28/32 · ln 32 + 4/32 · ln 16. */
  entropy: 4.875 * Math.LN2,
  draw(_, first, count) {
    // The last two bits of a pixel's number are its column, the two before its row; bars go by columns, stripes by rows.
    const rows = Uint8Array.from({ length: 16 * count }, (__, at) => {
      const i = first + (at >> 4);
      const line = i & 1 ? at >> 2 : at;
      return ((pattern(i >> 1) >> (line & 3)) & 1) * 255;
    });
    return { rows, labels: Uint8Array.from({ length: count }, (__, i) => (first + i) & 1), count };
  },
} as const satisfies DrawnDataset;

/** Its last four bits say which lines are on: each of the 16 patterns once, as 7 is odd; those of the first images are not empty. */
const pattern = (i: number) => 7 * i + 6;
