import { words } from '../words.ts';

/** Of the plain autoencoder: its name, and what its own knobs and choices are called. */
export const autoencoder = words({
  en: {
    model: {
      name: 'Autoencoder',
      clause: 'squeeze and rebuild',
    },
    fields: {},
    options: {},
  },
  zh: {
    model: {
      name: '自编码器',
      clause: '压缩，再重建',
    },
    fields: {},
    options: {},
  },
});
