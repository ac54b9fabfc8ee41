import { words } from '../words.ts';

export const principal = words({
  en: {
    sentence:
      'Top: a principal axis. Bottom: its projection onto the subspace that the autoencoder has learned.',
    empty: 'Waiting for PCA, which is computed from all training images',
    largest: 'largest angle between the subspaces',
    error: 'squared error, PCA {{pca}}',
    bars: 'Angle between each principal axis and the learned subspace, in degrees.',
    angles: 'angle of axes 1 to {{count}}, in degrees',
    axis: 'Principal axis {{axis}}',
    shadow: 'Its projection onto the learned subspace, at {{angle}}°',
    table: { caption: 'Angles after {{step}} updates', axis: 'Axis', angle: 'Angle in degrees' },
    explain: {
      label: 'Explain the comparison with PCA',
      title: 'A linear autoencoder finds what PCA finds',
      points: {
        map: 'Without a nonlinearity the whole network is one affine map. Its outputs all lie in a flat subspace with at most as many dimensions as the code has.',
        best: 'Of all subspaces of this dimension, the one spanned by the first principal axes gives the least squared error on the training images. Training tends there: every other point with zero gradient is a saddle, so there are no local minima to get caught in (Baldi and Hornik, 1989).',
        span: 'The network need not find the axes themselves: any basis of the subspace gives the same outputs. So each axis is compared with its projection onto the learned subspace, not with a single code unit.',
        angle:
          '$P$ projects orthogonally onto the subspace spanned by the rows of $W$, and $u_i$ is a principal axis of length 1. At 0° the axis lies in the learned subspace and both pictures are the same; at 90° it is perpendicular to it. Axes with a large variance are usually learned first, since they reduce the error most.',
      },
    },
  },
  zh: {
    sentence: '上：主轴。下：它在自编码器所学子空间上的投影。',
    empty: '等待 PCA：它由全部训练图像计算',
    largest: '两个子空间之间的最大夹角',
    error: '平方误差，PCA 为 {{pca}}',
    bars: '每个主轴与所学子空间的夹角，单位为度。',
    angles: '第 1 至 {{count}} 个主轴的夹角（度）',
    axis: '第 {{axis}} 个主轴',
    shadow: '它在所学子空间上的投影，夹角 {{angle}}°',
    table: { caption: '{{step}} 次更新后的夹角', axis: '主轴', angle: '夹角（度）' },
    explain: {
      label: '讲解与 PCA 的比较',
      title: '线性自编码器找到的正是 PCA 所找到的',
      points: {
        map: '没有非线性，整个网络就只是一个仿射映射。它的输出全都落在一个平直的子空间里，其维数至多等于编码的维数。',
        best: '在这个维数的所有子空间中，由前几个主轴张成的那一个在训练图像上的平方误差最小。训练会趋向它：其他梯度为零的点都是鞍点，不会陷入局部极小（Baldi 与 Hornik，1989）。',
        span: '网络不必找到主轴本身：用子空间的任何一组基，输出都相同。所以每个主轴是与它在所学子空间上的投影比较，而不是与某个编码单元比较。',
        angle:
          '$P$ 是向 $W$ 各行所张成的子空间的正交投影，$u_i$ 是长度为 1 的主轴。夹角为 0° 时主轴落在所学的子空间里，上下两张图相同；90° 表示这个主轴与所学的子空间垂直。方差大的主轴通常最先学会，因为它们减少的误差最多。',
      },
    },
  },
});
