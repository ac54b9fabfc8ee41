import { words } from '../words.ts';

/** Of the plain autoencoder: what it is; its knobs are those of all. */
export const autoencoder = words({
  en: {
    model:
      'Autoencoder: compresses every image into a small code and rebuilds it from that. No term of the loss says where codes should lie, so there are gaps between them.',
  },
  zh: {
    model:
      '自编码器：把每张图像压缩成一个很短的编码，再由编码重建（重构）图像。损失对编码的位置没有约束，所以编码之间会留下空隙。',
  },
});
