import { words } from '../words.ts';

export const rate = words({
  en: {
    sentence: 'nats per held-out image · down and left is better',
    empty: 'The trail appears once the held-out images have been evaluated.',
    plot: 'Rate {{rate}} and distortion {{distortion}} nats per held-out image, together {{total}}; {{past}} earlier runs on the same data are shown too',
    rate: 'rate R: KL',
    distortion: 'distortion D: reconstruction',
    elbo: '−ELBO {{value}}',
    beta: 'β {{beta}}',
    importance: 'IWAE, K = {{samples}}',
    now: '{{objective}} · {{total}}',
    past: '{{objective}} · {{latent}}-D · {{total}}',
    meanImage: 'mean image',
    explain: {
      label: 'Explain the rate–distortion plane',
      title: 'Information in the code against reconstruction',
      points: {
        plane:
          'The rate $R$ is the mean KL: how much information the code carries, at most. The distortion $D$ is the reconstruction loss: what is still unknown about the image once its code is known. Both are computed from the held-out images at every evaluation.',
        elbo: 'Their sum is −ELBO. Along a slanted line it is constant: one more nat of rate saves exactly one nat of distortion.',
        beta: 'A standard β-VAE minimises $D + \\vbeta R$: a large $\\vbeta$ moves the run to the left, a small one to the right (Alemi et al., 2018). At the left edge, at rate 0, lies the mean image: the code then carries no information, and a model that ends there has collapsed.',
        past: 'Earlier runs stay in the picture until the page is closed, as long as data, pixels and likelihood are the same; otherwise their nats could not be compared.',
      },
    },
  },
  zh: {
    sentence: '每张测试图像的 nats · 越靠左下越好',
    empty: '测试图像评估完成后，这里会显示轨迹。',
    plot: '码率 {{rate}}、失真 {{distortion}}，单位为每张测试图像的 nats，合计 {{total}}；图中还有同一数据上较早的 {{past}} 次训练',
    rate: '码率 R：KL',
    distortion: '失真 D：重建',
    elbo: '−ELBO {{value}}',
    beta: 'β {{beta}}',
    importance: 'IWAE，K = {{samples}}',
    now: '{{objective}} · {{total}}',
    past: '{{objective}} · {{latent}} 维 · {{total}}',
    meanImage: '平均图像',
    explain: {
      label: '讲解率失真平面',
      title: '编码的信息量与重建',
      points: {
        plane:
          '码率（rate）$R$ 是平均 KL，即编码至多携带多少信息；失真（distortion）$D$ 是重建损失，即已知编码之后对图像仍不知道的部分。两者都在每次评估时由测试图像算出。',
        elbo: '两者之和是 −ELBO，在每条斜线上保持不变：码率多 1 nat，失真恰好少 1 nat。',
        beta: '标准的 β-VAE 最小化 $D + \\vbeta R$：$\\vbeta$ 大，结果偏左；$\\vbeta$ 小，结果偏右（Alemi 等，2018）。最左边码率为 0 处是平均图像：编码不携带任何信息；停在那里的模型已经坍缩。',
        past: '较早的训练结果会保留到页面关闭，前提是数据、像素取值和似然都相同，否则 nats 无法比较。',
      },
    },
  },
});
