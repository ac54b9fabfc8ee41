import { words } from './words.ts';

/** Data sets; `classes` are short enough for a legend, keyed by label. */
export const datasets = words({
  en: {
    mnist: {
      name: 'MNIST',
      sentence: 'Handwritten digits, 28 × 28 pixels: 60,000 for training, 10,000 held out for testing.',
    },
    'fashion-mnist': {
      name: 'Fashion-MNIST',
      sentence:
        'Clothes, 28 × 28 pixels: 20,000 for training, 10,000 held out for testing. Their classes are harder to tell apart than digits.',
    },
    digits: {
      name: 'Digits 8 × 8',
      sentence:
        'Small handwritten digits, 8 × 8 pixels: 1,400 for training, 397 held out for testing. Good for quick trials.',
    },
    classes: {
      mnist: { 0: '0', 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '6', 7: '7', 8: '8', 9: '9' },
      'fashion-mnist': {
        0: 'T-shirt',
        1: 'Trouser',
        2: 'Pullover',
        3: 'Dress',
        4: 'Coat',
        5: 'Sandal',
        6: 'Shirt',
        7: 'Sneaker',
        8: 'Bag',
        9: 'Boot',
      },
      digits: { 0: '0', 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '6', 7: '7', 8: '8', 9: '9' },
    },
  },
  zh: {
    mnist: {
      name: 'MNIST',
      sentence: '手写数字，28 × 28 像素：60,000 张用于训练，10,000 张留作测试。',
    },
    'fashion-mnist': {
      name: 'Fashion-MNIST',
      sentence: '服饰，28 × 28 像素：20,000 张用于训练，10,000 张留作测试。各类比数字更难区分。',
    },
    digits: {
      name: '8 × 8 数字',
      sentence: '小尺寸手写数字，8 × 8 像素：1,400 张用于训练，397 张留作测试。适合快速试验。',
    },
    classes: {
      mnist: { 0: '0', 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '6', 7: '7', 8: '8', 9: '9' },
      'fashion-mnist': {
        0: 'T恤',
        1: '裤子',
        2: '套头衫',
        3: '连衣裙',
        4: '外套',
        5: '凉鞋',
        6: '衬衫',
        7: '运动鞋',
        8: '包',
        9: '短靴',
      },
      digits: { 0: '0', 1: '1', 2: '2', 3: '3', 4: '4', 5: '5', 6: '6', 7: '7', 8: '8', 9: '9' },
    },
  },
});
