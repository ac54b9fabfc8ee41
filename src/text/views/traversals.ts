import { words } from '../words.ts';

export const traversals = words({
  en: {
    sentence: 'One dimension at a time moves from −3 to 3; the others stay as in the selected image.',
    sentencePlain:
      'One dimension at a time moves from −3 to 3 standard deviations of the codes; the others stay as in the selected image.',
    empty: 'The rows appear once the selected image has a code.',
    row: '{{name}} of the selected image',
    images: 'Decoded images along {{name}}, from −3 to 3',
    value: '{{value}}',
    kl: 'KL {{kl}}',
    deviation: 's.d. {{deviation}}',
    explain: {
      label: 'Explain the traversals',
      title: 'What one dimension does',
      points: {
        traversal:
          'The code of the selected image, with only $\\vz_j$ changed (a latent traversal). What changes along a row is what this dimension controls near this image.',
        order:
          'Rows are sorted by KL, the dimensions with most information at the top. In a collapsed dimension, at the bottom, nothing changes: the decoder ignores it.',
        orderPlain:
          'Rows are sorted by the variance of the codes, largest first. The middle of a row is the mean $m_j$ of all codes, a step of 1 is their standard deviation $s_j$: without a prior the code has no scale of its own.',
        axes: 'Nothing in the objective makes a dimension stand for one property: slant and thickness may share one, and another seed gives other axes. Press or drag along a row to see that point enlarged in “Decoded image”.',
      },
    },
  },
  zh: {
    sentence: '每次只让一维从 −3 变到 3，其余各维取所选图像的编码。',
    sentencePlain: '每次只让一维在编码的 −3 到 3 个标准差之间变化，其余各维取所选图像的编码。',
    empty: '所选图像有了编码后，这里会出现各行图像。',
    row: '所选图像的 {{name}}',
    images: '沿 {{name}} 从 −3 到 3 的解码图像',
    value: '{{value}}',
    kl: 'KL {{kl}}',
    deviation: '标准差 {{deviation}}',
    explain: {
      label: '讲解潜变量遍历',
      title: '一个维度控制什么',
      points: {
        traversal:
          '取所选图像的编码，只改变其中的 $\\vz_j$（潜变量遍历 latent traversal）。一行中发生的变化，就是这一维在这张图像附近控制的东西。',
        order:
          '各行按 KL 排列：最上面的维度携带的信息最多。最下面若是坍缩的维度，图像毫无变化：解码器会忽略它。',
        orderPlain:
          '各行按编码的方差从大到小排列。每行的中间是全部编码的均值 $m_j$，一格是一个标准差 $s_j$：没有先验的编码没有固定的尺度。',
        axes: '目标函数并不要求一维只对应一种性质：倾斜和粗细可能混在同一维里，换一个种子，坐标轴就不同。在一行上按下或拖动，可在“解码图像”中放大查看该处。',
      },
    },
  },
});
