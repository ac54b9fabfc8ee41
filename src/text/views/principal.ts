import { words } from '../words.ts';

export const principal = words({
  en: {
    sentence: 'Each principal axis over its shadow in what was learned.',
    empty: 'Waiting for PCA, which is computed from all training images',
    largest: 'largest angle between the subspaces',
    error: 'squared error, PCA {{pca}}',
    bars: 'Angle between each principal axis and the learned subspace, in degrees.',
    angles: 'angle of axis 1 … {{count}}, in degrees',
    axis: 'Principal axis {{axis}}',
    shadow: 'Its projection onto the learned subspace, at {{angle}}°',
    table: { caption: 'Angles after {{step}} updates', axis: 'Axis', angle: 'Angle in degrees' },
    explain: {
      label: 'Explain the comparison with PCA',
      title: 'A linear autoencoder finds what PCA finds',
      points: {
        map: 'Without bends the whole network is one affine map. All it can do is to choose a flat subspace of the space of images and to project onto it.',
        best: 'Of all subspaces of this size, that of the first principal axes leaves the least squared error on the training images. Training has to end there.',
        span: 'It need not find the axes themselves: any basis of the subspace will do, slanted ones too. So each axis is compared with its shadow in the learned subspace, not with a single unit.',
        angle:
          'An axis that lies in the learned subspace is its own shadow: angle 0°, both pictures alike. At 90° nothing of it has been learned. Axes with much variance come first, for they save most error.',
      },
    },
  },
  zh: {
    sentence: '上为主轴，下为它在所学子空间里的投影。',
    empty: '等待 PCA：它由全部训练图像计算',
    largest: '两个子空间之间的最大夹角',
    error: '平方误差，PCA 为 {{pca}}',
    bars: '每个主轴与所学子空间的夹角，单位为度。',
    angles: '第 1 … {{count}} 个主轴的夹角（度）',
    axis: '第 {{axis}} 个主轴',
    shadow: '它在所学子空间上的投影，夹角 {{angle}}°',
    table: { caption: '{{step}} 次更新后的夹角', axis: '主轴', angle: '夹角（度）' },
    explain: {
      label: '讲解与 PCA 的比较',
      title: '线性自编码器找到的正是 PCA 所找到的',
      points: {
        map: '没有弯曲，整个网络就只是一个仿射映射。它所能做的，只是在图像空间里选一个平直的子空间并向它投影。',
        best: '在这个维数的所有子空间中，由前几个主轴张成的那一个在训练图像上的平方误差最小。训练终将到达那里。',
        span: '它不必找到主轴本身：子空间的任何一组基都可以，斜的也行。所以每个主轴是与它在所学子空间里的投影相比，而不是与某个单元相比。',
        angle:
          '落在所学子空间里的主轴就是自己的投影：夹角 0°，两张图相同。90° 则表示还什么都没有学到。方差大的主轴最先学会，因为它们减少的误差最多。',
      },
    },
  },
});
