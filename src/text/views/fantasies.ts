import { words } from '../words.ts';

export const fantasies = words({
  en: {
    sentence: {
      noise: 'Images that the machine’s chains come to: no image of the data is used here.',
      data: 'Images that the machine’s chains come to. They began at held-out images; since then no image of the data has been used.',
    },
    controls: 'Chains',
    run: 'Run',
    runLabel: 'Run the chains',
    pause: 'Pause',
    pauseLabel: 'Pause the chains',
    step: 'Step',
    stepLabel: 'One Gibbs step',
    fromNoise: 'From noise',
    fromData: 'From data',
    made: 'step {{step}} of {{count}} chains',
    sheet: {
      means: '{{count}} chains after {{step}} Gibbs steps: the probability of every pixel',
      gaussian: '{{count}} chains after {{step}} Gibbs steps: the mean of every pixel',
      visible: '{{count}} chains after {{step}} Gibbs steps: the pixels as they were drawn',
    },
    temperature: {
      label: 'Temperature',
      help: 'Chains sample from p to the power 1/T: the inputs of all on-off units are divided by T. Above 1 they wander more freely, below 1 they settle in what is most likely. 1 is the machine itself.',
      back: 'Back to temperature 1',
    },
    shown: {
      label: 'What is shown',
      means: 'probabilities',
      gaussian: 'means',
      visible: 'samples',
    },
    strip: {
      noise: 'Chain 1, from noise: after so many steps',
      data: 'Chain 1, from a held-out image: after so many steps',
      step: 'Chain 1 after {{step}} steps',
      later: 'Step {{step}}: not reached yet',
    },
    still: {
      none: 'How many chains stay almost as they were is measured from step {{steps}} on.',
      figure:
        'From step {{from}} to {{to}}, {{still}} of {{count}} chains changed less than {{percent}}% of their pixels between black and white. Two different chains differ in {{apart}}% on average.',
    },
    explain: {
      label: 'Explain the fantasies',
      title: 'What the machine takes to be likely',
      points: {
        step: 'One Gibbs step: all hidden units are drawn given the visible ones, then all visible units given the hidden ones. Every chain goes on from its own state. In the long run its states are samples of the machine’s distribution $p(\\vx)$, wherever it began. How many steps that takes, nothing here says. While the machine trains, each step uses the weights of that moment.',
        shown:
          'A state is a draw, so its pixels are 0 or 1 (of Gaussian units, noisy) and look rough. The probabilities from which it was drawn (for Gaussian units the means) show the same without the noise of this last draw. The chain always goes on from the draw.',
        start:
          'From noise: each unit is on with probability ½ (a Gaussian unit is drawn from $\\N(0, 1)$). What appears then comes from the weights alone. From data: every chain begins at another held-out image, black and white as the model takes it (grey for Gaussian units). If chains from data soon stop looking like data, the machine puts its probability elsewhere. If those from noise end in fewer kinds of images than those from data, chains seldom cross from one valley of the energy to another, and where they begin still matters.',
        temperature:
          'The inputs of units that are on or off are divided by $T$; a Gaussian unit keeps its mean and has $T$ times its variance. The larger $T$, the flatter the distribution: chains change more and look less like the data. The smaller $T$, the more they stay near the states of lowest energy. Training always uses $T = 1$.',
        still:
          'After every {{span}} steps, each chain is compared with itself {{span}} steps before, and with the other chains. A pixel counts as different if its probability (or mean) lies below ½ in one and above it in the other. Chains with less than {{percent}}% of different pixels are counted: they may be stuck in one mode, or have left and come back, as only two moments are compared. Where chains change far less in {{span}} steps than two chains differ, they mix slowly. Where even different chains differ little, all of them show the same few images.',
      },
    },
  },
  zh: {
    sentence: {
      noise: '模型的链所走到的图像：这里没有用到任何数据图像。',
      data: '模型的链所走到的图像。它们从测试图像出发，此后不再用到任何数据图像。',
    },
    controls: '链',
    run: '运行',
    runLabel: '运行各条链',
    pause: '暂停',
    pauseLabel: '暂停各条链',
    step: '单步',
    stepLabel: '走一步吉布斯采样',
    fromNoise: '从噪声开始',
    fromData: '从数据开始',
    made: '第 {{step}} 步，{{count}} 条链',
    sheet: {
      means: '{{count}} 条链走过 {{step}} 步吉布斯采样后：每个像素的概率',
      gaussian: '{{count}} 条链走过 {{step}} 步吉布斯采样后：每个像素的均值',
      visible: '{{count}} 条链走过 {{step}} 步吉布斯采样后：采样得到的像素',
    },
    temperature: {
      label: '温度',
      help: '链从 p 的 1/T 次幂中采样：开关型单元的输入都除以 T。大于 1 时游走更自由，小于 1 时停留在最可能的状态附近。1 就是模型本身。',
      back: '恢复温度 1',
    },
    shown: {
      label: '显示什么',
      means: '概率',
      gaussian: '均值',
      visible: '样本',
    },
    strip: {
      noise: '第 1 条链，从噪声开始，走过的步数：',
      data: '第 1 条链，从一张测试图像开始，走过的步数：',
      step: '第 1 条链，{{step}} 步之后',
      later: '第 {{step}} 步：尚未走到',
    },
    still: {
      none: '从第 {{steps}} 步起，测量有多少条链几乎不变。',
      figure:
        '从第 {{from}} 步到第 {{to}} 步，{{count}} 条链中有 {{still}} 条，黑白发生改变的像素不到 {{percent}}%。两条不同的链平均有 {{apart}}% 的像素不同。',
    },
    explain: {
      label: '讲解梦境',
      title: '模型认为哪些图像可能出现',
      points: {
        step: '一步吉布斯采样：先给定可见单元，对所有隐单元采样；再给定隐单元，对所有可见单元采样。每条链都从自己的状态继续。走得足够久，无论从哪里出发，链的状态都是模型分布 $p(\\vx)$ 的样本；但需要多少步，这里无从得知。训练进行时，每一步都用当时的权重。',
        shown:
          '状态是采样的结果，像素非 0 即 1（高斯单元则带有噪声），看上去粗糙。采样所依据的概率（高斯单元则是均值）显示同样的内容，只是没有最后这次采样的噪声。链总是从采样结果继续走。',
        start:
          '从噪声开始：每个单元以概率 ½ 打开（高斯单元从 $\\N(0, 1)$ 采样），之后出现的一切都只来自权重。从数据开始：每条链从不同的测试图像出发，并按模型的方式变成黑白（高斯单元保留灰度）。如果从数据出发的链很快就不再像数据，说明模型把概率放在了别处。如果从噪声出发的链最后出现的图像种类比从数据出发的少，说明链很少从一个能量谷走到另一个，起点仍在起作用。',
        temperature:
          '开关型单元的输入都除以 $T$；高斯单元的均值不变，方差变为 $T$ 倍。$T$ 越大，分布越平坦：链变化得更多，也更不像数据。$T$ 越小，链越停留在能量最低的状态附近。训练始终使用 $T = 1$。',
        still:
          '每走 {{span}} 步，就把每条链与它自己 {{span}} 步之前相比，也与其他链相比。像素的概率（或均值）一个在 ½ 以下、另一个在 ½ 以上，就算不同。不同的像素少于 {{percent}}% 的链计入其中：它可能陷在一个模态里，也可能离开后又回来，因为这里只比较两个时刻。如果链在 {{span}} 步里的变化远小于两条链之间的差别，说明混合得慢；如果不同的链之间也相差很小，说明它们都在显示同样的少数几张图像。',
      },
    },
  },
});
