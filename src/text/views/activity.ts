import { words } from '../words.ts';

export const activity = words({
  en: {
    sentence: 'How strongly each unit of the code is activated, over the held-out images.',
    empty: 'The bars appear once the held-out images have been encoded.',
    percent: '{{percent}}%',
    figures: {
      mean: 'mean activation',
      target: 'target {{target}}',
      active: 'active per image',
      units: '{{units}} of {{size}} units',
      dead: 'dead units',
      of: 'of {{size}}',
      sparseness: 'Treves–Rolls',
      least: '1 = not sparse',
    },
    quantity: { label: 'What the bars show', means: 'mean activation', shares: 'share of images' },
    order: { label: 'Order of the units', number: 'by number', size: 'largest first' },
    units: 'Unit to show',
    line: '{{name}} {{value}}',
    target: 'target ρ',
    kept: 'k ÷ number of units',
    strong: {
      half: 'A unit counts as active when h > 0.5. Highlighted bars: active for the selected image ({{active}} of {{size}} units). Measured on {{images}} held-out images.',
      some: 'A unit counts as active when h ≠ 0. Highlighted bars: active for the selected image ({{active}} of {{size}} units). Measured on {{images}} held-out images.',
    },
    unit: {
      sentence: '{{unit}}: mean activation {{mean}}, active for {{percent}}% of the images. Largest for:',
      strongest: 'Held-out images for which the unit is largest',
      filter: 'What {{unit}} adds to an image: its decoder weights',
      image: 'Image {{index}}, {{className}}: activation {{value}}',
    },
    histogram: {
      label:
        'Histogram of the activations of all units for all images, logarithmic scale; {{inactive}}% are inactive',
      axis: 'activation h, all units and images',
    },
    explain: {
      label: 'Explain the activity',
      title: 'What a sparse code does',
      points: {
        meanKl:
          'The mean activation of unit $j$ over the images. The sparsity penalty is 0 where it equals the target $\\rho$ and grows with the distance from it. A larger weight brings the means closer to $\\rho$, and the reconstruction gets worse.',
        meanL1:
          'The mean activation of unit $j$ over the images. The L1 penalty grows with the size of every activation, so it lowers them all and sets many to exactly 0. There is no target value.',
        meanTopK:
          'The mean activation of unit $j$ over the images. There is no penalty here: for each image the $k$ largest activations are kept and all others are set to 0.',
        meanMachine:
          'The mean over the images of $p(h_j = 1 \\mid \\vx)$, how often hidden unit $j$ is on. A target is only held where the sparsity weight is not 0.',
        active:
          'A sigmoid unit counts as active when its output is above 0.5, any other unit when its output is not 0. A unit is dead when its output is the same for every image (sigmoid: standard deviation at most 0.01). It then carries no information about the image.',
        sparseness:
          'Treves–Rolls sparseness of unit $j$; the figure above is its mean over all units that are not always 0. It is 1 for a unit with the same output for every image, and $1/n$ for one that responds to one image in $n$. The smaller, the sparser.',
        unit: 'If the decoder has one layer, a unit adds its decoder weights, seen as an image, times its activation. A positive activation makes orange pixels brighter and blue ones darker. The view Weights shows all units side by side.',
        unitMachine:
          'A hidden unit that is on adds its weights, seen as an image, to the inputs of the visible units: orange pixels become more likely to be on, blue ones less likely.',
      },
    },
  },
  zh: {
    sentence: '编码的每个单元在测试图像上的激活强度。',
    empty: '测试图像完成编码后，这里会显示柱形图。',
    percent: '{{percent}}%',
    figures: {
      mean: '平均激活',
      target: '目标 {{target}}',
      active: '每张图像的激活单元',
      units: '{{size}} 个中 {{units}} 个',
      dead: '失活单元',
      of: '共 {{size}} 个',
      sparseness: 'Treves–Rolls',
      least: '1 = 不稀疏',
    },
    quantity: { label: '柱形表示什么', means: '平均激活', shares: '激活的图像比例' },
    order: { label: '单元的顺序', number: '按编号', size: '从大到小' },
    units: '要显示的单元',
    line: '{{name}} {{value}}',
    target: '目标 ρ',
    kept: 'k ÷ 单元总数',
    strong: {
      half: 'h > 0.5 时视为激活。突出显示的柱：对选中的图像激活（{{size}} 个单元中的 {{active}} 个）。由 {{images}} 张测试图像测得。',
      some: 'h ≠ 0 时视为激活。突出显示的柱：对选中的图像激活（{{size}} 个单元中的 {{active}} 个）。由 {{images}} 张测试图像测得。',
    },
    unit: {
      sentence: '{{unit}}：平均激活 {{mean}}，对 {{percent}}% 的图像激活。激活值最大的图像：',
      strongest: '该单元激活值最大的测试图像',
      filter: '{{unit}} 对图像的贡献：它的解码器权重',
      image: '图像 {{index}}，{{className}}：激活值 {{value}}',
    },
    histogram: {
      label: '所有单元对所有图像的激活值直方图，对数刻度；{{inactive}}% 未激活',
      axis: '激活值 h（所有单元和图像）',
    },
    explain: {
      label: '讲解激活情况',
      title: '稀疏编码在做什么',
      points: {
        meanKl:
          '单元 $j$ 对所有图像的平均激活。它等于目标值 $\\rho$ 时稀疏惩罚为 0，偏离越远惩罚越大。惩罚权重越大，平均激活越接近 $\\rho$，重建则越差。',
        meanL1:
          '单元 $j$ 对所有图像的平均激活。L1 惩罚随每个激活值的大小而增大，因此会压低所有激活，并使其中许多恰好为 0。它没有目标值。',
        meanTopK:
          '单元 $j$ 对所有图像的平均激活。这里没有惩罚项：对每张图像只保留最大的 $k$ 个激活值，其余置 0。',
        meanMachine:
          '$p(h_j = 1 \\mid \\vx)$ 在各图像上的平均值，即隐单元 $j$ 有多常打开。只有稀疏权重不为 0 时才有目标值。',
        active:
          'sigmoid 单元的输出大于 0.5 视为激活，其他单元的输出不为 0 视为激活。对所有图像输出都相同的单元（sigmoid：标准差不超过 0.01）视为失活（dead unit），它不含任何关于图像的信息。',
        sparseness:
          '单元 $j$ 的 Treves–Rolls 稀疏度；上方的数值是它对所有不恒为 0 的单元的平均。对所有图像输出都相同时为 1；$n$ 张图像中只对一张有响应时为 $1/n$。数值越小越稀疏。',
        unit: '如果解码器只有一层，每个单元会把自己的解码器权重（看作图像）乘以激活值，加到输出上。激活值为正时，橙色像素变亮，蓝色像素变暗。“权重”视图并排显示全部单元。',
        unitMachine:
          '一个打开的隐单元把自己的权重（看成图像）加到可见单元的输入上：橙色像素更可能打开，蓝色像素更不可能。',
      },
    },
  },
});
