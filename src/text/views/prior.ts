import { words } from '../words.ts';

export const prior = words({
  en: {
    sentence:
      'The codes of all images together (aggregate posterior), dimension by dimension, against the prior (dashed).',
    total: 'mismatch {{total}} nats',
    totalHelp: 'summed over {{size}} dimensions; 0 where every one is N(0, {{variance}})',
    images: 'from {{images}} held-out images',
    empty: 'The curves appear once the held-out images have codes.',
    mismatch: '{{value}} nats',
    plot: '{{name}}: mean {{mean}}, standard deviation {{deviation}}; {{mismatch}} nats from the prior, of which {{matched}} come from mean and standard deviation',
    explain: {
      label: 'Explain the prior fit',
      title: 'Aggregate posterior and prior',
      points: {
        aggregate:
          'The aggregate posterior $q(\\vz)$ is the average of the posteriors of all images: it says where codes really lie. New samples are drawn from the prior, so the two distributions should agree.',
        split:
          'The mean KL is the sum of two parts: the information $I_q$ that codes carry about single images, and the mismatch between aggregate posterior and prior (Hoffman and Johnson, 2016). Only the first is useful.',
        binned:
          'The mismatch shown is computed on bins a quarter of the prior’s standard deviation wide: $q_b$ is a bin’s probability under the aggregate posterior, from the means and standard deviations of all images, and $\\pi_b$ its probability under the prior. Binning can only underestimate: the KL of a dimension is at least as large, and the KL of all dimensions together is at least the sum over dimensions.',
        matched:
          'The part explained by mean $m$ and variance $v$ alone. The rest comes from the shape of the distribution: gaps, skewness, heavy tails.',
      },
    },
  },
  zh: {
    sentence: '全部图像的编码合在一起（聚合后验 aggregate posterior），逐维与先验（虚线）比较。',
    total: '偏差 {{total}} nats',
    totalHelp: '对 {{size}} 维求和；每一维都是 N(0, {{variance}}) 时为 0',
    images: '依据 {{images}} 张测试图像',
    empty: '测试图像有了编码后，这里会出现曲线。',
    mismatch: '{{value}} nats',
    plot: '{{name}}：均值 {{mean}}，标准差 {{deviation}}；与先验的偏差为 {{mismatch}} nats，其中 {{matched}} 来自均值和标准差',
    explain: {
      label: '讲解先验拟合',
      title: '聚合后验与先验',
      points: {
        aggregate:
          '聚合后验 $q(\\vz)$ 是全部图像的后验的平均，表示编码实际分布在哪里。生成新图像时从先验采样，所以两者应当一致。',
        split:
          '平均 KL 由两部分组成：编码携带的单张图像信息 $I_q$，以及聚合后验与先验的偏差（Hoffman 与 Johnson，2016）。只有前者有用。',
        binned:
          '偏差在宽度为先验标准差四分之一的小区间上计算：$q_b$ 是聚合后验落在该区间的概率，由全部图像的均值和标准差算出；$\\pi_b$ 是先验落在该区间的概率。分箱只会低估：单独一维的 KL 不会更小，全部维度的联合 KL 也不会小于各维之和。',
        matched: '仅由均值 $m$ 和方差 $v$ 解释的部分；其余来自分布的形状：空隙、偏斜、厚尾。',
      },
    },
  },
});
