import { words } from '../words.ts';

export const repair = words({
  en: {
    sentence: 'paint what the machine shall invent; the rest stays',
    painting:
      'The selected image; {{free}} of {{all}} pixels are free. Arrow keys move the brush, the space bar paints.',
    clear: 'Clear',
    half: 'Half',
    step: 'step',
    ways: { drawn: 'drawn', 'mean-field': 'mean field' },
    at: '{{way}}, step {{step}}',
    caption: 'Drawn states keep trying other endings. The mean field settles on one answer and stays.',
    nothing: 'Paint over a part of the image, or press Half.',
    explain: {
      label: 'Explain the repair',
      title: 'Held and invented',
      points: {
        held: 'The chain runs as always, but after each step the pixels that are held are put back. So the others come to be drawn given these. No other model here can do this without being trained for it: a machine has a probability for every image, and so for every completion.',
        drawn:
          'In the first row all units are drawn; shown are the probabilities of the free pixels. They begin at random. From step to step other completions are tried, as often as the machine holds them for likely.',
        meanField:
          'In the second row probabilities are passed on in place of draws, from ½. It is quick and comes to rest, but at one answer, which may be a mixture of several or not the most likely one.',
      },
    },
  },
  zh: {
    sentence: '涂出让模型补全的部分；其余保持不变',
    painting: '所选图像；{{all}} 个像素中有 {{free}} 个可变。方向键移动画笔，空格键涂画。',
    clear: '清除',
    half: '下半',
    step: '步',
    ways: { drawn: '采样', 'mean-field': '平均场' },
    at: '{{way}}，第 {{step}} 步',
    caption: '采样会不断尝试别的补法；平均场停在一个答案上，不再变化。',
    nothing: '在图像上涂画一部分，或按“下半”。',
    explain: {
      label: '讲解修补',
      title: '保持的与补全的',
      points: {
        held: '链照常运行，只是每一步之后都把保持不变的像素放回原值，于是其余像素就是在给定它们的条件下采样的。这里的其他模型不经专门训练都做不到：而这个模型对每张图像都有一个概率，因此对每种补法也有。',
        drawn:
          '第一行对全部单元采样，显示的是可变像素的概率。它们从随机开始，每一步尝试别的补法；模型认为越可能的补法，出现得越多。',
        meanField:
          '第二行用概率代替采样往下传，从 ½ 开始。它很快就静止下来，但只停在一个答案上，这可能是几种补法的混合，也可能不是最可能的一种。',
      },
    },
  },
});
