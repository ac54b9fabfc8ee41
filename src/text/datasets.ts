import { words } from './words.ts';

/** Data sets; `classes` are short enough for a legend, keyed by label. */
export const datasets = words({
  en: {
    mnist: {
      name: 'MNIST',
    },
    'fashion-mnist': {
      name: 'Fashion-MNIST',
    },
    digits: {
      name: 'Digits 8 × 8',
    },
    bars: {
      name: 'Bars and stripes',
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
      bars: { 0: 'bars', 1: 'stripes' },
    },
  },
  zh: {
    mnist: {
      name: 'MNIST',
    },
    'fashion-mnist': {
      name: 'Fashion-MNIST',
    },
    digits: {
      name: '8 × 8 数字',
    },
    bars: {
      name: '竖条与横条',
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
      bars: { 0: '竖条', 1: '横条' },
    },
  },
});
