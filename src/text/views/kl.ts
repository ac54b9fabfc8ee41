import { words } from '../words.ts';

export const kl = words({
  en: {
    sentence:
      'How much information about an image each latent dimension carries, in nats per held-out image.',
    total: '{{total}} nats in all',
    active: '{{active}} of {{size}} dimensions active',
    order: { label: 'Order of the dimensions', size: 'largest first', index: 'by number' },
    collapsed_one: 'Collapsed, the same for every image: {{names}}',
    collapsed_other: 'Collapsed, the same for every image: {{names}}',
    noneCollapsed: 'No dimension has collapsed.',
    empty: 'The bars appear once the held-out images have been evaluated.',
    chart:
      'KL divergence and variance of the mean for each latent dimension; the table that follows has the figures',
    klAxis: 'KL (nats)',
    varianceAxis: 'variance of μ over images',
    table: {
      caption: 'KL and activity of each latent dimension, at step {{step}}',
      dimension: 'Dimension',
      kl: 'KL, nats per image',
      variance: 'Variance of the mean',
      state: 'State',
      active: 'active',
      collapsed: 'collapsed',
    },
    explain: {
      label: 'Explain the KL per dimension',
      title: 'Which dimensions are used',
      points: {
        perDimension:
          'The KL term is a sum over the latent dimensions. Each bar is one summand: the KL divergence from the posterior $\\N(\\vmu_j, \\vsigma_j^2)$ to the standard normal distribution $\\N(0, 1)$, averaged over the held-out images.',
        active:
          'A dimension is active when its mean $\\vmu_j$ depends on the image: the variance of $\\vmu_j$ over images is above 0.01 (Burda et al., 2016). The dashed line marks 0.01.',
        collapsed:
          'A collapsed dimension has $\\vmu_j \\approx 0$ and $\\vsigma_j \\approx 1$ for every image. Its posterior equals the prior, so its KL is 0, it carries no information, and the decoder ignores it. A few collapsed dimensions are normal when the code is larger than needed. If all collapse, the model has learned nothing about single images; most often $\\vbeta$ is too large.',
        collapsedEntropy:
          'With $\\lambda\\, H(q)$ in the objective, a collapsed dimension has $\\vmu_j \\approx 0$, but its variance settles at the larger value given here. These bars measure against $\\N(0, 1)$, so its KL is not 0; the view Prior fit compares with the wider prior that belongs to this objective. A few collapsed dimensions are normal when the code is larger than needed.',
      },
    },
  },
  zh: {
    sentence: '每个潜变量维度携带多少关于图像的信息，单位是每张测试图像的 nats。',
    total: '合计 {{total}} nats',
    active: '{{size}} 维中有 {{active}} 维活跃',
    order: { label: '维度的顺序', size: '从大到小', index: '按编号' },
    collapsed_one: '已坍缩（对每张图像都相同）：{{names}}',
    collapsed_other: '已坍缩（对每张图像都相同）：{{names}}',
    noneCollapsed: '没有维度坍缩。',
    empty: '测试图像评估完成后，这里会显示柱形图。',
    chart: '各潜变量维度的 KL 散度与均值的方差；数值见后面的表格',
    klAxis: 'KL（nats）',
    varianceAxis: 'μ 在图像间的方差',
    table: {
      caption: '第 {{step}} 步时各潜变量维度的 KL 与活跃情况',
      dimension: '维度',
      kl: 'KL，每张图像的 nats',
      variance: '均值的方差',
      state: '状态',
      active: '活跃',
      collapsed: '坍缩',
    },
    explain: {
      label: '讲解各维的 KL',
      title: '哪些维度在起作用',
      points: {
        perDimension:
          'KL 项是对各个潜变量维度求和。每根柱是其中一项：后验 $\\N(\\vmu_j, \\vsigma_j^2)$ 与标准正态分布 $\\N(0, 1)$ 之间的 KL 散度，对测试图像取平均。',
        active:
          '如果均值 $\\vmu_j$ 随图像而变，这一维就是活跃的（active unit）：$\\vmu_j$ 在图像间的方差超过 0.01（Burda 等，2016）。虚线标出 0.01。',
        collapsed:
          '坍缩（collapse）的维度对每张图像都有 $\\vmu_j \\approx 0$、$\\vsigma_j \\approx 1$：后验等于先验，KL 为 0，不携带任何信息，解码器也会忽略它。编码维数有富余时，坍缩几维是正常的；如果全部坍缩，模型就没有学到任何关于单张图像的信息，最常见的原因是 $\\vbeta$ 太大。',
        collapsedEntropy:
          '目标函数含 $\\lambda\\, H(q)$ 时，坍缩的维度仍有 $\\vmu_j \\approx 0$，但方差会趋于这里给出的更大的值。这些柱以 $\\N(0, 1)$ 为基准，所以它的 KL 不为 0；“先验拟合”视图则与这个目标函数对应的更宽的先验比较。编码维数有富余时，坍缩几维是正常的。',
      },
    },
  },
});
