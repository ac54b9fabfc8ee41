import { words } from '../words.ts';

/** What data sets are. */
export const datasets = words({
  en: {
    mnist: 'Handwritten digits, 28 × 28 pixels: 60,000 for training, 10,000 held out for testing.',
    'fashion-mnist':
      'Clothes, 28 × 28 pixels: 20,000 for training, 10,000 held out for testing. Their classes are harder to tell apart than digits.',
    digits:
      'Small handwritten digits, 8 × 8 pixels: 1,400 for training, 397 held out for testing. Good for quick trials.',
    bars: 'Every column of 4 × 4 pixels is on or off (a bar image), or every row (a stripe image): 16 + 16 = 32 images, drawn by formula. The empty and the full image are both, so that 30 are different. These are all that exist, so none can be held out: the same 32 are used for training and for testing. MacKay (2003) shows Boltzmann machines on such images.',
  },
  zh: {
    mnist: '手写数字，28 × 28 像素：60,000 张用于训练，10,000 张留作测试。',
    'fashion-mnist': '服饰，28 × 28 像素：20,000 张用于训练，10,000 张留作测试。各类比数字更难区分。',
    digits: '小尺寸手写数字，8 × 8 像素：1,400 张用于训练，397 张留作测试。适合快速试验。',
    bars: '4 × 4 像素，每一列整列亮或灭（竖条），或每一行整行亮或灭（横条）：共 16 + 16 = 32 张图像，按规则生成。全灭与全亮两种各出现两次，所以互不相同的有 30 张。这样的图像只有这些，无法另外留出：训练和测试用的是同样的 32 张。MacKay（2003）用这类图像讲解玻尔兹曼机。',
  },
});
