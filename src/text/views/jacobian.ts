import { words } from '../words.ts';

export const jacobian = words({
  en: {
    sentence: 'How far the code moves when the selected image changes a little.',
    empty: 'Waiting for the model',
    norm: 'norm ‖J‖',
    relative: '‖J‖ over the standard deviation of the codes',
    chart:
      'Singular values of the Jacobian, largest first, on a logarithmic scale; the table that follows has the first of them',
    axis: 'singular values',
    before: '– – as it was at λ = {{lambda}}',
    contracted:
      'The larger λ, the lower the curve: the code reacts less to changes that the reconstruction does not need.',
    free: 'No term of this objective penalises these values; the contractive autoencoder has one that does.',
    directions:
      'The changes of x that move the code most. Below each: how far the code moves for a change of length 1.',
    image: 'The selected image',
    direction: 'Direction {{number}} in the space of images',
    table: { caption: 'The first singular values', number: 'Number', value: 'Singular value' },
    explain: {
      label: 'Explain the Jacobian',
      title: 'How sensitive the code is to its image',
      points: {
        jacobian:
          'The Jacobian $J$ holds the derivative of every code unit with respect to every pixel. It says how a small change $\\delta$ of the image $\\vx$ changes the code.',
        singular:
          'The singular values $s_k$ rank the changes of the image: a change of length 1 in the direction $v_k$ moves the code by $s_k$. Along most directions the code hardly moves; the directions with the largest values are shown as pictures. The squares of all singular values add up to the squared Frobenius norm.',
        contraction:
          'The contractive autoencoder (Rifai et al., 2011) adds $\\lambda$ times this squared norm, averaged over the training images, to the loss. The reconstruction term works against it, since codes must differ where images differ. The singular values that stay large belong to the directions in which images really vary. For a code of one sigmoid layer the norm has the closed form above.',
        spread:
          'Scaling the code down and the decoder up lowers the norm but changes nothing else. So the norm is also shown divided by the standard deviation of the codes of the held-out images, a figure that does not change with the scale. It falls only if the code reacts less to small changes compared with the differences between images.',
      },
    },
  },
  zh: {
    sentence: '选中的图像稍有变化时，编码会移动多远。',
    empty: '等待模型就绪',
    norm: '范数 ‖J‖',
    relative: '‖J‖ 除以编码的标准差',
    chart: '雅可比矩阵的奇异值，从大到小，对数刻度；前几个数值见后面的表格',
    axis: '奇异值',
    before: '– – λ = {{lambda}} 时的曲线',
    contracted: 'λ 越大，曲线越低：对于重建不需要的变化，编码不再敏感。',
    free: '这个目标函数中没有惩罚奇异值的项；收缩自编码器有这样一项。',
    directions: '最能改变编码的几个图像变化方向。下方数字：图像沿该方向变化长度 1 时，编码移动多远。',
    image: '选中的图像',
    direction: '图像空间中的第 {{number}} 个方向',
    table: { caption: '前几个奇异值', number: '序号', value: '奇异值' },
    explain: {
      label: '讲解雅可比矩阵',
      title: '编码对图像有多敏感',
      points: {
        jacobian:
          '雅可比矩阵 $J$ 由编码的每个单元对每个像素的偏导数组成，说明图像 $\\vx$ 的微小变化 $\\delta$ 会使编码怎样变化。',
        singular:
          '奇异值 $s_k$ 按大小排列图像的各种变化：图像沿方向 $v_k$ 变化长度 1，编码移动 $s_k$。在大多数方向上编码几乎不动；奇异值最大的几个方向画成了图像。所有奇异值的平方和等于 Frobenius 范数的平方。',
        contraction:
          '收缩自编码器（Rifai 等，2011）在损失中加入 $\\lambda$ 乘以这个范数的平方，并对训练图像取平均。重建项与之相抗衡：图像不同，编码也必须不同。因此，仍然较大的奇异值对应图像真正变化的方向。编码只有一层 sigmoid 单元时，范数有上面的解析式。',
        spread:
          '把编码整体缩小、再由解码器放大，范数会下降，其他一切不变。因此这里还给出范数除以测试图像编码的标准差之后的值，它不随编码的尺度而变：只有当编码对微小变化的响应相对于图像间的差异减弱时，它才会下降。',
      },
    },
  },
});
