import type { IdxDataset } from './dataset.ts';

/** Handwritten digits, 8 × 8: small enough for quick trials. */
export const digits = {
  id: 'digits',
  type: 'idx',
  sample: { type: 'image', shape: [8, 8] },
  classNames: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  fields: {
    trainImages: { type: 'number', min: 100, max: 1400, initial: 1400, scale: 'linear', step: 100 },
  },
  heldOutImages: 397,
  files: {
    train: {
      images: 'data/digits/train-images-idx3-ubyte.gz',
      labels: 'data/digits/train-labels-idx1-ubyte.gz',
    },
    heldOut: {
      images: 'data/digits/t10k-images-idx3-ubyte.gz',
      labels: 'data/digits/t10k-labels-idx1-ubyte.gz',
    },
  },
} as const satisfies IdxDataset;
