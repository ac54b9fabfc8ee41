import type { DrawnDataset } from './dataset.ts';

const side = 4;
const patterns = 2 ** side;

/**
 * Bars and stripes, 4 × 4 (D.J.C. MacKay, Information Theory, Inference, and Learning Algorithms, 2003): in a bar image each
 * column is wholly on or off, in a stripe image each row. All 2 · 2⁴ rows there are, bars and stripes in turn; all off and all on
 * are both, so that there are 30 different images.
 */
export const bars = {
  id: 'bars',
  type: 'drawn',
  sample: { type: 'image', shape: [side, side] },
  classNames: ['bars', 'stripes'],
  fields: {
    trainImages: { type: 'number', min: 32, max: 32, initial: 32, scale: 'linear', step: 1 },
  },
  /** The training rows once more: there are no others. */
  heldOutImages: 2 * patterns,
  isComplete: true,
  isBlackAndWhite: true,
  /** Of 28 images with p = 1/32 and two with 2/32: 28/32 · ln 32 + 4/32 · ln 16. */
  entropy: 4.875 * Math.LN2,
  draw(_, first, count) {
    const rows = new Uint8Array(count * side * side);
    const labels = new Uint8Array(count);
    for (let i = 0; i < count; i++) {
      const label = (first + i) % 2;
      const on = patternOf(Math.floor((first + i) / 2) % patterns);
      labels[i] = label;
      for (let row = 0; row < side; row++)
        for (let column = 0; column < side; column++)
          rows[(i * side + row) * side + column] = ((on >> (label === 0 ? column : row)) & 1) * 255;
    }
    return { rows, labels, count };
  },
} as const satisfies DrawnDataset;

/** Every number below 16 once, as 7 is odd; none of the first is 0, whose image is empty. */
function patternOf(i: number): number {
  return (7 * i + 6) % patterns;
}
