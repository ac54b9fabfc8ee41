import { words } from '../words.ts';

/** Of the contractive autoencoder: its name, and what its own knobs and choices are called. */
export const contractive = words({
  en: {
    model: {
      name: 'Contractive',
      clause: 'a code that small changes hardly move',
      sentence:
        'Contractive autoencoder: the loss penalises how strongly the code reacts to small changes of the image, so it reacts only to changes that the reconstruction needs.',
    },
    fields: { contraction: 'Contraction weight λ' },
    options: {},
  },
  zh: {
    model: {
      name: '收缩',
      clause: '图像略有变化时编码几乎不变',
      sentence: '收缩自编码器：损失惩罚编码对图像微小变化的敏感程度，因此编码只对重建所需要的变化敏感。',
    },
    fields: { contraction: '收缩权重 λ' },
    options: {},
  },
});
