import { words } from '../words.ts';

export const samples = words({
  en: {
    sentence:
      'New images: codes drawn from the prior and decoded. They look real only where the codes of images follow the prior.',
    sentencePlain:
      'Codes drawn from N(0, I) for a model without a prior: the codes of images may lie elsewhere, so many of these may resemble no image.',
    sentenceScaled:
      'Drawn with the mean and standard deviation of the codes of images. Some still fall into gaps between codes, and resemble no image.',
    grid: '{{count}} images decoded from random codes',
    draw: 'New samples',
    drawNumber: 'Draw {{number}}',
    source: { label: 'Where codes are drawn from', prior: 'N(0, I)', codes: 'as the codes' },
    explain: {
      label: 'Explain the samples',
      title: 'Images from random codes',
      points: {
        sample:
          'A code $\\vz$ is drawn from the prior and decoded; what is shown is the mean of the decoder’s distribution over images. No image was encoded, so the result is new.',
        match:
          'The decoder was trained only on codes of training images. Samples look like images if those codes together are distributed like the prior; the view “Prior fit” measures how well they are.',
        plain:
          'An autoencoder without a prior defines no distribution $p(\\vz)$ to draw from. Here $\\N(0, I)$ is an arbitrary choice: the codes of images may lie elsewhere or be spread wider, with holes between them where the decoder was never trained.',
        scaled:
          'With the mean $m_j$ and the standard deviation $s_j$ of the held-out codes, the draw covers the right region, but treats the dimensions as independent, so that some codes still fall into holes.',
        repeat:
          'The random numbers depend only on the seed of the experiment and the number of the draw, so every draw can be repeated.',
      },
    },
  },
  zh: {
    sentence: '从先验采样编码并解码，得到新图像。只有图像的编码符合先验之处，结果才像真实图像。',
    sentencePlain: '模型没有先验，这里从 N(0, I) 采样：图像的编码可能在别处，因此许多样本可能不像任何图像。',
    sentenceScaled: '按图像编码的均值和标准差采样。仍有一些落在编码之间的空洞里，不像任何图像。',
    grid: '由随机编码解码出的 {{count}} 张图像',
    draw: '重新采样',
    drawNumber: '第 {{number}} 次采样',
    source: { label: '采样用的分布', prior: 'N(0, I)', codes: '按编码的分布' },
    explain: {
      label: '讲解采样',
      title: '由随机编码得到的图像',
      points: {
        sample:
          '从先验采样一个编码 $\\vz$ 并解码；图中显示解码器给出的图像分布的均值。过程中没有输入任何图像，所以结果是新图像。',
        match:
          '解码器只用训练图像的编码训练过。只有这些编码合起来的分布与先验一致，样本才像图像；“先验拟合”视图测量两者有多接近。',
        plain:
          '没有先验的自编码器不定义可供采样的分布 $p(\\vz)$。这里的 $\\N(0, I)$ 只是任意选定的：图像的编码可能在别处，也可能分布得更广，其间还有解码器从未训练过的空洞。',
        scaled:
          '按测试图像编码的均值 $m_j$ 和标准差 $s_j$ 缩放后，采样范围就对了；但各维仍被当作相互独立，所以有些编码还是会落进空洞。',
        repeat: '随机数只由实验的种子和采样序号决定，每次采样都可以重现。',
      },
    },
  },
});
