import { words } from '../words.ts';

/** Of data sets: what their knobs and choices are called. */
export const data = words({
  en: { fields: { trainImages: 'Training images' }, options: {} },
  zh: { fields: { trainImages: '训练图像' }, options: {} },
});
