import { words } from '../words.ts';

/** What several models share: what knobs and choices do. */
export const shared = words({
  en: {
    fields: {
      encoder:
        'Hidden layers from the image to the code. More and wider layers can represent more complicated maps and take longer to train.',
      latent:
        'How many numbers the code of an image has. The default is two, so that the whole latent space can be drawn; that costs sharpness: on MNIST about 50 nats against 20 dimensions.',
      decoder:
        'Hidden layers from the code to the image; “mirrored” means those of the encoder in reverse order.',
      activation:
        'The function applied to the weighted sum of every hidden unit. Without a nonlinear function any stack of layers is equivalent to a single linear layer.',
      keepEncoder:
        'Dropout: in training each hidden output is kept with this probability and set to 0 otherwise, so units cannot rely on one another. 1 keeps all. Outside training all are kept.',
      dropsAfter:
        'Which hidden layers of the encoder are followed by dropout. With a keep probability of 1 it makes no difference.',
      keepDecoder: 'Dropout for the hidden outputs of the decoder.',
      pixels:
        'Which values the pixels take: grey levels, or black and white. Published likelihoods of MNIST are usually those of black and white pixels; losses on grey and on binary pixels cannot be compared.',
      likelihood:
        'Which distribution p(x|z) the decoder assigns to the pixels of an image, given a code. Minus its logarithm is the reconstruction loss: cross-entropy for Bernoulli, squared error for Gaussian. Losses under different likelihoods cannot be compared.',
      variance:
        'The variance s² of the Gaussian around every pixel; where it is learned, the value it starts from. A smaller s² gives the reconstruction more weight, in a VAE relative to the KL term.',
      output: 'The function that turns the last weighted sums of the decoder into pixels.',
    },
    options: {
      relu: 'max(0, a): 0 for negative sums, unchanged for positive ones.',
      'leaky-relu':
        'As ReLU, but negative sums pass with a tenth of their value, so the gradient is never 0.',
      elu: 'As ReLU for positive sums; eᵃ − 1 for negative ones, which approaches −1.',
      tanh: 'Maps sums smoothly to −1 … 1.',
      sigmoid: 'Maps sums smoothly to 0 … 1; deep stacks of it learn slowly.',
      linear: 'Leaves sums as they are: the network is linear, and with squared error no better than PCA.',
      bernoulli:
        'Cross-entropy −x ln p − (1 − x) ln(1 − p), summed over pixels. For grey pixels it is above 0 even when they are rebuilt exactly.',
      gaussian:
        'Squared error (x − x̂)² / 2s² + ½ ln 2πs², summed over pixels. It comes from a density, so the sum can be negative.',
      'continuous-bernoulli':
        'The density of grey levels that belongs to the cross-entropy: ln((eᵃ − 1)/a) − x·a, summed over pixels; often negative. For grey pixels only.',
      'gaussian-learned':
        'As Gaussian, but s² is learned and settles at the mean squared error per pixel: the better the reconstruction, the more it counts.',
      identity: 'x̂ = a: may lie outside 0 … 1.',
      logistic: 'x̂ = sigmoid(a): every value between 0 and 1.',
      'relu-logistic':
        'x̂ = sigmoid(max(0, a)), as the article’s TensorFlow listing has it by mistake: no pixel can be darker than mid-grey.',
      'every-hidden': 'Dropout after all hidden layers.',
      'last-hidden': 'Only after the layer that feeds the code, as in the article’s TensorFlow listing.',
      grey: 'Grey levels as they are.',
      binary: 'White where the grey level is above one half, else black; the same every time.',
      sampled:
        'White with the grey level as probability, sampled anew at every update; each held-out image is sampled once.',
    },
  },
  zh: {
    fields: {
      encoder: '从图像到编码的隐藏层。层数越多、越宽，能表示的映射越复杂，训练也越慢。',
      latent:
        '一张图像的编码有几个数。默认取 2，是为了能把整个潜空间画出来；代价是图像更模糊：在 MNIST 上比 20 维差约 50 nats。',
      decoder: '从编码到图像的隐藏层；“镜像”表示与编码器相同、顺序相反。',
      activation: '对隐藏单元的加权和所做的变换。如果没有非线性函数，无论叠多少层，都只相当于一个线性层。',
      keepEncoder:
        'Dropout：训练时每个隐藏输出以此概率保留，否则置 0，使单元之间不能相互依赖。取 1 则全部保留；训练之外总是全部保留。',
      dropsAfter: '编码器的哪些隐藏层之后使用 Dropout。保留概率为 1 时没有区别。',
      keepDecoder: '对解码器的隐藏输出使用 Dropout。',
      pixels:
        '像素取什么值：灰度，或者黑白二值。文献中 MNIST 的似然多指二值像素；灰度与二值的损失不能相互比较。',
      likelihood:
        '给定编码时，解码器为图像的像素指定的概率分布 p(x|z)。其对数取负就是重建损失：伯努利对应交叉熵，高斯对应平方误差。不同似然下的损失不能相互比较。',
      variance:
        '每个像素的高斯分布的方差 s²；若由学习得到，则为其初始值。s² 越小，重建误差的权重越大（在 VAE 中是相对于 KL 项）。',
      output: '把解码器最后的加权和变成像素值的函数。',
    },
    options: {
      relu: 'max(0, a)：加权和为负时输出 0，为正时不变。',
      'leaky-relu': '与 ReLU 相同，但负值乘以 0.1 后通过，梯度不会为 0。',
      elu: '正值与 ReLU 相同；负值取 eᵃ − 1，逐渐趋于 −1。',
      tanh: '把加权和平滑地映射到 −1 … 1。',
      sigmoid: '把加权和平滑地映射到 0 … 1；叠很多层时学得慢。',
      linear: '加权和原样输出：整个网络是线性的，按平方误差不会优于 PCA。',
      bernoulli: '交叉熵 −x ln p − (1 − x) ln(1 − p)，对像素求和。对灰度像素，即使完全重建也大于 0。',
      gaussian: '平方误差 (x − x̂)² / 2s² + ½ ln 2πs²，对像素求和。它来自概率密度，所以总和可以为负。',
      'continuous-bernoulli':
        '与交叉熵相应的灰度概率密度：ln((eᵃ − 1)/a) − x·a，对像素求和，常为负。只用于灰度像素。',
      'gaussian-learned':
        '与高斯相同，但 s² 由学习得到，最终接近每个像素的均方误差：重建越准，误差项的权重越大。',
      identity: 'x̂ = a：可能超出 0 … 1。',
      logistic: 'x̂ = sigmoid(a)：每个值都在 0 和 1 之间。',
      'relu-logistic': 'x̂ = sigmoid(max(0, a))，文章的 TensorFlow 代码误写成这样：没有像素能比中灰更暗。',
      'every-hidden': '所有隐藏层之后都用 Dropout。',
      'last-hidden': '只用在通向编码的那一层之后，与文章的 TensorFlow 代码相同。',
      grey: '灰度原样使用。',
      binary: '灰度超过一半为白，否则为黑，每次相同。',
      sampled: '以灰度为概率取白，每次更新重新采样；每张测试图像只采样一次。',
    },
  },
});
