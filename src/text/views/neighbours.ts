import { words } from '../words.ts';

export const neighbours = words({
  en: {
    sentence:
      '5-nearest-neighbour accuracy: how often the five training images with the nearest codes vote for the right class.',
    before: 'Nothing has been measured yet. It takes some seconds; training goes on meanwhile.',
    code: 'code, {{size}} numbers',
    pca: 'PCA, {{size}} numbers',
    pixels: 'pixels, {{size}} numbers',
    value: '{{percent}}%',
    chance: 'guessing: {{percent}}%',
    measured:
      'Codes of step {{step}}; {{queries}} held-out images, each compared with {{neighbours}} training images, evenly spaced over those in use. PCA is computed from the same {{neighbours}}. Standard error of the code’s accuracy: {{error}} percentage points.',
    explain: {
      label: 'Explain the nearest neighbours',
      title: 'Do similar codes mean the same class?',
      points: {
        vote: 'Labels are used only here, never in training. For a held-out image, the five training images with the nearest codes (smallest $d_n$) form the set $\\mathcal{N}_5$ and vote with their classes. The accuracy is the share of held-out images for which the vote is right.',
        gaussian: 'The code is the mean $\\vmu$, without noise.',
        beside:
          'For comparison, the same vote with the first principal components, as many as the code has numbers (what a linear code can keep), and with all pixels. A small code that beats PCA of its size has learned more than a linear map can. The longer the code, the closer the two.',
        fewer:
          'The more training images there are to compare with, the better all three. With all 60,000 training images and all 10,000 held-out images of MNIST, PCA reaches about 42% with 2 components and 93% with 10.',
      },
    },
  },
  zh: {
    sentence: '5 近邻准确率：用编码最近的 5 张训练图像投票，测试图像的类别有多少次判断正确。',
    before: '还没有测量。测量需要几秒钟，其间训练照常进行。',
    code: '编码，{{size}} 个数',
    pca: 'PCA，{{size}} 个数',
    pixels: '像素，{{size}} 个数',
    value: '{{percent}}%',
    chance: '随机猜测：{{percent}}%',
    measured:
      '第 {{step}} 步的编码；{{queries}} 张测试图像，各与 {{neighbours}} 张训练图像比较，后者均匀取自所用的训练图像。PCA 也由这 {{neighbours}} 张算出。编码准确率的标准误：{{error}} 个百分点。',
    explain: {
      label: '讲解近邻',
      title: '编码相近，类别就相同吗？',
      points: {
        vote: '标签只在这里使用，从不参与训练。对一张测试图像，编码最近（$d_n$ 最小）的五张训练图像组成集合 $\\mathcal{N}_5$，用各自的类别投票；投票结果正确的测试图像所占的比例就是准确率。',
        gaussian: '编码取均值 $\\vmu$，不加噪声。',
        beside:
          '作为对照，同样的投票还用了两种表示：与编码同样多的主成分（线性编码所能保留的信息），以及全部像素。短编码如果胜过同样长度的 PCA，就学到了线性映射学不到的东西；编码越长，两者越接近。',
        fewer:
          '可供比较的训练图像越多，三者都越好：用 MNIST 的全部 60,000 张训练图像和全部 10,000 张测试图像，PCA 取 2 个主成分时约为 42%，取 10 个时约为 93%。',
      },
    },
  },
});
