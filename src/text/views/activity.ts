import { words } from '../words.ts';

export const activity = words({
  en: {
    sentence: 'How busy each unit of the code is, over the held-out images.',
    empty: 'The activity appears once the held-out images have codes.',
    percent: '{{percent}} %',
    figures: {
      mean: 'mean activation',
      target: 'target {{target}}',
      active: 'active for an image',
      units: '{{units}} of {{size}} units',
      dead: 'dead units',
      of: 'of {{size}}',
      sparseness: 'Treves–Rolls',
      least: '1 = not sparse',
    },
    quantity: { label: 'What the bars show', means: 'mean activation', shares: 'share of images' },
    order: { label: 'Order of the units', number: 'by number', size: 'busiest first' },
    units: 'Unit to show',
    line: '{{name}} {{value}}',
    target: 'target ρ',
    kept: 'k of all units',
    strong: {
      half: 'A unit is active when h > 0.5. Strong bars: active for the selected image ({{speaking}} of {{size}}). Measured on {{images}} held-out images.',
      some: 'A unit is active when h ≠ 0. Strong bars: active for the selected image ({{speaking}} of {{size}}). Measured on {{images}} held-out images.',
    },
    unit: {
      sentence: '{{unit}}: mean {{mean}}, active for {{percent}} % of images; it is largest for',
      strongest: 'Held-out images for which the unit is largest',
      filter: 'What {{unit}} adds to an image: its decoder weights',
      image: 'Image {{index}}, {{className}}: activation {{value}}',
    },
    histogram: {
      label: 'Histogram of all activations, log scale; {{silent}} % are not active',
      axis: 'all activations h',
    },
    explain: {
      label: 'Explain the activity',
      title: 'What a sparse code does',
      points: {
        mean: 'The mean activation of unit $j$ over images. The KL penalty pulls every one of them towards $\\rho$; the larger its weight, the closer they come, and the more reconstruction has to give way.',
        active:
          'A sigmoid unit counts as active above 0.5; a ReLU unit, or one among the $k$ kept, when it is not 0. A unit that says the same of every image (a spread of at most 0.01 for a sigmoid; always 0 for the others) is dead: it costs memory and tells nothing apart.',
        sparseness:
          'Treves–Rolls sparseness, averaged over the units: 1 for a unit that says the same of every image, $1/n$ for one that speaks for one image in $n$ alone. The fewer images move a unit, the smaller it is.',
        unit: 'Where the decoder has one layer, a unit adds its weights, as an image, times its activation: blue takes ink away, orange adds it. All units of the layer stand side by side in the view Weights.',
      },
    },
  },
  zh: {
    sentence: '编码的每个单元对测试图像有多活跃。',
    empty: '测试图像有了编码后，这里会显示活动情况。',
    percent: '{{percent}} %',
    figures: {
      mean: '平均激活',
      target: '目标 {{target}}',
      active: '每张图像的活跃单元',
      units: '{{size}} 个中 {{units}} 个',
      dead: '死单元',
      of: '共 {{size}} 个',
      sparseness: 'Treves–Rolls',
      least: '1 = 不稀疏',
    },
    quantity: { label: '柱子表示什么', means: '平均激活', shares: '图像比例' },
    order: { label: '单元的顺序', number: '按编号', size: '最忙者在前' },
    units: '要显示的单元',
    line: '{{name}} {{value}}',
    target: '目标 ρ',
    kept: 'k 占全部单元',
    strong: {
      half: 'h > 0.5 时单元算活跃。深色柱：对选中的图像活跃（{{size}} 个中 {{speaking}} 个）。由 {{images}} 张测试图像测得。',
      some: 'h ≠ 0 时单元算活跃。深色柱：对选中的图像活跃（{{size}} 个中 {{speaking}} 个）。由 {{images}} 张测试图像测得。',
    },
    unit: {
      sentence: '{{unit}}：平均 {{mean}}，对 {{percent}} % 的图像活跃；激活最大的图像：',
      strongest: '该单元激活最大的测试图像',
      filter: '{{unit}} 给图像添上什么：它的解码器权重',
      image: '图像 {{index}}，{{className}}：激活 {{value}}',
    },
    histogram: {
      label: '全部激活的直方图，对数刻度；{{silent}} % 不活跃',
      axis: '全部激活 h',
    },
    explain: {
      label: '讲解活动',
      title: '稀疏编码在做什么',
      points: {
        mean: '单元 $j$ 对图像的平均激活。KL 惩罚把每个单元都拉向 $\\rho$；权重越大，拉得越近，重建也就要让步越多。',
        active:
          'sigmoid 单元大于 0.5 算活跃；ReLU 单元，或保留的 $k$ 个之一，不为 0 就算活跃。对所有图像说同样的话的单元（sigmoid：标准差不超过 0.01；其他：恒为 0）是死单元：占内存，却什么也分不清。',
        sparseness:
          'Treves–Rolls 稀疏度，对单元取平均：对所有图像说同样的话，为 1；$n$ 张图像中只对一张说话，为 $1/n$。能打动单元的图像越少，它越小。',
        unit: '解码器只有一层时，单元把自己的权重图像乘以激活加到图像上：蓝色减去墨迹，橙色添上墨迹。这一层的全部单元并排显示在“权重”视图中。',
      },
    },
  },
});
