import { words } from './words.ts';

/** What knobs (`fields`) and their choices (`options`) do: opened beside them, and fetched when the page has time. */
export const help = words({
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
      corruption:
        'How the images are corrupted that the encoder receives in training, anew at every update. The output is compared with the clean image.',
      corruptionLevel:
        'The probability that a pixel is changed, or the standard deviation of the Gaussian noise. 0 is the plain autoencoder; at the upper end there is nothing left to learn from.',
      sparsity:
        'How the code is kept sparse: by a target for every unit’s mean activation, by a penalty on the size of activations (L1), or by keeping only the k largest.',
      sparsityWeight:
        'Weight of the sparsity penalty relative to the reconstruction. 0 leaves the code free; far too much switches all units off.',
      targetActivation:
        'The mean activation over all images that every unit of the code is held near. At 0.05 a unit cannot be strongly active for many images.',
      kept: 'How many units of the code, the largest, are kept for each image; all others are set to 0.',
      contraction:
        'Weight of ‖J‖², the squared Frobenius norm of the code’s Jacobian. 0 is the plain autoencoder; more makes the code less sensitive to small changes of the image, and blurs the reconstruction.',
      optimizer: 'The rule that turns gradients into updates. If in doubt, take Adam.',
      learningRate:
        'The size of an update. Too small, and training is slow; too large, and the loss jumps or diverges.',
      weightDecay:
        'Reduces every weight by a small share at each update. A little can reduce overfitting; much blurs everything.',
      batchSize:
        'How many images an update averages over. Larger batches give steadier updates, but fewer of them in an epoch.',
      stopAfter:
        'Training pauses after this many epochs, that is, passes through the training images. When the rings of the held-out loss no longer fall, more epochs gain nothing.',
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
      'kl-sparsity':
        'Sigmoid units; the penalty Σ ρ ln(ρ/ρ̂) + (1 − ρ) ln((1 − ρ)/(1 − ρ̂)) draws the mean ρ̂ of every unit over the batch towards ρ.',
      l1: 'ReLU units with the penalty Σ |h|: activations that help the reconstruction little are pushed to 0.',
      'top-k':
        'Linear units, of which only the k largest are kept for each image; there is no penalty and no weight to choose.',
      masking: 'Sets each pixel to black with the given probability.',
      'gaussian-noise':
        'Adds a normal random number with the given standard deviation to every pixel; nothing is clipped.',
      'salt-and-pepper':
        'Replaces each pixel with the given probability, by black or white with equal chance.',
      adam: 'Momentum, and for every weight a step scaled by the size of its past gradients.',
      rmsprop: 'For every weight a step scaled by the size of its past gradients, without momentum.',
      sgd: 'Gradient descent with momentum: simple, and sensitive to the learning rate.',
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
      corruption: '训练时怎样给编码器的输入图像加噪，每次更新都重新采样。输出与干净的图像比较。',
      corruptionLevel:
        '每个像素被改变的概率，或高斯噪声的标准差。取 0 就是普通自编码器；取到最大则几乎没有东西可学。',
      sparsity: '怎样使编码稀疏：约束每个单元的平均激活，对激活的大小加惩罚（L1），或只保留最大的 k 个。',
      sparsityWeight: '稀疏惩罚相对于重建项的权重。取 0 不作约束；过大则所有单元都不激活。',
      targetActivation:
        '编码的每个单元在所有图像上的平均激活应接近的数。取 0.05 时，一个单元不可能对很多图像都强烈激活。',
      kept: '每张图像保留编码中最大的几个单元，其余都置 0。',
      contraction:
        '‖J‖²（编码的雅可比矩阵的 Frobenius 范数的平方）的权重。取 0 就是普通自编码器；越大，编码对图像的微小变化越不敏感，重建的图像越模糊。',
      optimizer: '把梯度变成参数更新的规则。拿不准就用 Adam。',
      learningRate: '每次更新的步长。太小，训练很慢；太大，损失忽上忽下，甚至发散。',
      weightDecay: '每次更新都把权重缩小一点。少量可以减轻过拟合，过多则图像全都变模糊。',
      batchSize: '每次更新对多少张图像取平均。批次越大，更新越平稳，但一轮中的更新次数越少。',
      stopAfter:
        '训练满这么多轮后自动暂停；一轮就是把训练图像全部用过一遍。测试损失的圆圈不再下降时，继续训练没有益处。',
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
      'kl-sparsity':
        'sigmoid 单元；惩罚项 Σ ρ ln(ρ/ρ̂) + (1 − ρ) ln((1 − ρ)/(1 − ρ̂)) 把每个单元在一个批次上的平均值 ρ̂ 拉向 ρ。',
      l1: 'ReLU 单元，惩罚项为 Σ |h|：对重建帮助不大的激活会被压到 0。',
      'top-k': '线性单元，每张图像只保留最大的 k 个；没有惩罚项，也不用选权重。',
      masking: '以给定的概率把每个像素变黑。',
      'gaussian-noise': '给每个像素加上一个正态随机数，标准差为给定值；结果不截断。',
      'salt-and-pepper': '以给定的概率替换每个像素，变黑与变白的机会相等。',
      adam: '带动量，并按每个权重以往梯度的大小调整步长。',
      rmsprop: '按每个权重以往梯度的大小调整步长，不带动量。',
      sgd: '带动量的梯度下降：简单，但对学习率敏感。',
    },
  },
});
