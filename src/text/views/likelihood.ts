import { words } from '../words.ts';

export const likelihood = words({
  en: {
    sentence: 'How probable held-out images are to the model: a bound, tighter with every code.',
    images: { label: 'Held-out images', count: '{{count}} images' },
    samples: { label: 'Codes K per image', count: 'K = {{count}}' },
    before:
      'Nothing has been measured yet. K codes are drawn and decoded for each image; with many it takes a while, beside the training.',
    elbo: 'ELBO',
    bound: 'L{{samples}}',
    gain: 'L{{samples}} − ELBO',
    effective: 'effective, of {{count}}',
    value: '{{mean}} ± {{error}}',
    nats: 'nats per image, mean ± standard error over the images',
    chart:
      'The bound against the number of codes: from {{first}} nats with one code to {{last}} nats with {{samples}}',
    axis: 'codes K',
    few: 'For {{few}} of {{images}} images one code carries nearly all the weight (fewer than 2 effective): their bound may still lie well below log p(x).',
    measured: 'Parameters of step {{step}}; {{images}} images, evenly spaced over the held-out ones.',
    discipline: 'Measured with the prior N(0, I) and all of KL, whatever β and rule the training has.',
    grey: 'Grey targets: of grey pixels this is no normalised likelihood; compare it with figures for grey targets only.',
    explain: {
      label: 'Explain the likelihood estimate',
      title: 'How likely is an image?',
      points: {
        bound:
          'An image’s probability is a sum over all codes $\\vz$. The encoder says where to look: $K$ codes are drawn from its cloud, and each is weighted by how much likelier it is under the model than under the cloud (Burda et al., 2016).',
        climbs:
          'With one code this is the ELBO. More codes only tighten the bound; the curve shows it on the same draws. What is gained is what the encoder’s Gaussian cloud misses of the true posterior.',
        effective:
          'The effective number of codes: $K$ where all weigh the same, 1 where one outweighs all others. Near 1 the estimate rests on a lucky draw, and log p may be higher still.',
        discipline:
          'It is always the model itself that is measured: prior $\\N(0, I)$, $\\vbeta = 1$, no free bits, no λ. So runs with different objectives can be compared.',
        grey: 'A Bernoulli gives probabilities to black and white pixels only. For grey ones the same sum is a fine loss but no logarithm of a probability: figures of papers, on binarised digits, are not comparable.',
      },
    },
  },
  zh: {
    sentence: '模型认为测试图像有多大概率：抽取的编码越多，下界越紧。',
    images: { label: '测试图像', count: '{{count}} 张图像' },
    samples: { label: '每张图像的编码数 K', count: 'K = {{count}}' },
    before: '还没有测量。要为每张图像抽取并解码 K 个编码；K 大时需要一些时间，训练同时继续。',
    elbo: 'ELBO',
    bound: 'L{{samples}}',
    gain: 'L{{samples}} − ELBO',
    effective: '有效编码，共 {{count}}',
    value: '{{mean}} ± {{error}}',
    nats: '每张图像的 nats，均值 ± 图像间的标准误差',
    chart: '下界随编码数的变化：1 个编码时为 {{first}} nats，{{samples}} 个时为 {{last}} nats',
    axis: '编码数 K',
    few: '{{images}} 张图像中有 {{few}} 张，几乎全部权重落在一个编码上（有效编码不足 2 个）：它们的下界可能仍远低于 log p(x)。',
    measured: '第 {{step}} 步的参数；{{images}} 张图像，均匀取自测试图像。',
    discipline: '测量时先验为 N(0, I)，KL 全部计入，与训练所用的 β 和规则无关。',
    grey: '灰度目标：对灰度像素，这不是归一化的似然，只能与灰度目标的结果比较。',
    explain: {
      label: '讲解似然估计',
      title: '一张图像有多大可能？',
      points: {
        bound:
          '一张图像的概率是对所有编码 $\\vz$ 求和。编码器指出该往哪里看：从它的小团中抽取 $K$ 个编码，每个按它在模型下比在小团下可能多少倍来加权（Burda 等，2016）。',
        climbs:
          '只有一个编码时，这就是 ELBO。编码越多，下界只会越紧；曲线用同一批抽样画出了这一点。所增加的，正是编码器的高斯小团与真实后验之间的差距。',
        effective:
          '有效编码数：各编码权重相同时为 $K$，一个压倒其余时为 1。接近 1 时，估计全凭一次走运的抽样，log p 可能还要更高。',
        discipline:
          '测量的始终是模型本身：先验 $\\N(0, I)$，$\\vbeta = 1$，没有免费比特，也没有 λ。因此不同目标函数的运行可以互相比较。',
        grey: '伯努利分布只给黑白像素赋予概率。对灰度像素，同样的求和是合用的损失，却不是概率的对数：论文中二值化数字的结果不能拿来比较。',
      },
    },
  },
});
