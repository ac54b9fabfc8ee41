import { words } from '../words.ts';

/** Of the denoising autoencoder: its name, and what its own knobs and choices are called. */
export const denoising = words({
  en: {
    model: {
      name: 'Denoising',
      clause: 'undo what noise did',
    },
    fields: { corruption: 'Corruption', corruptionLevel: 'Corruption level' },
    options: { masking: 'masking', 'gaussian-noise': 'Gaussian noise', 'salt-and-pepper': 'salt and pepper' },
  },
  zh: {
    model: {
      name: '去噪',
      clause: '去除加入的噪声',
    },
    fields: { corruption: '加噪方式', corruptionLevel: '噪声强度' },
    options: { masking: '遮挡', 'gaussian-noise': '高斯噪声', 'salt-and-pepper': '椒盐噪声' },
  },
});
