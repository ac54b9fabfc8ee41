import { words } from './words.ts';

/** Models, their knobs (`fields`, training's included) and the choices those offer (`options`). */
export const models = words({
  en: {
    ae: {
      name: 'AE',
      sentence:
        'Autoencoder: squeezes every image through a small code and rebuilds it. Nothing says where codes should lie, so there are holes between them.',
    },
    denoising: {
      name: 'Denoising',
      sentence:
        'Denoising autoencoder: reads a spoilt image and is asked for the clean one, so that it must learn what images look like instead of copying.',
    },
    sparse: {
      name: 'Sparse',
      sentence:
        'Sparse autoencoder: the code may be large, but few of its units may speak at a time, so that each comes to stand for something of its own.',
    },
    contractive: {
      name: 'Contractive',
      sentence:
        'Contractive autoencoder: every direction of the image that the code follows costs something, so that it follows only those that the reconstruction needs.',
    },
    vae: {
      name: 'VAE',
      sentence:
        'Variational autoencoder: gives every image a small cloud of codes and keeps the clouds near a standard normal, so that fresh codes can be drawn and decoded.',
    },
    fields: {
      encoder: {
        label: 'Encoder',
        help: 'Hidden layers from image to code. More or wider layers can bend the map further, and take longer to train.',
      },
      latent: {
        label: 'Latent size',
        help: 'How many numbers an image is squeezed into. More let more detail through; two can be drawn as a map.',
      },
      decoder: {
        label: 'Decoder',
        help: 'Hidden layers from code to image; mirrored, they are the encoder’s in reverse order.',
      },
      activation: {
        label: 'Activation',
        help: 'What a hidden unit makes of its weighted sum. Only a bent function lets the network do more than one linear layer could.',
      },
      keepEncoder: {
        label: 'Keep probability, encoder',
        help: 'Dropout: in training a hidden output is kept with this probability, else 0, so that units cannot lean on one another. 1 keeps all; outside training all are kept.',
      },
      dropsAfter: {
        label: 'Encoder dropout',
        help: 'After which hidden layers of the encoder dropout stands; where all are kept it makes no difference.',
      },
      keepDecoder: {
        label: 'Keep probability, decoder',
        help: 'The same for the hidden outputs of the decoder.',
      },
      pixels: {
        label: 'Pixels',
        help: 'What is taken for an image. Published likelihoods are of binary pixels, and losses on grey and binary ones cannot be compared.',
      },
      likelihood: {
        label: 'Likelihood',
        help: 'How a wrong pixel is counted: by cross-entropy (Bernoulli), by a density of grey levels (continuous Bernoulli) or by squared error (Gaussian). Losses under different ones cannot be compared.',
      },
      variance: {
        label: 'Pixel variance',
        help: 'The variance s² that the Gaussian allows around every pixel; where it is learned, the one it begins with. Smaller weighs reconstruction more, in a VAE against the KL term.',
      },
      output: {
        label: 'Output',
        help: 'What becomes of the decoder’s last sums before they are compared with the pixels.',
      },
      objective: {
        label: 'Bound',
        help: 'Which lower bound of log p(x) is raised: with one code drawn for an image, or with several, weighted by how well they explain it.',
      },
      samples: {
        label: 'Codes K per image',
        help: 'How many codes are drawn and decoded for every image at every update. More make the bound tighter, and an update as much slower.',
      },
      beta: {
        label: 'β',
        help: 'Weight of the KL term. 1 is the VAE proper; more packs codes closer to the prior and blurs images, and far too much makes all codes alike; 0 leaves only the reconstruction.',
      },
      warmUp: {
        label: 'KL warm-up',
        help: 'How β comes to its value. From the start, or rising from 0, so that the decoder learns to use the code before the prior pulls at it.',
      },
      warmUpEpochs: {
        label: 'Warm-up length',
        help: 'How many epochs the rise takes; for cycles, how long each one is.',
      },
      klRule: {
        label: 'KL rule',
        help: 'What the objective makes of KL: pays for all of it, leaves every dimension some for free, holds it at a capacity, or rewards the entropy of q besides, as the article writes.',
      },
      freeBits: {
        label: 'Free nats per dimension',
        help: 'A dimension whose KL, averaged over the batch, is below this pays nothing more, so that none need fall silent.',
      },
      capacity: {
        label: 'Capacity C',
        help: 'The KL in nats that codes are held at, β times the distance from it being paid. With a warm-up it is C that rises.',
      },
      lambda: {
        label: 'λ',
        help: 'Weight of the entropy H(q) in the article’s objective. It is a β-VAE with β + λ for β and with the prior variance (β + λ)/β: fresh codes must be drawn from that prior.',
      },
      corruption: {
        label: 'Corruption',
        help: 'How the images are spoilt that the encoder reads in training, afresh at every update. What comes out is compared with the clean image.',
      },
      corruptionLevel: {
        label: 'Corruption level',
        help: 'The probability with which a pixel is hit, or the standard deviation of Gaussian noise. 0 is the plain autoencoder; far too much leaves nothing to learn from.',
      },
      sparsity: {
        label: 'Sparsity',
        help: 'What keeps most of the code silent: a price on every unit’s mean, a price on every activation, or a fixed number of units that may speak.',
      },
      sparsityWeight: {
        label: 'Sparsity weight',
        help: 'How much the sparsity penalty counts beside the reconstruction. 0 lets the code speak as it likes; too much silences it.',
      },
      targetActivation: {
        label: 'Target activation ρ',
        help: 'The mean over images that every unit of the code is held near: 0.05 lets it speak for about one image in twenty.',
      },
      kept: {
        label: 'Units kept',
        help: 'How many units of the code stay for each image, the largest; all others are set to 0.',
      },
      contraction: {
        label: 'Contraction weight λ',
        help: 'How much the squared length of the code’s Jacobian counts beside the reconstruction. 0 is a plain autoencoder; more makes the code deaf to small changes of the image, and blurs what comes back.',
      },
      optimizer: {
        label: 'Optimiser',
        help: 'The rule that turns gradients into updates. Adam is the safe start.',
      },
      learningRate: {
        label: 'Learning rate',
        help: 'How far an update goes. Too small and learning crawls; too large and the loss jumps about or diverges.',
      },
      weightDecay: {
        label: 'Weight decay',
        help: 'Pulls weights towards 0 at every update. A little can help against learning by heart; much makes everything blurred.',
      },
      batchSize: {
        label: 'Batch size',
        help: 'How many images an update averages over. Larger batches give steadier updates, but fewer of them in an epoch.',
      },
      stopAfter: {
        label: 'Stop after',
        help: 'Pauses by itself after so many epochs, that is, passes through the training images.',
      },
    },
    options: {
      relu: 'ReLU',
      'leaky-relu': 'leaky ReLU',
      elu: 'ELU',
      tanh: 'tanh',
      sigmoid: 'sigmoid',
      linear: 'linear',
      bernoulli: 'Bernoulli',
      'continuous-bernoulli': 'continuous Bernoulli',
      gaussian: 'Gaussian',
      'gaussian-learned': 'Gaussian, learned s²',
      identity: 'as it comes',
      logistic: 'sigmoid',
      'relu-logistic': 'ReLU, then sigmoid',
      'every-hidden': 'after every layer',
      'last-hidden': 'after the last only',
      grey: 'grey',
      binary: 'binary',
      sampled: 'sampled',
      elbo: 'ELBO',
      iwae: 'IWAE',
      plain: 'all of it',
      'free-bits': 'free bits',
      capacity: 'capacity',
      entropy: 'with λ · H(q)',
      'as-written': 'as the listing has it',
      constant: 'none',
      rising: 'rising once',
      cyclic: 'in cycles',
      'kl-sparsity': 'mean near ρ (KL)',
      l1: 'L1',
      'top-k': 'k largest',
      masking: 'masking',
      'gaussian-noise': 'Gaussian noise',
      'salt-and-pepper': 'salt and pepper',
      adam: 'Adam',
      rmsprop: 'RMSProp',
      sgd: 'SGD',
    },
    optionHelp: {
      relu: 'max(0, a): silent for negative sums, unchanged for positive ones.',
      'leaky-relu':
        'As ReLU, but a tenth of a negative sum gets through, so that no unit falls silent for good.',
      elu: 'As ReLU for positive sums; eᵃ − 1 for negative ones, which levels off at −1.',
      tanh: 'Squeezes sums smoothly into −1 … 1.',
      sigmoid: 'Squeezes sums smoothly into 0 … 1; deep stacks of it learn slowly.',
      linear: 'Leaves sums as they are: the network is linear, and at squared error no better than PCA.',
      bernoulli:
        'Cross-entropy −x ln p − (1 − x) ln(1 − p), summed over pixels. Grey pixels cost something even when they are met exactly.',
      gaussian:
        'Squared error (x − x̂)² / 2s² + ½ ln 2πs², summed over pixels. It is a density, so the sum may be negative.',
      'continuous-bernoulli':
        'The density of grey levels that the cross-entropy lacks: ln((eᵃ − 1)/a) − x·a, summed over pixels; often negative. Only for grey pixels.',
      'gaussian-learned':
        'The same, but s² is one more parameter: it becomes the mean squared error of a pixel, and so weighs reconstruction by how exact it has become.',
      identity: 'x̂ = a: may leave 0 … 1.',
      logistic: 'x̂ = sigmoid(a): every value between 0 and 1.',
      'relu-logistic':
        'x̂ = sigmoid(max(0, a)), as the article’s TensorFlow listing has it by mistake: nothing can be darker than mid-grey.',
      'every-hidden': 'Outputs of all hidden layers may be dropped.',
      'last-hidden': 'Only those of the layer that feeds the code, as in the article’s TensorFlow listing.',
      grey: 'Grey levels as they are.',
      binary: 'White where the grey level is above one half, else black: the same every time.',
      sampled:
        'White with the grey level as its probability, drawn afresh at every update; held-out images have one draw each.',
      elbo: 'The evidence lower bound E log p(x|z) − β · KL: the VAE proper.',
      iwae: 'The importance-weighted bound log (1/K) Σ w, w = p(x|z) p(z) / q(z|x), of K codes: the larger K, the nearer to log p(x). It knows no β.',
      plain: 'β · KL: with β = 1 the objective is −ELBO.',
      'free-bits': 'β Σ max(λ, KL) over dimensions, each KL averaged over the batch first.',
      capacity: 'β |KL − C|: codes are given C nats, no fewer and no more.',
      entropy: 'β · KL − λ · H(q): wider clouds of codes; no bound of the likelihood any more.',
      'as-written':
        'The term of the article’s PyTorch listing: means in place of sums, and log σ² taken for log σ. On 784 pixels and 2 dimensions it weighs 392 times too much, and all codes become alike.',
      constant: 'β has its full value from the first update.',
      rising: 'β rises in a straight line from 0 and then stays.',
      cyclic: 'β rises in the first half of every cycle, rests in the second, and starts again from 0.',
      'kl-sparsity':
        'Sigmoid units; Σ ρ ln(ρ/ρ̂) + (1 − ρ) ln((1 − ρ)/(1 − ρ̂)) draws every unit’s mean ρ̂ over the batch to ρ.',
      l1: 'ReLU units that pay Σ |h|: what adds little to the reconstruction falls silent.',
      'top-k':
        'Linear units, of which only the k largest stay for each image; no penalty, no weight to choose.',
      masking: 'Blackens every pixel with the given probability.',
      'gaussian-noise':
        'Adds to every pixel a normal number with the given standard deviation; nothing is clipped.',
      'salt-and-pepper': 'Makes every pixel black or white, as likely, with the given probability.',
      adam: 'Gradients with momentum, every weight’s step scaled by how large its gradients have been.',
      rmsprop: 'Every weight’s step scaled by how large its gradients have been, without momentum.',
      sgd: 'Plain gradient steps with momentum: simple, and fussy about the learning rate.',
    },
  },
  zh: {
    ae: {
      name: 'AE',
      sentence:
        '把每张图像压缩成一个很短的编码，再从编码还原。编码放在哪里没有任何约束，所以彼此之间会留下空洞。',
    },
    denoising: {
      name: '去噪',
      sentence: '去噪自编码器：读入被破坏的图像，却要还原干净的图像，因此不能照抄，只能学会图像应有的样子。',
    },
    sparse: {
      name: '稀疏',
      sentence: '稀疏自编码器：编码可以很长，但每次只允许少数单元发声，于是每个单元逐渐代表某种特征。',
    },
    contractive: {
      name: '收缩',
      sentence: '收缩自编码器：编码每跟随图像的一个变化方向都要付出代价，因此只跟随重建所需要的方向。',
    },
    vae: {
      name: 'VAE',
      sentence:
        '变分自编码器：每张图像对应一小团编码而不是一个点，并让这些编码团靠近标准正态分布，因此可以随机抽取新编码来解码。',
    },
    fields: {
      encoder: {
        label: '编码器',
        help: '从图像到编码的隐藏层。层数越多、越宽，映射就越灵活，训练也越慢。',
      },
      latent: {
        label: '潜变量维数',
        help: '一张图像被压缩成几个数。维数越多，保留的细节越多；取 2 时可以画成一张地图。',
      },
      decoder: {
        label: '解码器',
        help: '从编码到图像的隐藏层；“镜像”表示与编码器相同、顺序相反。',
      },
      activation: {
        label: '激活函数',
        help: '隐藏单元对加权和做的变换。只有用弯曲的函数，多层网络才能胜过单个线性层。',
      },
      keepEncoder: {
        label: '编码器保留概率',
        help: 'Dropout：训练时每个隐藏输出以此概率保留，否则置 0，使单元不能互相依赖。取 1 全部保留；训练之外总是全部保留。',
      },
      dropsAfter: {
        label: '编码器 Dropout',
        help: 'Dropout 放在编码器的哪些隐藏层之后；全部保留时没有区别。',
      },
      keepDecoder: {
        label: '解码器保留概率',
        help: '对解码器的隐藏输出同样处理。',
      },
      pixels: {
        label: '像素',
        help: '模型把什么当作图像。文献中的似然多为二值像素；灰度与二值的损失不能互相比较。',
      },
      likelihood: {
        label: '似然',
        help: '像素误差如何计算：交叉熵（伯努利）、灰度的概率密度（连续伯努利）或平方误差（高斯）。不同似然下的损失不能互相比较。',
      },
      variance: {
        label: '像素方差',
        help: '高斯似然在每个像素周围允许的方差 s²；若是学习得到，则为其初始值。越小，重建项越重；在 VAE 中是相对于 KL 项而言。',
      },
      output: {
        label: '输出',
        help: '解码器最后的加权和在与像素比较之前经过什么变换。',
      },
      objective: {
        label: '下界',
        help: '训练抬高 log p(x) 的哪个下界：每张图像只抽一个编码，还是抽多个，并按各自解释图像的好坏加权。',
      },
      samples: {
        label: '每张图像的编码数 K',
        help: '每次更新为每张图像抽取并解码多少个编码。越多，下界越紧，更新也相应越慢。',
      },
      beta: {
        label: 'β',
        help: 'KL 项的权重。取 1 就是标准 VAE；调大，编码更贴近先验，图像变模糊，过大则所有编码都一样；取 0 只剩重建项。',
      },
      warmUp: {
        label: 'KL 预热',
        help: 'β 怎样达到设定值：一开始就用，还是从 0 逐渐升高，让解码器先学会使用编码，再受先验的牵引。',
      },
      warmUpEpochs: {
        label: '预热长度',
        help: '升高过程历时几轮；周期式时，为每个周期的长度。',
      },
      klRule: {
        label: 'KL 规则',
        help: '目标函数怎样对待 KL：全部计入；每一维留出一部分不计；保持在某个容量；或按文章的写法另外奖励 q 的熵。',
      },
      freeBits: {
        label: '每维免费的纳特数',
        help: '某一维在批上的平均 KL 低于此值时不再受罚，因此不必沉默。',
      },
      capacity: {
        label: '容量 C',
        help: '编码的 KL 应保持的纳特数，偏离它的距离乘以 β 计入目标。有预热时，升高的是 C。',
      },
      lambda: {
        label: 'λ',
        help: '文章目标函数中熵 H(q) 的权重。它等价于 β 取 β + λ、先验方差取 (β + λ)/β 的 β-VAE：新编码要从那个先验中抽取。',
      },
      corruption: {
        label: '破坏方式',
        help: '训练时编码器读入的图像怎样被破坏，每次更新都重新抽取。输出与干净的图像比较。',
      },
      corruptionLevel: {
        label: '破坏程度',
        help: '每个像素被破坏的概率，或高斯噪声的标准差。取 0 就是普通自编码器；过大则没有东西可学。',
      },
      sparsity: {
        label: '稀疏方式',
        help: '怎样让大部分编码保持沉默：约束每个单元的平均值，给每次激活定价，或只保留固定个数的单元。',
      },
      sparsityWeight: {
        label: '稀疏权重',
        help: '稀疏惩罚相对于重建的分量。取 0 不作约束；过大则编码全部沉默。',
      },
      targetActivation: {
        label: '目标激活 ρ',
        help: '编码的每个单元在所有图像上的平均值应接近的数：0.05 表示大约每二十张图像发声一次。',
      },
      kept: {
        label: '保留单元数',
        help: '每张图像保留编码中最大的几个单元，其余都设为 0。',
      },
      contraction: {
        label: '收缩权重 λ',
        help: '编码的雅可比矩阵长度的平方相对于重建的分量。取 0 就是普通自编码器；越大，编码对图像的微小变化越迟钝，还原的图像越模糊。',
      },
      optimizer: {
        label: '优化器',
        help: '把梯度变成参数更新的规则。拿不准就用 Adam。',
      },
      learningRate: {
        label: '学习率',
        help: '每次更新走多远。太小，学得慢；太大，损失忽上忽下，甚至发散。',
      },
      weightDecay: {
        label: '权重衰减',
        help: '每次更新都把权重往 0 拉一点。少量有助于避免死记硬背，过多则一切都变模糊。',
      },
      batchSize: {
        label: '批大小',
        help: '每次更新对多少张图像取平均。批越大，更新越平稳，但一轮中的更新次数越少。',
      },
      stopAfter: {
        label: '自动停止',
        help: '训练满这么多轮后自动暂停；一轮就是把训练图像全部用过一遍。',
      },
    },
    options: {
      relu: 'ReLU',
      'leaky-relu': 'Leaky ReLU',
      elu: 'ELU',
      tanh: 'tanh',
      sigmoid: 'sigmoid',
      linear: '线性',
      bernoulli: '伯努利',
      'continuous-bernoulli': '连续伯努利',
      gaussian: '高斯',
      'gaussian-learned': '高斯，学习 s²',
      identity: '原样输出',
      logistic: 'sigmoid',
      'relu-logistic': '先 ReLU 再 sigmoid',
      'every-hidden': '每层之后',
      'last-hidden': '仅最后一层之后',
      grey: '灰度',
      binary: '二值',
      sampled: '采样',
      elbo: 'ELBO',
      iwae: 'IWAE',
      plain: '全部计入',
      'free-bits': '免费比特',
      capacity: '容量',
      entropy: '加 λ · H(q)',
      'as-written': '照代码原样',
      constant: '无',
      rising: '升高一次',
      cyclic: '周期式',
      'kl-sparsity': '平均值接近 ρ（KL）',
      l1: 'L1',
      'top-k': '最大的 k 个',
      masking: '遮挡',
      'gaussian-noise': '高斯噪声',
      'salt-and-pepper': '椒盐噪声',
      adam: 'Adam',
      rmsprop: 'RMSProp',
      sgd: 'SGD',
    },
    optionHelp: {
      relu: 'max(0, a)：加权和为负时输出 0，为正时原样通过。',
      'leaky-relu': '与 ReLU 相同，但负值会漏过十分之一，单元不会永远沉默。',
      elu: '正值与 ReLU 相同；负值取 eᵃ − 1，逐渐趋于 −1。',
      tanh: '把加权和平滑地压到 −1 … 1 之间。',
      sigmoid: '把加权和平滑地压到 0 … 1 之间；叠很多层时学得慢。',
      linear: '加权和原样输出：整个网络是线性的，按平方误差不会优于 PCA。',
      bernoulli: '交叉熵 −x ln p − (1 − x) ln(1 − p)，对像素求和。对灰度像素，即使完全还原也不为 0。',
      gaussian: '平方误差 (x − x̂)² / 2s² + ½ ln 2πs²，对像素求和。它来自概率密度，所以总和可以为负。',
      'continuous-bernoulli':
        '交叉熵所缺的灰度概率密度：ln((eᵃ − 1)/a) − x·a，对像素求和，常为负。只用于灰度像素。',
      'gaussian-learned':
        '同上，但 s² 也是一个参数：它会趋于每个像素的均方误差，于是按已达到的精度来衡量重建。',
      identity: 'x̂ = a：可能超出 0 … 1。',
      logistic: 'x̂ = sigmoid(a)：每个值都在 0 和 1 之间。',
      'relu-logistic': 'x̂ = sigmoid(max(0, a))，文章的 TensorFlow 代码误写成这样：没有像素能比中灰更暗。',
      'every-hidden': '所有隐藏层的输出都可能被丢弃。',
      'last-hidden': '只丢弃通向编码的那一层的输出，与文章的 TensorFlow 代码相同。',
      grey: '灰度原样使用。',
      binary: '灰度超过一半为白，否则为黑，每次相同。',
      sampled: '以灰度为概率取白，每次更新重新抽取；每张测试图像只抽取一次。',
      elbo: '证据下界：E log p(x|z) − β · KL，即标准 VAE 的目标。',
      iwae: '重要性加权下界 log (1/K) Σ w，w = p(x|z) p(z) / q(z|x)：取 K 个编码，K 越大越接近 log p(x)；没有 β。',
      plain: 'β · KL：β = 1 时目标就是 −ELBO。',
      'free-bits': '对各维求 β Σ max(λ, KL)，每个 KL 先在批上取平均。',
      capacity: 'β |KL − C|：给编码 C 纳特，不多也不少。',
      entropy: 'β · KL − λ · H(q)：编码团更宽；不再是似然的下界。',
      'as-written':
        '文章 PyTorch 代码中的写法：以平均代替求和，并把 log σ² 当作 log σ。784 个像素、2 维编码时，KL 重了 392 倍，所有编码变得一样。',
      constant: 'β 从第一次更新起就是设定值。',
      rising: 'β 从 0 沿直线升到设定值，此后不变。',
      cyclic: '每个周期的前一半 β 逐渐升高，后一半保持不变，然后从 0 重新开始。',
      'kl-sparsity':
        'sigmoid 单元；Σ ρ ln(ρ/ρ̂) + (1 − ρ) ln((1 − ρ)/(1 − ρ̂)) 把每个单元在批上的平均值 ρ̂ 拉向 ρ。',
      l1: 'ReLU 单元，代价为 Σ |h|：对重建帮助不大的激活会归于沉默。',
      'top-k': '线性单元，每张图像只留最大的 k 个；没有惩罚项，也不用选权重。',
      masking: '以给定的概率把每个像素涂黑。',
      'gaussian-noise': '给每个像素加上一个正态随机数，标准差为给定值；结果不截断。',
      'salt-and-pepper': '以给定的概率把每个像素变成黑或白，两者机会相等。',
      adam: '带动量的梯度，并按每个权重以往梯度的大小调整步长。',
      rmsprop: '按每个权重以往梯度的大小调整步长，不带动量。',
      sgd: '带动量的普通梯度下降：简单，但对学习率很挑剔。',
    },
  },
});
