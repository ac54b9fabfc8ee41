import { words } from '../words.ts';

/** What data sets are. */
export const datasets = words({
  en: {
    mnist: 'Handwritten digits, 28 × 28 pixels: 60,000 for training, 10,000 held out for testing.',
    'fashion-mnist':
      'Clothes, 28 × 28 pixels: 20,000 for training, 10,000 held out for testing. Their classes are harder to tell apart than digits.',
    digits:
      'Small handwritten digits, 8 × 8 pixels: 1,400 for training, 397 held out for testing. Good for quick trials.',
  },
  zh: {
    mnist: '手写数字，28 × 28 像素：60,000 张用于训练，10,000 张留作测试。',
    'fashion-mnist': '服饰，28 × 28 像素：20,000 张用于训练，10,000 张留作测试。各类比数字更难区分。',
    digits: '小尺寸手写数字，8 × 8 像素：1,400 张用于训练，397 张留作测试。适合快速试验。',
  },
});
