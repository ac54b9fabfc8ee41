import { words } from '../words.ts';

/** Of the restricted Boltzmann machine: what it is, and what its own knobs and choices do. */
export const rbm = words({
  en: {
    model:
      'Restricted Boltzmann machine: visible units for the pixels and hidden units, joined by one matrix of weights. It has no decoder and no loss to descend; it learns which images have a low energy, by comparing the data with what its own chains come up with.',
    fields: {
      hidden:
        'How many hidden units there are. More of them can describe finer features. With up to 16 the likelihood can be computed exactly.',
      chains:
        'Where the chains of the negative phase begin at every update: at the images of the batch, or where the last update has left them.',
      gibbsSteps:
        'How many times the chains go down to the visible units and up again before the difference is taken. A larger k comes closer to the gradient of the likelihood and takes proportionally longer.',
      momentum:
        'The share of the last movement that is kept, at most 0.5 in the first five epochs. With SGD the page scales the steps by 1 − momentum, so that the learning rate means the same whatever the momentum is, and weight decay pulls as it does inside the gradient.',
      fallsOver:
        'Over how many epochs the learning rate falls to 0 in a straight line; 0 keeps it as it is. Persistent chains need it: they follow the machine only if it changes less and less.',
      units:
        'Whether a pixel is on or off (Bernoulli), or a number with noise around its mean (Gaussian). Gaussian units want a learning rate ten to a hundred times smaller.',
      spread: 'Standard deviation of the weights at the start. Hinton’s guide recommends 0.01.',
    },
    options: {
      contrastive:
        'Contrastive divergence: k steps from the data. It lowers the energy of the data against that of its near surroundings, and may leave deep valleys far away unnoticed.',
      persistent:
        'Persistent contrastive divergence: the chains go on from update to update, and so come far from the data. The learning rate must be low, and should fall.',
      'on-off':
        'A pixel is 1 with probability σ(b + Wh), else 0. Grey pixels are taken as such probabilities.',
      'real-valued':
        'A pixel is drawn from a Gaussian around b + s² Wh with the pixel variance s², which is fixed.',
    },
  },
  zh: {
    model:
      '受限玻尔兹曼机：对应像素的可见单元与隐单元，由同一个权重矩阵相连。它没有解码器，也没有要下降的损失；它把数据与自己的链所产生的样本相比较，从而学会哪些图像的能量低。',
    fields: {
      hidden: '隐单元的个数。越多，能描述的特征越细。不超过 16 个时，似然可以精确算出。',
      chains: '每次更新时，负相的链从哪里开始：从这一批图像开始，还是从上一次更新停下的地方继续。',
      gibbsSteps:
        '取差之前，链在可见单元与隐单元之间往返几次。k 越大，越接近似然的梯度，所需时间也按比例增加。',
      momentum:
        '保留上一次移动的比例，前五轮最多为 0.5。使用 SGD 时，步长乘以 1 − 动量，因此无论动量多大，学习率的含义都一样，权重衰减也与写在梯度里时一样强。',
      fallsOver:
        '学习率在多少轮内沿直线降到 0；取 0 则保持不变。持续链需要它：模型变化得越来越慢，链才跟得上。',
      units:
        '像素是开或关（伯努利），还是一个围绕均值带有噪声的数（高斯）。高斯单元需要小十到一百倍的学习率。',
      spread: '权重初始值的标准差。Hinton 的指南建议取 0.01。',
    },
    options: {
      contrastive: '对比散度：从数据出发走 k 步。它让数据的能量低于其近旁，却可能发现不了远处的深谷。',
      persistent: '持续对比散度：链跨越各次更新一直走下去，因此能远离数据。学习率必须低，并且最好逐渐下降。',
      'on-off': '像素以概率 σ(b + Wh) 为 1，否则为 0。灰度像素按这样的概率看待。',
      'real-valued': '像素取自以 b + s² Wh 为中心的高斯分布，像素方差 s² 固定不变。',
    },
  },
});
