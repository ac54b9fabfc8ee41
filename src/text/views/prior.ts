import { words } from '../words.ts';

export const prior = words({
  en: {
    sentence: 'All clouds of codes together, dimension by dimension, against the prior (dashed).',
    total: 'mismatch {{total}} nats',
    totalHelp: 'summed over {{size}} dimensions; 0 where every one is N(0, {{variance}})',
    images: 'from {{images}} held-out images',
    empty: 'The curves appear once the held-out images have codes.',
    mismatch: '{{value}} nats',
    plot: '{{name}}: mean {{mean}}, standard deviation {{deviation}}; {{mismatch}} nats from the prior, of which {{matched}} by mean and deviation',
    explain: {
      label: 'Explain the prior fit',
      title: 'Aggregate posterior and prior',
      points: {
        aggregate:
          'The aggregate posterior $q(\\vz)$ is the average of the clouds of all images: where codes really are. Sampling draws from the prior, so the two should agree.',
        split:
          'The KL term pays for both: for what the codes say about single images, the information $I_q$, and for the mismatch. Only the first is of use.',
        binned:
          'The mismatch is measured on bins a quarter of the prior’s standard deviation wide, whose mass $q_b$ is computed exactly from the means and spreads; $\\pi_b$ is the prior’s. Binning can only lose: the true divergence of a dimension is at least as large, and that of all dimensions together at least their sum.',
        matched:
          'The part explained by mean $m$ and variance $v$ alone; the rest is shape: gaps, skew, heavy ends.',
      },
    },
  },
  zh: {
    sentence: '全部编码小团合在一起，逐维与先验（虚线）相比。',
    total: '失配 {{total}} nats',
    totalHelp: '对 {{size}} 维求和；每一维都是 N(0, {{variance}}) 时为 0',
    images: '依据 {{images}} 张测试图像',
    empty: '测试图像有了编码后，这里会出现曲线。',
    mismatch: '{{value}} nats',
    plot: '{{name}}：均值 {{mean}}，标准差 {{deviation}}；与先验相差 {{mismatch}} nats，其中 {{matched}} 来自均值和标准差',
    explain: {
      label: '讲解先验拟合',
      title: '聚合后验与先验',
      points: {
        aggregate:
          '聚合后验 $q(\\vz)$ 是全部图像的小团的平均，即编码实际所在之处。采样从先验中抽取，所以两者应当一致。',
        split: 'KL 项为两样东西付费：编码关于单张图像所说的信息 $I_q$，以及失配。只有前者有用。',
        binned:
          '失配在宽为先验标准差四分之一的小区间上测量：$q_b$ 由均值和标准差精确算出，$\\pi_b$ 是先验的概率。分箱只会少算：一维的真实散度不会更小，全部维度合起来也不会小于各维之和。',
        matched: '仅由均值 $m$ 和方差 $v$ 解释的部分；其余来自形状：空隙、偏斜、厚尾。',
      },
    },
  },
});
