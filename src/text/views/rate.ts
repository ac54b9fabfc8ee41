import { words } from '../words.ts';

export const rate = words({
  en: {
    sentence: 'nats per held-out image · down and left is better',
    empty: 'The trail begins once the held-out images have been measured.',
    plot: 'Rate {{rate}} and distortion {{distortion}} nats per held-out image, together {{total}}; {{past}} earlier runs on the same data beside it',
    rate: 'rate: KL',
    distortion: 'distortion: reconstruction',
    elbo: '−ELBO {{value}}',
    beta: 'β {{beta}}',
    importance: 'IWAE, K = {{samples}}',
    now: '{{objective}} · {{total}}',
    past: '{{objective}} · {{latent}}-D · {{total}}',
    meanImage: 'mean image',
    explain: {
      label: 'Explain the rate–distortion plane',
      title: 'What a code costs, and what it buys',
      points: {
        plane:
          'The rate $R$ is what the code costs, the distortion $D$ what is still unknown about the image once the code is there. Both are measured on the held-out images at every look.',
        elbo: 'Their sum is minus the ELBO. On a slanted line it is the same: there, a nat more of rate has bought a nat less of distortion.',
        beta: 'Training minimises $D + \\vbeta R$: a large $\\vbeta$ moves the run to the left, a small one to the right, along the frontier of what this network can reach. At the left edge lies the mean image: rate 0, nothing known.',
        past: 'Runs that have ended stay until the page is closed, as long as data, kind of pixels and likelihood are the same; otherwise their nats could not be compared.',
      },
    },
  },
  zh: {
    sentence: '每张测试图像的 nats · 越靠左下越好',
    empty: '测试图像测量完成后，轨迹从这里开始。',
    plot: '码率 {{rate}}、失真 {{distortion}}，单位为每张测试图像的 nats，合计 {{total}}；旁边还有同一数据上的 {{past}} 次较早的实验',
    rate: '码率：KL',
    distortion: '失真：重建',
    elbo: '−ELBO {{value}}',
    beta: 'β {{beta}}',
    importance: 'IWAE，K = {{samples}}',
    now: '{{objective}} · {{total}}',
    past: '{{objective}} · {{latent}} 维 · {{total}}',
    meanImage: '平均图像',
    explain: {
      label: '讲解码率–失真平面',
      title: '编码的代价与所得',
      points: {
        plane:
          '码率 $R$ 是编码的代价，失真 $D$ 是有了编码之后对图像仍不知道的部分。两者在每次查看时于测试图像上测得。',
        elbo: '两者之和是负的 ELBO。在同一条斜线上它保持不变：多花一个 nat 的码率，恰好少一个 nat 的失真。',
        beta: '训练最小化 $D + \\vbeta R$：$\\vbeta$ 大，实验向左移；$\\vbeta$ 小，向右移，沿着这个网络所能达到的边界。最左边是平均图像：码率为 0，一无所知。',
        past: '已结束的实验会保留到页面关闭，前提是数据、像素类型和似然相同，否则 nats 无法比较。',
      },
    },
  },
});
