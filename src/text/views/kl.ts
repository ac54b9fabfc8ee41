import { words } from '../words.ts';

export const kl = words({
  en: {
    sentence: 'What each latent dimension costs, and whether it says anything: nats per held-out image.',
    total: '{{total}} nats in all',
    active: '{{active}} of {{size}} dimensions active',
    order: { label: 'Order of the dimensions', size: 'largest first', index: 'by number' },
    collapsed_one: 'Collapsed, the same for every image: {{names}}',
    collapsed_other: 'Collapsed, the same for every image: {{names}}',
    noneCollapsed: 'No dimension has collapsed.',
    empty: 'The bars appear once the held-out images have been measured.',
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
          'The KL term is a sum over dimensions. Each bar is what one dimension costs: how far its clouds $\\N(\\vmu_j, \\vsigma_j^2)$ are from the prior $\\N(0, 1)$, on average over the held-out images.',
        active:
          'A dimension is active when its mean $\\vmu_j$ changes with the image: its variance over images is above 0.01 (Burda et al., 2016). The dashed line marks it.',
        collapsed:
          'A collapsed dimension has $\\vmu_j = 0$ and $\\vsigma_j = 1$ for every image: it costs nothing, says nothing, and the decoder ignores it. A few are no fault where the code is larger than needed; all of them are, and a large $\\vbeta$ is the usual reason.',
      },
    },
  },
  zh: {
    sentence: '每个隐维度花费多少、是否有用：每张测试图像的 nats。',
    total: '合计 {{total}} nats',
    active: '{{size}} 维中有 {{active}} 维活跃',
    order: { label: '维度的次序', size: '从大到小', index: '按编号' },
    collapsed_one: '已坍缩，对每张图像都一样：{{names}}',
    collapsed_other: '已坍缩，对每张图像都一样：{{names}}',
    noneCollapsed: '没有维度坍缩。',
    empty: '测试图像测量完成后，这里会出现柱形图。',
    chart: '各隐维度的 KL 散度与均值方差；数值见后面的表格',
    klAxis: 'KL（nats）',
    varianceAxis: 'μ 在图像间的方差',
    table: {
      caption: '第 {{step}} 步时各隐维度的 KL 与活跃程度',
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
          'KL 项是对各维求和。每根柱表示一个维度的代价：它的小团 $\\N(\\vmu_j, \\vsigma_j^2)$ 离先验 $\\N(0, 1)$ 有多远，对测试图像取平均。',
        active:
          '如果均值 $\\vmu_j$ 随图像而变，这一维就是活跃的：它在图像间的方差超过 0.01（Burda 等，2016）。虚线就是这个界限。',
        collapsed:
          '坍缩的维度对每张图像都有 $\\vmu_j = 0$、$\\vsigma_j = 1$：不花代价，也不说什么，解码器对它视而不见。编码长度有富余时，坍缩几维并不是故障；全部坍缩就是了，常见原因是 $\\vbeta$ 太大。',
      },
    },
  },
});
