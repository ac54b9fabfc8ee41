import { words } from '../words.ts';

export const jacobian = words({
  en: {
    sentence: 'How far the code moves when the selected image changes a little.',
    empty: 'Waiting for the model',
    length: 'length ‖J‖',
    relative: '× the spread of the codes',
    chart:
      'Singular values of the Jacobian, largest first, on a logarithmic scale; the table that follows has the first of them',
    axis: 'singular values',
    before: '– – as it was at λ = {{lambda}}',
    contracted: 'The larger λ, the lower the curve: the code lets go of what it can do without.',
    free: 'Nothing in this objective holds the curve down; the contraction penalty would.',
    directions: 'The changes of x that move the code most, and how far, for a change of length 1.',
    image: 'The selected image',
    direction: 'Direction {{number}} among images',
    table: { caption: 'The first singular values', number: 'Number', value: 'Singular value' },
    explain: {
      label: 'Explain the Jacobian',
      title: 'How a code answers to its image',
      points: {
        jacobian:
          'The Jacobian $J$ holds the slope of every unit of the code by every pixel. It says what becomes of a small change $\\delta$ of the image $\\vx$.',
        singular:
          'Its singular values sort the changes: one of length 1 in the direction $v_k$ moves the code by $s_k$. In most directions the code hardly moves, for there it has nothing to tell apart; the few large ones are shown as pictures. Together they make up the length of $J$.',
        contraction:
          'The contractive autoencoder (Rifai et al., 2011) pays for this length, $\\lambda$ times, at every training image. Against it stands the reconstruction, which needs the code to tell images apart: what stays are directions in which images really differ. For one layer of sigmoid units the length has this closed form.',
        spread:
          'A code can also shrink as a whole, and the decoder enlarge it again. So the length is given once more, divided by how far the codes of the held-out images are spread: this figure falls only where small changes lose against the differences between images.',
      },
    },
  },
  zh: {
    sentence: '选中的图像稍有变化时，编码会移动多远。',
    empty: '等待模型',
    length: '长度 ‖J‖',
    relative: '× 编码的散布',
    chart: '雅可比矩阵的奇异值，从大到小，对数坐标；前几个数值见后面的表格',
    axis: '奇异值',
    before: '– – λ = {{lambda}} 时的样子',
    contracted: 'λ 越大，曲线越低：重建用不着的变化，编码不再跟随。',
    free: '这个目标函数里没有什么压低这条曲线；收缩惩罚会压低它。',
    directions: 'x 的哪些变化最能移动编码；数字是长度为 1 的变化使它移动多远。',
    image: '选中的图像',
    direction: '图像空间中的第 {{number}} 个方向',
    table: { caption: '前几个奇异值', number: '序号', value: '奇异值' },
    explain: {
      label: '讲解雅可比矩阵',
      title: '编码怎样响应图像',
      points: {
        jacobian:
          '雅可比矩阵 $J$ 是编码的每个单元对每个像素的斜率。它说明图像 $\\vx$ 的微小变化 $\\delta$ 会使编码怎样变化。',
        singular:
          '奇异值把各种变化排了序：沿方向 $v_k$ 长度为 1 的变化，使编码移动 $s_k$。在大多数方向上编码几乎不动，因为那里没有什么需要区分；最大的几个方向画成了图像。它们合起来就是 $J$ 的长度。',
        contraction:
          '收缩自编码器（Rifai 等，2011）在每张训练图像上为这个长度付出 $\\lambda$ 倍的代价。与它相对的是重建：编码必须能区分图像。最后留下的，是图像之间真正有差别的方向。编码只有一层 sigmoid 单元时，长度有这样的闭式。',
        spread:
          '编码也可以整体缩小，再由解码器放大。所以这里还给出长度除以测试图像编码散布之后的值：只有当微小变化相对于图像之间的差别变弱时，它才会下降。',
      },
    },
  },
});
