import { words } from '../words.ts';

export const weights = words({
  en: {
    sentence: {
      encoder: 'What units of the first layer look for.',
      decoder: 'What units of the last hidden layer add to the image.',
    },
    side: { label: 'Which end', encoder: 'encoder', decoder: 'decoder' },
    empty: 'The weights appear once the network is ready.',
    shown: '{{shown}} of {{total}} units, longest weights first',
    images: '{{shown}} units’ weights as images, of {{total}}; the largest is {{limit}}',
    explain: {
      label: 'Explain the weights',
      title: 'Weights as images',
      points: {
        encoder:
          'A unit $j$ of the first layer multiplies every pixel by a weight and adds up. Its weights have the shape of an image: the one that excites it most.',
        decoder:
          'The last layer adds up one image for each unit $j$ before it, times how active it is: a dictionary of strokes. With a Bernoulli likelihood this sum $a$ still goes through the sigmoid.',
        scale:
          'All pictures share one scale, from minus (blue) to plus (orange) the largest weight of the layer: pale ones have small weights. Grain that training has not touched comes from the random start, where no image has ink.',
      },
    },
  },
  zh: {
    sentence: {
      encoder: '第一层各单元在找什么。',
      decoder: '最后一层隐藏单元给图像添上什么。',
    },
    side: { label: '哪一端', encoder: '编码器', decoder: '解码器' },
    empty: '网络就绪后，这里会显示权重。',
    shown: '{{total}} 个单元中的 {{shown}} 个，权重最长者在前',
    images: '{{shown}} 个单元的权重图像，共 {{total}} 个单元；最大权重 {{limit}}',
    explain: {
      label: '讲解权重',
      title: '把权重看作图像',
      points: {
        encoder: '第一层的单元 $j$ 给每个像素乘上权重再相加。这些权重排成一幅图像：最能激发这个单元的图像。',
        decoder:
          '最后一层把每个前一层单元 $j$ 的一幅图像按其活跃程度相加：一本笔画词典。似然为伯努利时，和 $a$ 还要经过 sigmoid。',
        scale:
          '所有图像共用一个刻度，从负（蓝）到正（橙）的最大权重：颜色淡的权重小。训练未曾触及的颗粒来自随机初值，那里没有图像着墨。',
      },
    },
  },
});
