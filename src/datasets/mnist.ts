import type { IdxDataset } from './dataset.ts';

/** Handwritten digits, 28 × 28. */
export const mnist = {
  id: 'mnist',
  type: 'idx',
  sample: { type: 'image', shape: [28, 28] },
  classNames: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
  fields: {
    trainImages: { type: 'number', min: 1000, max: 60000, initial: 60000, scale: 'linear', step: 1000 },
  },
  heldOutImages: 10000,
  files: {
    train: {
      images: 'data/mnist/train-images-idx3-ubyte.gz',
      labels: 'data/mnist/train-labels-idx1-ubyte.gz',
    },
    heldOut: {
      images: 'data/mnist/t10k-images-idx3-ubyte.gz',
      labels: 'data/mnist/t10k-labels-idx1-ubyte.gz',
    },
  },
} as const satisfies IdxDataset;
