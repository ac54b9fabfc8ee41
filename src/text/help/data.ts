import { words } from '../words.ts';

/** Of data sets: what their knobs and choices do. */
export const data = words({
  en: {
    fields: {
      trainImages:
        'How many images the model is trained on. With few of them it over-fits: it does well on these and worse on test images.',
    },
    options: {},
  },
  zh: {
    fields: {
      trainImages: '用多少张图像训练。太少时会过拟合：在这些图像上很好，在测试图像上变差。',
    },
    options: {},
  },
});
