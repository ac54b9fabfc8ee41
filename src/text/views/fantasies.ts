import { words } from '../words.ts';

export const fantasies = words({
  en: {
    sentence: 'what the chains believe: no image of the data is used on the way',
    run: 'Run',
    pause: 'Pause',
    step: 'Step',
    fromNoise: 'From noise',
    fromData: 'From data',
    count: 'step {{steps}} of {{chains}} chains',
    sheet: '{{chains}} chains after {{steps}} Gibbs steps',
    temperature: 'Temperature T',
    temperatureHelp:
      'Chains follow p^(1/T). Above 1 they wander more freely and find less likely images too; below 1 they settle in what is most likely.',
    show: { label: 'What is shown of each pixel', means: 'probabilities', states: 'samples' },
    unmeasured: 'Whether chains are stuck is measured every {{steps}} steps.',
    still:
      '{{still}} of {{chains}} chains look almost as they did {{steps}} steps before: their probabilities moved by less than 0.02 on average.',
    strip: 'The first chain at some of its steps',
    at: 'step {{step}}',
    explain: {
      label: 'Explain the fantasies',
      title: 'What the machine believes',
      points: {
        step: 'One Gibbs step: all hidden units are drawn given the visible ones, then all visible ones given the hidden ones. After many steps the images come from the machine’s own distribution, wherever the chain began.',
        believes:
          'From noise, the chains show what the machine has learned without any help. From data, they show how long an image stays what it is. A machine trained with one step of the chain (CD-1) has seldom been asked what lies far from the data, and may believe in images that are none.',
        temperature:
          'All inputs of units are divided by $T$. At $T = 1$ it is the machine itself, $\\vx$ and all; a higher temperature flattens its distribution, so that chains leave valleys in which they are stuck.',
        stuck:
          'Chains that hardly change are stuck in a mode: other images may be as likely, but the way there leads over unlikely ones. It is counted, not guessed: the mean change of the probabilities of a chain’s pixels in 100 steps.',
      },
    },
  },
  zh: {
    sentence: '链所相信的：途中没有用到任何数据图像',
    run: '运行',
    pause: '暂停',
    step: '一步',
    fromNoise: '从噪声开始',
    fromData: '从数据开始',
    count: '{{chains}} 条链，第 {{steps}} 步',
    sheet: '{{chains}} 条链走 {{steps}} 步吉布斯采样之后',
    temperature: '温度 T',
    temperatureHelp:
      '链遵循 p^(1/T)。高于 1 时走得更自由，也会走到不太可能的图像；低于 1 时停在最可能的图像附近。',
    show: { label: '每个像素显示什么', means: '概率', states: '样本' },
    unmeasured: '每 {{steps}} 步测量一次链是否停滞。',
    still: '{{chains}} 条链中有 {{still}} 条与 {{steps}} 步之前几乎一样：各像素的概率平均变化不到 0.02。',
    strip: '第一条链在若干步时的样子',
    at: '第 {{step}} 步',
    explain: {
      label: '讲解梦境',
      title: '模型所相信的',
      points: {
        step: '一步吉布斯采样：给定可见单元，对全部隐单元采样；再给定隐单元，对全部可见单元采样。步数足够多时，图像来自模型自身的分布，与链从哪里开始无关。',
        believes:
          '从噪声开始，可以看到模型独自学会了什么；从数据开始，可以看到一张图像能保持多久。只用一步链（CD-1）训练的模型很少被问到远离数据的地方是什么，因此可能相信一些不成其为图像的东西。',
        temperature:
          '各单元的输入都除以 $T$。$T = 1$ 时就是模型本身（包括 $\\vx$）；温度更高时分布变平，链便能离开困住它的低谷。',
        stuck:
          '几乎不变的链停在一个模式里：别的图像也许同样可能，但要走过去得经过不太可能的图像。这是数出来的，不是猜的：每条链各像素概率在 100 步内的平均变化。',
      },
    },
  },
});
