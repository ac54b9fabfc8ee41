import { words } from '../words.ts';

export const repair = words({
  en: {
    sentence: 'Paint what the machine shall invent; the rest stays.',
    picture: '{{image}}: {{free}} of {{count}} pixels are free',
    image: 'Image {{index}}, {{className}}',
    keys: 'Arrow keys move the brush, the space bar frees the pixels under it.',
    free: '{{free}} of {{count}} pixels are free',
    clear: 'Clear',
    half: 'Half',
    halfLabel: 'Half: free the lower half',
    table: 'The image over the Gibbs steps',
    step: 'step',
    ways: { drawn: 'drawn', 'mean-field': 'mean field' },
    cell: '{{way}}, step {{step}}',
    later: '{{way}}, step {{step}}: not there yet',
    caption: 'Drawn states keep trying other endings. The mean field settles on one answer and stays.',
    empty: 'Nothing is free: paint over the part of the image that the machine shall invent, or press Half.',
    explain: {
      label: 'Explain the repair',
      title: 'Hold a part, invent the rest',
      points: {
        clamp:
          'The held pixels are set back after every Gibbs step, the free ones go on. In the long run they are samples of what the machine takes to be likely beside what is held. It was not trained for this, and needs no other network: the same chain answers whichever part is missing.',
        drawn:
          'Drawn: hidden and free units are drawn in every step, so the image never comes to rest. Shown are the probabilities of the free pixels from which the last draw was made (for Gaussian units the means).',
        meanField:
          'Mean field: every unit passes on its mean instead of a draw ($\\sigma$ is the sigmoid; Gaussian units take their mean as it is). Each half step can only improve one factorised approximation of the distribution given what is held, so the image comes to rest at one answer. It is one good answer, not the mean of all, and another start may lead to another.',
        start:
          'Free pixels begin on or off at random (Gaussian ones at $\\N(0, 1)$) where units are drawn, and at ½ for the mean field. The held ones are those of the selected held-out image, black and white as the model takes it (grey for Gaussian units). $T = 1$. While the machine trains, both rows are made anew about once a second.',
      },
    },
  },
  zh: {
    sentence: '涂出要由模型补画的部分，其余保持不变。',
    picture: '{{image}}：{{count}} 个像素中有 {{free}} 个可变',
    image: '图像 {{index}}，{{className}}',
    keys: '方向键移动画笔，空格键使画笔下的像素可变。',
    free: '{{count}} 个像素中有 {{free}} 个可变',
    clear: '清除',
    half: '下半',
    halfLabel: '下半：使图像下半部分可变',
    table: '图像随吉布斯步数的变化',
    step: '步数',
    ways: { drawn: '采样', 'mean-field': '平均场' },
    cell: '{{way}}，第 {{step}} 步',
    later: '{{way}}，第 {{step}} 步：尚未得到',
    caption: '采样不断尝试别的补法；平均场停在一个答案上，不再变化。',
    empty: '没有可变的像素：请涂抹要由模型补画的部分，或按“下半”。',
    explain: {
      label: '讲解修补',
      title: '固定一部分，补画其余',
      points: {
        clamp:
          '每一步吉布斯采样之后，固定的像素都恢复原值，可变的像素继续变化。走得足够久，它们就是模型认为与固定部分相配的样本。模型没有为此专门训练，也不需要别的网络：无论缺哪一部分，都由同一条链来回答。',
        drawn:
          '采样：每一步都对隐单元和可变的可见单元采样，因此图像永不停下。可变像素显示的是最后一次采样所依据的概率（高斯单元则是均值）。',
        meanField:
          '平均场：每个单元传递的是均值而不是采样结果（$\\sigma$ 是 sigmoid；高斯单元直接取均值）。每半步只会改进对条件分布的同一个因子分解近似，所以图像会停在一个答案上。它是一个好的答案，而不是所有答案的平均；换一个起点，也可能得到另一个。',
        start:
          '采样时，可变像素从随机的开或关开始（高斯单元从 $\\N(0, 1)$ 开始）；平均场从 ½ 开始。固定的像素取自选中的测试图像，并按模型的方式变成黑白（高斯单元保留灰度）。$T = 1$。训练进行时，两行大约每秒重新计算一次。',
      },
    },
  },
});
