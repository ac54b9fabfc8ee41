import { words } from '../words.ts';

export const machine = words({
  en: {
    sentence: '{{parameters}} parameters, used both ways',
    chain:
      'The chain of the selected image: up to the hidden units, down to the visible ones, and so on through {{k}} steps',
    pushes:
      'What the data shows, ⟨v⁰h⁰⟩, pushes W up; what the chain comes to, ⟨vᵏhᵏ⟩ with k = {{k}}, pushes it down.',
    persistent:
      'The chains that train this machine go on from where they stood; this one begins at the image.',
    explain: {
      label: 'Explain the machine',
      title: 'One set of weights, read both ways',
      points: {
        energy:
          'Every state of visible and hidden units has an energy; the lower it is, the more likely the state. $Z$ makes the probabilities sum to 1. Visible units are the pixels; no two units of the same side are joined, which is what “restricted” means.',
        halves:
          'Given one side, the units of the other are independent, so each half step is one product with $W$ and a draw for every unit. Squares show the probabilities of hidden units, images those of visible ones.',
        gradient:
          'The slope of the likelihood: what visible and hidden units do together for the data, less what they do together when the machine is left to itself. The second part would need chains that have forgotten where they began.',
        contrast:
          'Contrastive divergence (Hinton 2002) ends the chain after $k$ steps instead. Where the two ends agree, nothing changes. The direction is not the slope of any function, but for a large $k$ it comes close to that of the likelihood.',
        noBackpropagation:
          'Nothing is sent back through the chain: it is a source of samples, not a network with a loss at its end. The hidden units of the statistics are probabilities, those that drive the next half step are draws.',
      },
    },
  },
  zh: {
    sentence: '{{parameters}} 个参数，双向使用',
    chain: '所选图像的链：向上到隐单元，向下到可见单元，如此 {{k}} 步',
    pushes: '数据所显示的 ⟨v⁰h⁰⟩ 使 W 增大；链所到达的 ⟨vᵏhᵏ⟩（k = {{k}}）使 W 减小。',
    persistent: '训练这个模型的链从上次停下处继续；图中这条从图像开始。',
    explain: {
      label: '讲解这个模型',
      title: '一组权重，双向使用',
      points: {
        energy:
          '可见单元与隐单元的每种状态都有一个能量，能量越低，这种状态越可能出现。$Z$ 使概率之和为 1。可见单元就是像素；同一侧的单元之间没有连接，这就是“受限”的意思。',
        halves:
          '给定一侧，另一侧的各单元相互独立，所以每半步只是与 $W$ 相乘一次，再为每个单元采样一次。方块显示隐单元的概率，图像显示可见单元的概率。',
        gradient:
          '似然的梯度：在数据上可见单元与隐单元如何一起活动，减去模型自行其是时它们如何一起活动。后一部分需要已经忘记起点的链。',
        contrast:
          '对比散度（Hinton 2002）让链在 $k$ 步后就停下。两端一致时，什么也不变。这个方向不是任何函数的梯度，但 $k$ 大时接近似然的梯度。',
        noBackpropagation:
          '没有任何东西沿链反向传播：链只是样本的来源，而不是末端有损失的网络。统计量中的隐单元用概率，驱动下半步的隐单元用采样。',
      },
    },
  },
});
