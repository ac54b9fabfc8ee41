import { words } from '../words.ts';

export const partition = words({
  en: {
    sentence: 'log p(x) of images, with Z estimated by annealing.',
    sentenceExact: 'log p(x) of images, with Z summed exactly.',
    gaussian:
      'Not measured for Gaussian units with more than 16 hidden units: the annealing here is of units that are on or off.',
    before:
      'Nothing has been measured yet. It takes about ten seconds for 1,000 steps; training goes on meanwhile.',
    beforeExact: 'Nothing has been measured yet. It takes a second or two; training goes on meanwhile.',
    steps: { label: 'Steps of the annealing', count: '{{steps}} steps' },
    value: '{{mean}} ± {{error}}',
    heldOut: 'log p(x), held-out',
    train: 'log p(x), training',
    independent: 'independent pixels',
    best: 'best possible',
    nats: 'nats per image, higher is better; ± standard error of the mean over images, without that of log Z',
    exact: 'Z was summed over all states of the hidden units.',
    annealed:
      'log Z from {{chains}} chains of {{steps}} steps; the relative standard deviation of Z is {{deviation}}.',
    unsure:
      'The chains disagree: the relative standard deviation of Z is {{deviation}}. log Z is probably too low then, and log p(x) looks better than it is. More steps help.',
    measured: 'Step {{step}}; {{train}} training images, {{heldOut}} held-out images.',
    explain: {
      label: 'Explain the likelihood',
      title: 'How likely is an image?',
      points: {
        partition:
          'A machine gives every image a free energy; what makes probabilities of them is $Z$, a sum over all images there can be. It changes with every update, and no curve of reconstructions tells it.',
        exact:
          'Turned round, it is a sum over the states of the hidden units: with 12 of them 4,096, with 16 of them 65,536. All are gone through here.',
        annealed:
          'Annealed importance sampling (Neal 2001; Salakhutdinov & Murray 2008): each of $M$ chains begins at independent pixels, whose $Z_0$ is known, and moves step by step towards this machine, $\\beta$ from 0 to 1, gathering the ratio of probabilities on its way.',
        bias: 'On average $\\hat{Z}$ is right, but its logarithm is too low, so $\\log p(\\vx)$ looks better than it is. The relative standard deviation of $\\hat{Z}$ says how far to trust it: near 1, not at all.',
        independent:
          'For comparison: a model without weights, in which no pixel depends on another and each is on average as bright as in the training images. A machine that is worse has unlearned even that.',
      },
    },
  },
  zh: {
    sentence: '图像的 log p(x)，其中 Z 由退火估计。',
    sentenceExact: '图像的 log p(x)，其中 Z 精确求和。',
    gaussian: '可见单元为高斯且隐单元多于 16 个时不作测量：这里的退火只适用于开关单元。',
    before: '还没有测量。1,000 步大约需要十秒，其间训练照常进行。',
    beforeExact: '还没有测量。需要一两秒，其间训练照常进行。',
    steps: { label: '退火的步数', count: '{{steps}} 步' },
    value: '{{mean}} ± {{error}}',
    heldOut: 'log p(x)，测试图像',
    train: 'log p(x)，训练图像',
    independent: '像素独立',
    best: '可达到的最好值',
    nats: '每张图像的 nats，越高越好；± 为对图像取平均的标准误，不含 log Z 的误差',
    exact: 'Z 已对隐单元的全部状态求和。',
    annealed: 'log Z 由 {{chains}} 条链、每条 {{steps}} 步得到；Z 的相对标准差为 {{deviation}}。',
    unsure:
      '各条链不一致：Z 的相对标准差为 {{deviation}}。这时 log Z 可能偏低，log p(x) 看起来比实际好。增加步数会有帮助。',
    measured: '第 {{step}} 步；{{train}} 张训练图像，{{heldOut}} 张测试图像。',
    explain: {
      label: '讲解似然',
      title: '一张图像有多大的概率？',
      points: {
        partition:
          '模型给每张图像一个自由能；要变成概率，还需要 $Z$，即对所有可能图像的求和。它随每次更新而变，任何重建曲线都反映不出来。',
        exact:
          '换个方向，它也是对隐单元状态的求和：12 个隐单元有 4,096 个状态，16 个有 65,536 个。这里全部求和。',
        annealed:
          '退火重要性采样（Neal 2001；Salakhutdinov 与 Murray 2008）：$M$ 条链都从像素独立的模型出发，它的 $Z_0$ 已知；随着 $\\beta$ 从 0 升到 1，一步步走向当前模型，沿途累积概率之比。',
        bias: '$\\hat{Z}$ 的平均值是对的，但它的对数偏低，所以 $\\log p(\\vx)$ 看起来比实际好。$\\hat{Z}$ 的相对标准差说明它有多可信：接近 1 时完全不可信。',
        independent:
          '作为比较：没有权重的模型，各像素互不相关，平均亮度与训练图像相同。比它还差的模型，连这一点都丢掉了。',
      },
    },
  },
});
