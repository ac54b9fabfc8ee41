import { words } from '../words.ts';

export const neighbours = words({
  en: {
    sentence:
      'How often the five nearest training images, by their codes, know the class of a held-out image.',
    before: 'Nothing has been measured yet. It takes some seconds, beside the training.',
    code: 'code, {{size}} numbers',
    pca: 'PCA, {{size}} numbers',
    pixels: 'pixels, {{size}} numbers',
    value: '{{percent}} %',
    chance: 'chance {{percent}} %',
    measured:
      'Codes of step {{step}}; {{queries}} held-out images, each against {{neighbours}} training images, evenly spaced over those in use. PCA is fitted on the same {{neighbours}}. Standard error of the code’s figure: {{error}} %.',
    explain: {
      label: 'Explain the nearest neighbours',
      title: 'Do codes know the class?',
      points: {
        vote: 'The labels are used here only: the training never saw them. For a held-out image the five nearest codes of training images vote with their classes; the share of right votes is the accuracy.',
        gaussian: 'The code is the mean $\\vmu$, without noise.',
        beside:
          'Beside it the same vote among as many principal components, what a linear code would keep, and among all pixels. A good small code beats PCA of its size; with the size the gap closes.',
        fewer:
          'With more training images to look among, all three get better: with all 60,000 of MNIST and all held-out images, PCA reaches 42.6 % with 2 components and 92.9 % with 10.',
      },
    },
  },
  zh: {
    sentence: '按编码最近的五张训练图像，有多少次能说对测试图像的类别。',
    before: '还没有测量。测量与训练同时进行，需要几秒钟。',
    code: '编码，{{size}} 个数',
    pca: 'PCA，{{size}} 个数',
    pixels: '像素，{{size}} 个数',
    value: '{{percent}} %',
    chance: '随机猜 {{percent}} %',
    measured:
      '第 {{step}} 步的编码；{{queries}} 张测试图像，各与 {{neighbours}} 张训练图像比较，后者均匀取自所用的训练图像。PCA 也由这 {{neighbours}} 张拟合。编码一项的标准误差：{{error}} %。',
    explain: {
      label: '讲解近邻',
      title: '编码知道类别吗？',
      points: {
        vote: '标签只在这里使用，训练从未见过它们。对一张测试图像，编码最近的五张训练图像用各自的类别投票，投对的比例就是准确率。',
        gaussian: '编码取均值 $\\vmu$，不加噪声。',
        beside:
          '旁边是同样的投票：一个用同样多的主成分，即线性编码所能保留的；一个用全部像素。好的短编码胜过同样长度的 PCA；编码越长，差距越小。',
        fewer:
          '可供比较的训练图像越多，三者都越好：用 MNIST 全部 60,000 张训练图像和全部测试图像，PCA 取 2 个主成分时为 42.6 %，取 10 个时为 92.9 %。',
      },
    },
  },
});
