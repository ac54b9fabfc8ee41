import type { IdxDataset } from './dataset.ts';

/** Clothes, 28 × 28: as large as MNIST's images and harder; the first 20,000 of its 60,000 training images. */
export const fashionMnist = {
  id: 'fashion-mnist',
  type: 'idx',
  sample: { type: 'image', shape: [28, 28] },
  classNames: [
    'T-shirt',
    'Trouser',
    'Pullover',
    'Dress',
    'Coat',
    'Sandal',
    'Shirt',
    'Sneaker',
    'Bag',
    'Boot',
  ],
  fields: {
    trainImages: { type: 'number', min: 1000, max: 20000, initial: 20000, scale: 'linear', step: 1000 },
  },
  heldOutImages: 10000,
  files: {
    train: {
      images: 'data/fashion-mnist/train-images-idx3-ubyte.gz',
      labels: 'data/fashion-mnist/train-labels-idx1-ubyte.gz',
    },
    heldOut: {
      images: 'data/fashion-mnist/t10k-images-idx3-ubyte.gz',
      labels: 'data/fashion-mnist/t10k-labels-idx1-ubyte.gz',
    },
  },
} as const satisfies IdxDataset;
