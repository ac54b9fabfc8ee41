import { words } from '../words.ts';

/** Of the VAE: what it is, and what its own knobs and choices do. */
export const vae = words({
  en: {
    model:
      'Variational autoencoder: encodes every image as a Gaussian distribution of codes and keeps these distributions near a standard normal one, so that new codes can be sampled and decoded.',
    fields: {
      objective:
        'Which lower bound of log p(x) training maximises: with one code sampled for an image (ELBO), or with several that are weighted by how well they explain it (IWAE).',
      samples:
        'How many codes are sampled and decoded for every image at every update. A larger K tightens the bound and makes an update slower in proportion.',
      beta: 'Weight of the KL term; β = 1 is the standard VAE. At 0 posteriors shrink almost to points and codes spread out with gaps between them. At 4 to 10 posteriors grow wide, classes merge and images blur. Far above that KL falls to 0 and all codes mean the same (collapse).',
      warmUp:
        'Whether β has its value from the start or rises to it from 0, so that the decoder learns to use the code before the KL term counts in full.',
      warmUpEpochs: 'How many epochs the rise takes; for cycles, the length of one cycle.',
      klRule:
        'How KL enters the loss: in full; only above a free allowance for each dimension (free bits); as its distance from a target C; with an additional reward for the entropy of q; or as the article’s listing has it.',
      freeBits:
        'A dimension whose KL, averaged over the batch, is below this is not pushed down any further, so no dimension has to collapse.',
      capacity:
        'The target for KL in nats; the loss adds β times the distance from it. With a warm-up it is C that rises.',
      lambda:
        'Weight of the entropy H(q) in the article’s objective. The model is then equivalent to a β-VAE with weight β + λ and prior variance (β + λ)/β, and new codes must be sampled from that prior.',
    },
    options: {
      elbo: 'E log p(x|z) − β · KL. With β = 1 it is the evidence lower bound, the objective of the standard VAE.',
      iwae: 'The importance-weighted bound log (1/K) Σ w, w = p(x|z) p(z) / q(z|x), of K codes: the larger K, the closer to log p(x). There is no β.',
      plain: 'β · KL: with β = 1 the objective is −ELBO.',
      'free-bits': 'β Σ max(λ, KL) over dimensions, each KL averaged over the batch first.',
      capacity: 'β |KL − C|: the codes are to carry C nats, neither fewer nor more.',
      entropy:
        'β · KL − λ · H(q): wider posteriors. It is no longer guaranteed to be a bound of the likelihood.',
      'as-written':
        'The term of the article’s PyTorch listing: means in place of sums, and log σ² used as if it were log σ. With 784 pixels and 2 dimensions KL has 392 times its weight, and all codes become the same.',
      constant: 'β has its full value from the first update.',
      rising: 'β rises in a straight line from 0 and then stays.',
      cyclic: 'β rises in the first half of every cycle, stays in the second, and starts again from 0.',
    },
  },
  zh: {
    model:
      '变分自编码器：把每张图像编码为一个高斯分布，而不是一个点，并让这些分布靠近标准正态分布，因此可以采样新的编码来解码。',
    fields: {
      objective:
        '训练时最大化 log p(x) 的哪个下界：每张图像采样一个编码（ELBO），还是采样多个，并按各自对图像的解释程度加权（IWAE）。',
      samples: '每次更新为每张图像采样并解码多少个编码。K 越大，下界越紧，每次更新也按比例变慢。',
      beta: 'KL 项的权重；β = 1 是标准 VAE。取 0 时，后验几乎缩成点，编码散开，中间留有空隙；取 4 到 10 时，后验变宽，各类混在一起，图像变模糊；再大得多时，KL 降到 0，所有编码都不再区分图像（坍缩）。',
      warmUp: 'β 从一开始就取设定值，还是从 0 逐渐升高，让解码器先学会使用编码，再让 KL 项完全起作用。',
      warmUpEpochs: '升高过程持续几轮；周期式时，为一个周期的长度。',
      klRule:
        'KL 怎样进入损失：全部计入；每一维只计超出免费额度的部分（free bits）；计它与目标值 C 的差；另外奖励 q 的熵；或照文章代码的写法。',
      freeBits: '某一维的 KL（对一个批次取平均）低于此值时不再受惩罚，因此不必坍缩。',
      capacity: 'KL 的目标值，单位 nats；损失加上 β 乘以 KL 与它的差。有预热时，升高的是 C。',
      lambda:
        '文章目标函数中熵 H(q) 的权重。此时模型等价于权重为 β + λ、先验方差为 (β + λ)/β 的 β-VAE，新编码要从那个先验中采样。',
    },
    options: {
      elbo: 'E log p(x|z) − β · KL。β = 1 时是证据下界（ELBO），即标准 VAE 的目标。',
      iwae: '重要性加权下界 log (1/K) Σ w，w = p(x|z) p(z) / q(z|x)：采样 K 个编码，K 越大越接近 log p(x)；没有 β。',
      plain: 'β · KL：β = 1 时目标就是 −ELBO。',
      'free-bits': '对各维求 β Σ max(λ, KL)，每个 KL 先对一个批次取平均。',
      capacity: 'β |KL − C|：让编码携带 C nats，不多也不少。',
      entropy: 'β · KL − λ · H(q)：后验更宽；不再保证是似然的下界。',
      'as-written':
        '文章 PyTorch 代码中的写法：以平均代替求和，并把 log σ² 当作 log σ。784 个像素、2 维编码时，KL 的权重变成 392 倍，所有编码变得相同。',
      constant: 'β 从第一次更新起就是设定值。',
      rising: 'β 从 0 沿直线升到设定值，此后不变。',
      cyclic: '每个周期的前一半 β 逐渐升高，后一半保持不变，然后从 0 重新开始。',
    },
  },
});
