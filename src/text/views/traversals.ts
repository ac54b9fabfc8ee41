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
          'The code of the selected image, with the number $\\vz_j$ replaced. What changes along a row is what this dimension controls near this image.',
        order:
          'Rows are sorted by KL: at the top the dimensions that say most about an image. In a collapsed one, at the bottom, nothing changes: the decoder ignores it.',
        orderPlain:
          'Rows are sorted by the variance of the codes, largest first. The middle of a row is the mean $m_j$ of all codes, a step of 1 their standard deviation $s_j$: a plain autoencoder sets no scale.',
        axes: 'Nothing makes a dimension mean one thing: slant and width may share one, and another seed gives other axes. Press or drag along a row to see a place large under “Decoded image”.',
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
      label: '讲解逐维变化',
      title: '一个维度控制什么',
      points: {
        traversal:
          '取所选图像的编码，只替换其中的 $\\vz_j$。一行中发生的变化，就是这一维在这张图像附近控制的东西。',
        order:
          '各行按 KL 排列：最上面的维度对图像说得最多。最下面若是坍缩的维度，图像毫无变化：解码器不理会它。',
        orderPlain:
          '各行按编码的方差从大到小排列。每行的中间是全部编码的均值 $m_j$，一格是一个标准差 $s_j$：普通自编码器不规定尺度。',
        axes: '没有什么能保证一维只表示一件事：倾斜和粗细可能混在一维里，换个种子坐标轴就不同。在一行上按下或拖动，可在“解码图像”中放大查看该处。',
      },
    },
  },
});
