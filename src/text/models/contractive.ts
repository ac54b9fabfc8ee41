import { words } from '../words.ts';

/** Of the contractive autoencoder: its name, and what its own knobs and choices are called. */
export const contractive = words({
  en: {
    model: {
      name: 'Contractive',
      clause: 'a code that small changes hardly move',
    },
    fields: { contraction: 'Contraction weight λ' },
    options: {},
  },
  zh: {
    model: {
      name: '收缩',
      clause: '图像略有变化时编码几乎不变',
    },
    fields: { contraction: '收缩权重 λ' },
    options: {},
  },
});
