import { words } from '../words.ts';

export const samples = words({
  en: {
    sentence: 'Codes drawn from the prior, decoded: new images, if the prior is filled well.',
    sentencePlain:
      'The same draw for a model without a prior: nothing says where codes lie, so some of these may fall into holes.',
    sentenceScaled:
      'Drawn as widely as the codes lie. Between them there are still holes, for nothing has filled them.',
    grid: '{{count}} images decoded from random codes',
    draw: 'New samples',
    drawNumber: 'Draw {{number}}',
    source: { label: 'Where codes are drawn from', prior: 'N(0, I)', codes: 'as the codes' },
    explain: {
      label: 'Explain the samples',
      title: 'Images from random codes',
      points: {
        sample:
          'A code $\\vz$ is drawn from the prior, and the decoder makes the mean image of it. No image goes in: what comes out is new.',
        match:
          'The decoder was trained on codes of images only. The samples look like images where those codes fill the prior; the view “Prior fit” measures whether they do.',
        plain:
          'A plain autoencoder has no $p(\\vz)$. Here $\\N(0, I)$ is an arbitrary choice: the codes may lie elsewhere, spread wider, and leave holes in which the decoder was never trained.',
        scaled:
          'Scaled to the mean $m_j$ and the standard deviation $s_j$ of the codes of the held-out images, the draw covers the right region; still it treats every dimension by itself and knows nothing of holes.',
        repeat: 'The draw follows from the seed of the experiment, so that it can be repeated.',
      },
    },
  },
  zh: {
    sentence: '从先验中抽取编码再解码：先验填得好，就会得到新的图像。',
    sentencePlain: '对没有先验的模型做同样的抽取：没有任何东西规定编码在哪里，所以有些样本可能落进空洞。',
    sentenceScaled: '按编码实际的范围抽取。编码之间仍有空洞，因为没有任何东西填补它们。',
    grid: '由随机编码解码出的 {{count}} 张图像',
    draw: '重新采样',
    drawNumber: '第 {{number}} 次抽取',
    source: { label: '从哪里抽取编码', prior: 'N(0, I)', codes: '按编码的分布' },
    explain: {
      label: '讲解采样',
      title: '由随机编码得到的图像',
      points: {
        sample: '从先验中抽取一个编码 $\\vz$，解码器给出它的平均图像。没有任何图像输入：得到的是新图像。',
        match:
          '解码器只在图像的编码上训练过。只有这些编码填满先验的地方，样本才像图像；“先验拟合”视图会测量填得如何。',
        plain:
          '普通自编码器没有 $p(\\vz)$。这里的 $\\N(0, I)$ 只是随意的选择：编码可能在别处，散得更开，并留下解码器从未训练过的空洞。',
        scaled:
          '按测试图像编码的均值 $m_j$ 和标准差 $s_j$ 缩放后，抽取的范围就对了；但它仍把各维分开处理，对空洞一无所知。',
        repeat: '抽取由实验的种子决定，可以重现。',
      },
    },
  },
});
