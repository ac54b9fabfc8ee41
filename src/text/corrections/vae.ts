import { words } from '../words.ts';

/** §3.4 and §3.5 of the article: the VAE, its objective and its inference. */
export const vae = words({
  en: {
    distribution: {
      claim: 'Unlike a plain autoencoder, a VAE takes the distribution of the data into account.',
      truth:
        'This does not say how. A VAE has a prior $p(\\vz)$; its decoder gives a distribution $p_\\theta(\\vx \\mid \\vz)$ and its encoder an approximate posterior $q_\\phi(\\vz \\mid \\vx)$. Both are trained to maximise the ELBO.',
    },
    'two-networks': {
      claim: 'The encoder of a VAE consists of a sampling network and a regularisation network.',
      truth:
        'It is one network with two outputs, $\\vmu$ and $\\log \\vsigma^2$. Sampling is a formula, and the regularisation is a term of the loss: neither is a network.',
    },
    concatenation: {
      claim:
        'Mean μ and variance σ of the latent variable are sampled from the prior and concatenated to form z.',
      truth:
        'They are not sampled: the encoder computes them from x. Only the noise $\\veps$ is sampled, and $\\vz = \\vmu + \\vsigma \\odot \\veps$, a sum, is a sample of the posterior $q(\\vz \\mid \\vx)$. And $\\vsigma$ is the standard deviation; the variance is $\\vsigma^2$.',
    },
    'which-posterior': {
      claim: 'The regularisation brings the posterior as close as possible to the true posterior.',
      truth:
        'The KL term draws $q(\\vz \\mid \\vx)$ towards the prior. It is the whole ELBO that brings it close to the true posterior: $\\log p(\\vx) = \\mathrm{ELBO} + \\KL(q(\\vz \\mid \\vx) \\,\\|\\, p(\\vz \\mid \\vx))$, and the left-hand side does not depend on $q$.',
    },
    sign: {
      claim:
        'The loss is $\\E_q[\\log p_\\theta(x \\mid z)] - \\KL(q \\,\\|\\, p) + \\lambda H(q)$; the first term is the reconstruction error.',
      truth:
        'Without its last term this is the ELBO, which is maximised; the loss is its negative. In the same way the first term is minus the reconstruction error.',
    },
    arguments: {
      claim: '$L(\\theta, \\beta)$',
      truth:
        '$\\beta$ is not defined anywhere, and the parameters $\\phi$ of the encoder are missing. Write $\\mathcal{L}(\\theta, \\phi; \\vx)$.',
    },
    entropy: {
      claim: 'A regulariser $\\lambda H(q)$ belongs to the objective of a VAE.',
      truth:
        'The KL term contains the entropy already: $-\\KL(q \\,\\|\\, p) = H(q) + \\E_q[\\log p(\\vz)]$. With $\\lambda H(q)$ on top the model is a β-VAE with weight $\\vbeta = 1 + \\lambda$ and prior variance $1 + \\lambda$; new codes must then be sampled from this wider prior.',
    },
    'learned-latent': {
      claim:
        'The latent variable “is learned by the model, not generated directly”, and so is the reconstruction.',
      truth:
        'Only parameters are learned. $\\vz$ is sampled from $q_\\phi(\\vz \\mid \\vx)$ (or set to its mean $\\vmu$), and $\\vxhat$ is the mean of $p_\\theta(\\vx \\mid \\vz)$, which the decoder computes.',
    },
    'no-samples': {
      claim: 'The inference of a VAE has two stages: encoding and decoding.',
      truth:
        'These two reconstruct a given image. What makes the VAE a generative model is missing: sample $\\vz \\sim \\N(0, I)$ and decode it.',
    },
  },
  zh: {
    distribution: {
      claim: '与普通的自编码器不同，VAE 会考虑到数据的分布。',
      truth:
        '这没有说明怎样考虑。VAE 有先验 $p(\\vz)$；解码器给出分布 $p_\\theta(\\vx \\mid \\vz)$，编码器给出近似后验 $q_\\phi(\\vz \\mid \\vx)$；两者一起训练，使 ELBO 最大。',
    },
    'two-networks': {
      claim: 'VAE 的编码器由采样网络和正则化网络两部分组成。',
      truth:
        '它是一个网络，有两组输出：$\\vmu$ 和 $\\log \\vsigma^2$。采样只是一个公式，正则化只是损失中的一项，都不是网络。',
    },
    concatenation: {
      claim: '从先验分布中采样出潜变量的均值 μ 和方差 σ，并将它们连结起来得到 z。',
      truth:
        'μ 和 σ 不是采样得到的，而是编码器由 x 计算出来的。只有噪声 $\\veps$ 是采样的；$\\vz = \\vmu + \\vsigma \\odot \\veps$ 是相加，而不是连结，它是后验 $q(\\vz \\mid \\vx)$ 的一个样本。此外 $\\vsigma$ 是标准差，方差是 $\\vsigma^2$。',
    },
    'which-posterior': {
      claim: '正则化使后验尽可能接近真实的后验分布。',
      truth:
        'KL 项把 $q(\\vz \\mid \\vx)$ 拉向先验。使它接近真实后验的是整个 ELBO：$\\log p(\\vx) = \\mathrm{ELBO} + \\KL(q(\\vz \\mid \\vx) \\,\\|\\, p(\\vz \\mid \\vx))$，而等式左边与 $q$ 无关。',
    },
    sign: {
      claim:
        '损失函数是 $\\E_q[\\log p_\\theta(x \\mid z)] - \\KL(q \\,\\|\\, p) + \\lambda H(q)$，其中第一项是重构误差。',
      truth: '去掉最后一项，它就是 ELBO，应当最大化；损失是它的相反数。同样，第一项是重建误差的相反数。',
    },
    arguments: {
      claim: '$L(\\theta, \\beta)$',
      truth:
        '文中没有定义 $\\beta$，也缺少编码器的参数 $\\phi$。应写作 $\\mathcal{L}(\\theta, \\phi; \\vx)$。',
    },
    entropy: {
      claim: 'VAE 的目标函数中有正则化项 $\\lambda H(q)$。',
      truth:
        'KL 项已经包含熵：$-\\KL(q \\,\\|\\, p) = H(q) + \\E_q[\\log p(\\vz)]$。再加上 $\\lambda H(q)$，模型就等价于权重 $\\vbeta = 1 + \\lambda$、先验方差 $1 + \\lambda$ 的 β-VAE；生成新样本时必须从这个更宽的先验采样。',
    },
    'learned-latent': {
      claim: '潜变量“是由模型学习到的，而不是直接生成的”，重构样本也是如此。',
      truth:
        '学到的只是参数。$\\vz$ 是从 $q_\\phi(\\vz \\mid \\vx)$ 中采样的（或取其均值 $\\vmu$），$\\vxhat$ 是 $p_\\theta(\\vx \\mid \\vz)$ 的均值，由解码器算出。',
    },
    'no-samples': {
      claim: 'VAE 的推断过程分为编码和解码两步。',
      truth:
        '这两步只是重建一张给定的图像。使 VAE 成为生成模型的一步被漏掉了：采样 $\\vz \\sim \\N(0, I)$，再解码。',
    },
  },
});
