import { words } from '../words.ts';

export const likelihood = words({
  en: {
    sentence: 'Estimates log p(x) of held-out images from below: the more codes are drawn, the tighter.',
    images: { label: 'Held-out images', count: '{{count}} images' },
    samples: { label: 'Codes K per image', count: 'K = {{count}}' },
    before:
      'Nothing has been measured yet. For each image K codes are drawn and decoded. With a large K this takes a while; training goes on meanwhile.',
    elbo: 'ELBO',
    bound: 'L{{samples}}',
    gain: 'L{{samples}} − ELBO',
    effective: 'effective codes, out of {{count}}',
    value: '{{mean}} ± {{error}}',
    nats: 'nats per image, mean ± standard error over the images',
    chart:
      'The bound against the number of codes: from {{first}} nats with one code to {{last}} nats with {{samples}}',
    axis: 'codes K',
    few: 'For {{few}} of {{images}} images one code carries nearly all the weight (fewer than 2 effective codes). For these, the bound may still lie well below log p(x).',
    measured: 'Parameters of step {{step}}; {{images}} images, evenly spaced over the held-out ones.',
    discipline: 'Measured with the prior N(0, I) and the full KL, whatever β and rule training uses for it.',
    grey: 'Grey targets: for grey pixels this is not a normalised likelihood. Compare it only with figures for grey targets.',
    explain: {
      label: 'Explain the likelihood estimate',
      title: 'How likely is an image?',
      points: {
        integral:
          'The probability of an image is an integral over all codes $\\vz$. It cannot be computed exactly, because it would take decoding every possible code.',
        bound:
          'The encoder tells which codes matter: $K$ codes are drawn from its posterior $q_\\phi(\\vz \\mid \\vx)$. The weight $w_k$ of each is the model’s joint density of image and code, divided by the density with which the encoder drew that code. The mean weight is an unbiased estimate of $p_\\theta(\\vx)$; its logarithm is on average too low (Burda et al., 2016).',
        climbs:
          'With one code this is the ELBO. On average the bound can only rise with $K$, and it approaches $\\log p_\\theta(\\vx)$. In the curve every $K$ is measured on the same drawn codes.',
        gap: 'The ELBO is too low by the KL divergence from the encoder’s posterior, a Gaussian, to the true posterior $p_\\theta(\\vz \\mid \\vx)$, which usually is none. This gap is the price of the simple posterior; it cannot be computed directly. $\\mathcal{L}_K - \\mathrm{ELBO}$ is at most this gap, and comes closer to it as $K$ grows.',
        effective:
          'The effective number of codes: $K$ if all weights are equal, 1 if one outweighs all others. Near 1 the estimate depends on a single lucky draw, and $\\log p_\\theta(\\vx)$ may be much higher.',
        discipline:
          'For every objective the same quantity is measured: $\\log p_\\theta(\\vx)$ under the prior $\\N(0, I)$, without $\\vbeta$, free bits or $\\lambda$. So runs with different objectives can be compared. (With $\\lambda\\, H(q)$ the samples are drawn from a wider prior; here too the measure stays $\\N(0, I)$.)',
        grey: 'A Bernoulli distribution gives probabilities to black and white pixels only. With grey targets the same sum is a useful loss, but not the logarithm of a probability. Published figures are mostly for binarised digits and cannot be compared with it.',
      },
    },
  },
  zh: {
    sentence: '从下方估计测试图像的 log p(x)：采样的编码越多，下界越紧。',
    images: { label: '测试图像', count: '{{count}} 张图像' },
    samples: { label: '每张图像的编码数 K', count: 'K = {{count}}' },
    before: '还没有测量。需要为每张图像采样并解码 K 个编码；K 大时要花一些时间，其间训练照常进行。',
    elbo: 'ELBO',
    bound: 'L{{samples}}',
    gain: 'L{{samples}} − ELBO',
    effective: '有效编码数（共 {{count}} 个）',
    value: '{{mean}} ± {{error}}',
    nats: '每张图像的 nats，均值 ± 标准误（对图像计算）',
    chart: '下界随编码数的变化：1 个编码时为 {{first}} nats，{{samples}} 个时为 {{last}} nats',
    axis: '编码数 K',
    few: '{{images}} 张图像中有 {{few}} 张，几乎全部权重落在一个编码上（有效编码数不足 2）：它们的下界可能仍远低于 log p(x)。',
    measured: '第 {{step}} 步的参数；{{images}} 张图像，均匀取自测试图像。',
    discipline: '测量时先验为 N(0, I)，KL 全部计入，与训练所用的 β 和 KL 规则无关。',
    grey: '灰度目标：对灰度像素，这不是归一化的似然，只能与灰度目标的结果比较。',
    explain: {
      label: '讲解似然估计',
      title: '一张图像的似然有多大？',
      points: {
        integral:
          '一张图像的概率要对所有编码 $\\vz$ 积分。这个积分无法精确计算，因为需要解码每一个可能的编码。',
        bound:
          '编码器指出哪些编码重要：从它给出的后验 $q_\\phi(\\vz \\mid \\vx)$ 中采样 $K$ 个编码。每个编码的权重 $w_k$，是模型给出的图像与编码的联合密度，除以编码器采到这个编码的密度。权重的平均值是 $p_\\theta(\\vx)$ 的无偏估计，其对数平均而言偏低（Burda 等，2016）。',
        climbs:
          '只有一个编码时，这就是 ELBO。平均而言，$K$ 越大下界只会越高，并趋近 $\\log p_\\theta(\\vx)$。图中曲线的各个 $K$ 用的是同一批采样。',
        gap: 'ELBO 偏低的部分，等于编码器的后验（高斯分布）与真实后验 $p_\\theta(\\vz \\mid \\vx)$（通常不是高斯分布）之间的 KL 散度。这是采用简单后验的代价，无法直接计算。$\\mathcal{L}_K - \\mathrm{ELBO}$ 至多等于这个差距，$K$ 越大越接近它。',
        effective:
          '有效编码数：各权重相等时为 $K$，一个权重压倒其余时为 1。接近 1 时，估计只取决于某一个碰巧采到的编码，$\\log p_\\theta(\\vx)$ 可能高得多。',
        discipline:
          '无论用什么目标函数训练，测量的都是同一个量：先验为 $\\N(0, I)$ 时的 $\\log p_\\theta(\\vx)$，不含 $\\vbeta$、免费比特和 $\\lambda$，因此不同目标函数的训练结果可以互相比较。（含 $\\lambda\\, H(q)$ 时，新样本来自更宽的先验；这里仍按 $\\N(0, I)$ 测量。）',
        grey: '伯努利分布只给黑白像素赋予概率。对灰度目标，同样的求和可以用作损失，但不是概率的对数。论文中的结果多来自二值化的数字图像，不能与它比较。',
      },
    },
  },
});
