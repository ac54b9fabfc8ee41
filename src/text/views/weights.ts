import { words } from '../words.ts';

export const weights = words({
  en: {
    sentence: {
      encoder: 'Weights of the units in the first layer, as images.',
      decoder: 'What each unit of the last hidden layer adds to the image.',
    },
    side: { label: 'Which layer', encoder: 'encoder', decoder: 'decoder' },
    empty: 'The weights appear once the network is ready.',
    shown: '{{shown}} of {{total}} units, largest norm first',
    images: '{{shown}} units’ weights as images, of {{total}}; the largest is {{limit}}',
    explain: {
      label: 'Explain the weights',
      title: 'Weights as images',
      points: {
        encoder:
          'A unit $j$ of the first layer computes a weighted sum of all pixels. Its weights, arranged as an image, show what it responds to: white strokes in orange places raise the sum, in blue places they lower it.',
        decoder:
          'The output layer has one weight image for each unit $j$ of the layer before it, and adds these images up, each times the activation of its unit: a dictionary of strokes. The right-hand formula turns the sum $a$ into pixel values.',
        scale:
          'All pictures share one scale, from minus (blue) to plus (orange) the largest absolute weight of the layer, so a pale picture has small weights. A grainy background in the encoder is the random initialisation: pixels that are black in every image give no gradient to their weights.',
      },
    },
  },
  zh: {
    sentence: {
      encoder: '第一层各单元的权重，画成图像。',
      decoder: '最后一个隐藏层的每个单元对图像的贡献。',
    },
    side: { label: '哪一层', encoder: '编码器', decoder: '解码器' },
    empty: '网络就绪后，这里会显示权重。',
    shown: '{{total}} 个单元中的 {{shown}} 个，权重范数最大的在前',
    images: '{{shown}} 个单元的权重图像，共 {{total}} 个单元；最大权重 {{limit}}',
    explain: {
      label: '讲解权重',
      title: '把权重看作图像',
      points: {
        encoder:
          '第一层的单元 $j$ 对所有像素求加权和。把权重排成图像，就能看出它对什么有响应：白色笔画落在橙色处使和增大，落在蓝色处使和减小。',
        decoder:
          '对前一层的每个单元 $j$，输出层都有一张权重图像，按单元的激活值加权求和：好比一本“笔画词典”。右边的公式再把和 $a$ 变成像素值。',
        scale:
          '所有图像共用一个刻度，从负（蓝）到正（橙），两端为这一层权重的最大绝对值：颜色淡的权重小。编码器图像背景中的颗粒状噪声是随机初值：在所有图像中都为黑的像素，其权重没有梯度，得不到更新。',
      },
    },
  },
});
