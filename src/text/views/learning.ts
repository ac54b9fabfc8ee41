import { words } from '../words.ts';

export const learning = words({
  en: {
    sentence: 'three measures that need not agree',
    empty:
      'Press Train. Three curves appear: how well images come back, how likely they are, and how far the free energies of chains and of held-out images lie from those of training images.',
    axis: { epoch: 'epoch', step: 'step' },
    charts: {
      reconstruction: { title: 'Reconstruction error', note: 'nats · easy to lower, not the goal' },
      likelihood: { title: 'Log-likelihood', note: 'nats · higher is better' },
      energy: { title: 'Free energy above the training images’', note: 'nats' },
    },
    lines: {
      reconstruction: 'held-out',
      logP: 'log p(x)',
      pseudo: 'pseudo',
      chains: 'chains',
      heldOut: 'held-out',
      independent: 'independent pixels',
      best: 'best possible',
      training: 'training images',
    },
    explain: {
      label: 'Explain how a machine learns',
      title: 'Three measures of learning',
      points: {
        reconstruction:
          'The hidden units are set to their probabilities given a held-out image, and the visible ones are asked for that image again. This error falls when single steps of a chain stay near where they began, whether or not the machine’s own distribution has come nearer to the data. CD-1 keeps lowering it while the likelihood gets worse.',
        energy:
          'The free energy of an image, with all hidden units summed out. Training lowers it for images of the data and raises it for what the chains come to.',
        likelihood:
          '$Z$ is a sum over all states of the hidden units. With few of them (on MNIST up to 8, on 4 × 4 images up to 14) it is summed exactly each time held-out images are measured, and the solid line is the mean of $\\log p(\\vx)$ over them. The line “independent pixels” is what a model without weights reaches that knows how bright each pixel is on average; the machine begins near it.',
        pseudo:
          'Where $Z$ is out of reach, the pseudo-likelihood stands in: for each pixel, how surely it is told by all others; $\\vx^{(i)}$ is the image with pixel $i$ turned over. It is estimated from at most 60 pixels of some images, and so is noisy. It is not the likelihood, and may be far above it.',
        gap: 'How much higher the mean free energy of held-out images is than that of up to 1,000 training images; $Z$ cancels. A gap that grows says that the machine memorises its training images.',
        chains:
          'How much higher the mean free energy of the chains is than that of the batch. Below 0, the chains find images that the machine holds for more likely than the data; the next updates raise the energy there.',
      },
    },
  },
  zh: {
    sentence: '三个指标，未必一致',
    empty:
      '按“训练”。会出现三条曲线：图像能重建得多好，图像有多大的似然，以及链和测试图像的自由能与训练图像相差多少。',
    axis: { epoch: '轮', step: '步' },
    charts: {
      reconstruction: { title: '重建误差', note: 'nats · 容易降低，却不是学习的目标' },
      likelihood: { title: '对数似然', note: 'nats · 越高越好' },
      energy: { title: '高于训练图像的自由能', note: 'nats' },
    },
    lines: {
      reconstruction: '测试图像',
      logP: 'log p(x)',
      pseudo: '伪似然',
      chains: '链',
      heldOut: '测试图像',
      independent: '像素独立',
      best: '可达到的最好值',
      training: '训练图像',
    },
    explain: {
      label: '讲解学习曲线',
      title: '学习的三个指标',
      points: {
        reconstruction:
          '把隐单元设为给定测试图像时的概率，再让可见单元还原这张图像。只要链走一步不离开出发点太远，这个误差就会下降，与模型自身的分布是否更接近数据无关。CD-1 会一直降低它，同时似然却在变差。',
        energy: '一张图像的自由能，已对全部隐单元求和。训练降低数据图像的自由能，抬高链所到之处的自由能。',
        likelihood:
          '$Z$ 是对隐单元所有状态的求和。隐单元很少时（MNIST 上不超过 8 个，4 × 4 图像上不超过 14 个），每次测量测试图像都精确求和，实线就是 $\\log p(\\vx)$ 在测试图像上的平均值。“像素独立”这条线是没有权重、只知道每个像素平均亮度的模型所达到的值，训练从它附近开始。',
        pseudo:
          '$Z$ 无法求出时，用伪似然代替：对每个像素，看其余像素能多准确地确定它；$\\vx^{(i)}$ 是把像素 $i$ 翻转后的图像。它由部分图像的至多 60 个像素估计，因此有噪声。它不是似然，可能比似然高得多。',
        gap: '测试图像的平均自由能比训练图像（至多 1,000 张）高出多少；$Z$ 在相减时消去。差距增大说明模型在死记训练图像。',
        chains:
          '链的平均自由能比这一批图像高出多少。低于 0 时，链找到了模型认为比数据更可能的图像，接下来的更新会抬高那里的能量。',
      },
    },
  },
});
