import { words } from './words.ts';

/**
 * What a widely copied article says of autoencoders, and what is right: one card an error. Formulas stand between dollar
 * signs. Loaded with its panel, not with the page; its order, verdicts and sources are in panels/corrections/cards.ts.
 */
export const corrections = words({
  en: {
    intro:
      'From one article on autoencoders that has been copied many times. Its errors are instructive: most of them are made every day.',
    verdicts: { wrong: 'wrong', imprecise: 'imprecise', acceptable: 'acceptable' },
    topics: {
      idea: 'The idea',
      coders: 'Encoder and decoder',
      vae: 'The VAE and its objective',
      neighbours: 'Neighbouring models',
      tensorflow: 'The TensorFlow listing',
      pytorch: 'The PyTorch listing',
    },
    cards: {
      'own-kind': {
        claim: 'Autoencoders stand beside deep networks as a kind of their own.',
        truth:
          'An autoencoder is a network like others. What sets it apart is the task, to give back its input, and the obstacle in its way: a bottleneck, noise or sparsity.',
      },
      'same-x': {
        claim: 'The decoder gives back the same x.',
        truth:
          'It gives back $\\vxhat \\approx \\vx$. A bottleneck loses something; a network without loss would have learned the identity.',
      },
      parameters: {
        claim: 'It has no trainable parameters.',
        truth:
          'It is nothing but trainable parameters: 652,824 of them in a 784-400-20 VAE. What it does without is labels.',
      },
      generative: {
        claim: 'A plain autoencoder generates new samples.',
        truth:
          'It has no distribution $p(\\vz)$ to draw a code from; random codes fall into holes and decode to nothing likely. A prior and a posterior that is pulled to it make it generative: the VAE.',
      },
      labels: {
        claim: 'It is self-supervised, an unsupervised method.',
        truth: 'Both words are in use: the target is the input itself, so nobody has to label anything.',
      },
      latent: {
        claim: 'z is a random variable “under some unknown condition”.',
        truth:
          'A latent variable is an unobserved variable of a joint model $p(\\vx, \\vz)$. In a plain autoencoder $\\vz = f_\\phi(\\vx)$ is the value of a function; random it is in a VAE.',
      },
      inference: {
        claim: 'Variational inference grew out of autoencoders and maximises a likelihood.',
        truth:
          'It is older. It picks $q$ from a family so that the ELBO is largest, which makes $\\KL(q(\\vz) \\,\\|\\, p(\\vz \\mid \\vx))$ smallest. A VAE uses it, with an encoder that computes $q$.',
      },
      vaem: {
        claim: 'VAEM is a “variational greedy algorithm”.',
        truth:
          'There is no such algorithm. VAEM is a two-stage VAE for tables of mixed types (Ma and others, 2020); variational EM was probably meant.',
      },
      'high-dimensional': {
        claim: 'The encoder maps x into a high-dimensional space.',
        truth: 'It maps 784 numbers to few: 2 to 50 are usual. The bottleneck is the point.',
      },
      recipe: {
        claim: 'An encoder is a dense layer as wide as x, a ReLU layer and a layer of sparse connections.',
        truth:
          'There is no recipe: any map that ends in as many numbers as the code has. The activation is no layer, and “sparse” in sparse autoencoders is said of activations, not of connections.',
      },
      relu: {
        claim: 'ReLU keeps outputs from becoming negative or too large.',
        truth:
          '$\\max(0, a)$ has no upper bound. It is used because its slope does not fade for positive $a$.',
      },
      'two-losses': {
        claim: 'The encoder has a loss, and the decoder has one.',
        truth:
          'There is one loss for both. Its gradient flows through the decoder first and then on into the encoder.',
      },
      'small-loss': {
        claim: 'A small loss shows that the model has understood the data.',
        truth:
          'A small training loss may be memory, or the identity. Look at images held out, beside the mean image and PCA.',
      },
      part: {
        claim: 'The decoder puts out a part of x.',
        truth: 'It puts out all of it: as many numbers as x has.',
      },
      'sees-x': {
        claim: 'During training the decoder may consult x, which makes it robust.',
        truth:
          'It sees nothing but $\\vz$; x is only the target. A decoder that sees x ignores $\\vz$, and the bottleneck is none.',
      },
      'two-networks': {
        claim: 'A VAE’s encoder consists of a sampling network and a regularisation network.',
        truth:
          'It is one network with two outputs, $\\vmu$ and $\\log \\vsigma^2$. Sampling is a formula, the regularisation a term of the loss.',
      },
      concatenation: {
        claim: 'μ and σ are sampled from the prior and joined to form z.',
        truth:
          'They are computed from x. Only $\\veps$ is drawn, and $\\vz = \\vmu + \\vsigma \\odot \\veps$ is a draw from the posterior $q(\\vz \\mid \\vx)$.',
      },
      'which-posterior': {
        claim: 'The regularisation brings the posterior close to the true posterior.',
        truth:
          'The KL term pulls $q(\\vz \\mid \\vx)$ to the prior. It is the whole ELBO that brings it close to the true posterior: $\\log p(\\vx) = \\mathrm{ELBO} + \\KL(q \\,\\|\\, p(\\vz \\mid \\vx))$.',
      },
      sign: {
        claim: 'The formula is the loss.',
        truth:
          'But for its last term it is the ELBO, which is to be maximised; the loss is minus it. Likewise $\\E_q \\log p(\\vx \\mid \\vz)$ is minus an error.',
      },
      entropy: {
        claim: 'A term λ·H(q) belongs to the objective.',
        truth:
          'The entropy is in the KL already, with weight 1. With λ on top the model is a β-VAE with $\\vbeta = 1 + \\lambda$ and prior variance $1 + \\lambda$: samples must be drawn from that wider prior.',
      },
      'no-samples': {
        claim: 'Inference is to encode and to decode.',
        truth:
          'What makes a VAE a generative model is left out: draw $\\vz \\sim \\mathcal{N}(0, I)$ and decode it.',
      },
      gan: {
        claim: 'A GAN’s generator aims at images of high quality and yields endless samples.',
        truth:
          'It aims at not being told from the data. Its samples need not differ from each other: leaving out parts of the data is its typical fault.',
      },
      'contrastive-divergence': {
        claim: 'Contrastive divergence compares distances between samples to judge a distribution.',
        truth:
          'It is a learning rule for energy models: start a Gibbs chain at each data vector, run k steps, and update by $\\langle v h \\rangle_{\\text{data}} - \\langle v h \\rangle_k$. Nothing in it is a distance between samples.',
      },
      'dbn-sharing': {
        claim: 'All layers of a deep belief network share their weights.',
        truth:
          'Every layer has its own. Ties appear only in the derivation; greedy training undoes them layer by layer.',
      },
      'dbn-loss': {
        claim: 'A DBN minimises −log p(data) + Σ log p(model) + KL(prior ‖ posterior).',
        truth:
          'The first term does not depend on the model, the second makes the data unlikely, the third is in no derivation. A DBN is trained layer by layer; each layer can raise a lower bound of $\\log p(\\vx)$.',
      },
      'tf-stack': {
        claim: '“encoded, weights = stack(…)”',
        truth: 'The function gives back one tensor: the listing stops here with a TypeError.',
      },
      'tf-split': {
        claim: 'Two outputs, split into mean and variance, give a two-dimensional code.',
        truth:
          'They give one mean and one variance, shared by both dimensions. A code of size d needs 2·d outputs.',
      },
      'tf-variance': {
        claim: 'The variance is a linear output, of which the root is taken.',
        truth:
          'It can be negative, and the root is then not a number. Predict $\\log \\vsigma^2$ and use $\\vsigma = e^{\\frac12 \\log \\vsigma^2}$.',
      },
      'tf-no-kl': {
        claim: 'The loss is the squared error.',
        truth:
          'Without a KL term nothing keeps $\\vsigma$ above 0 and nothing shapes the codes: this is a noisy autoencoder without a prior.',
      },
      'tf-width': {
        claim: 'The decoder is 256-512.',
        truth: 'A last layer of 784 is missing; 512 numbers cannot be compared with 784 pixels.',
      },
      'tf-relu': {
        claim: 'The last layer is a ReLU, then a sigmoid.',
        truth:
          'sigmoid(ReLU(·)) is never below ½: no pixel can be darker than mid-grey. The best error then is 0.2078 a pixel, worse than a black image (0.1140) or the mean image (0.0675). The layer before the sigmoid must be linear.',
      },
      'tf-dropout': {
        claim: 'Dropout is not mentioned when images are reconstructed.',
        truth:
          'Its placeholder is then not fed and the listing stops. At evaluation nothing is dropped: keep probability 1.',
      },
      'tf-sum': {
        claim: 'The printed loss sums over batches.',
        truth: 'Then it depends on the batch size. Divide by the number of batches.',
      },
      'torch-arguments': {
        claim: '“VAE(Encoder(), Decoder())”',
        truth: 'Both need their sizes: the listing stops here with a TypeError.',
      },
      'torch-chunk': {
        claim: 'The encoder’s answer is cut in two with chunk().',
        truth: 'It is a pair already: mu, log_var = encoder(x).',
      },
      'torch-kl': {
        claim: 'KL = ½(μ² + exp(log σ²)²) − log σ² − 1, averaged.',
        truth:
          'Two parametrisations are mixed. Right is $\\KL = \\tfrac12 \\sum_j (\\vmu_j^2 + \\vsigma_j^2 - 1 - \\log \\vsigma_j^2)$. The formula as written has its lowest value, −½, at $\\vmu = 0, \\vsigma = 1$: a falling, negative loss that looks like success.',
      },
      'torch-mean': {
        claim: 'The cross-entropy is averaged over pixels, the KL over latent dimensions.',
        truth:
          'That weighs the KL 784/d times: $\\vbeta = 392$ for a code of size 2. Everything collapses to the mean image (206.2 nats, KL 0). Sum over pixels and over latent dimensions; average over images only.',
      },
      'torch-logits': {
        claim: 'Cross-entropy of the sigmoid’s output.',
        truth:
          'It loses precision where the sigmoid saturates. Compute it from the logits: $\\mathrm{softplus}(a) - x a$.',
      },
      'torch-test': {
        claim: 'The test images are taken from the training loader.',
        truth: 'They are training images. Test figures need images that were held out.',
      },
      'torch-one-number': {
        claim: 'The loss is printed as one number.',
        truth: 'Only reconstruction and KL apart show a collapse.',
      },
    },
  },
  zh: {
    intro: '出自一篇被多次转载的自编码器文章。它的错误很有教益：其中大多数至今仍天天有人犯。',
    verdicts: { wrong: '错误', imprecise: '不准确', acceptable: '可以接受' },
    topics: {
      idea: '基本思想',
      coders: '编码器与解码器',
      vae: 'VAE 及其目标函数',
      neighbours: '相邻的模型',
      tensorflow: 'TensorFlow 代码',
      pytorch: 'PyTorch 代码',
    },
    cards: {
      'own-kind': {
        claim: '自编码器是与深度网络并列的另一类模型。',
        truth:
          '自编码器就是一种网络。它的特别之处在于任务——还原自己的输入，以及途中的障碍：瓶颈、噪声或稀疏。',
      },
      'same-x': {
        claim: '解码器还原出相同的 x。',
        truth: '它给出 $\\vxhat \\approx \\vx$。瓶颈总会丢失信息；毫无损失的网络只是学会了恒等映射。',
      },
      parameters: {
        claim: '它没有可训练的参数。',
        truth: '它完全由可训练的参数构成：一个 784-400-20 的 VAE 有 652,824 个。它不需要的是标签。',
      },
      generative: {
        claim: '普通自编码器可以生成新样本。',
        truth:
          '它没有可供抽取编码的分布 $p(\\vz)$；随机编码会落入空洞，解码出不像样的图像。有了先验和被拉向先验的后验，才成为生成模型：这就是 VAE。',
      },
      labels: {
        claim: '它是自监督的，属于无监督方法。',
        truth: '两种说法都有人用：目标就是输入本身，不需要任何人来标注。',
      },
      latent: {
        claim: 'z 是“某种未知条件下”的随机变量。',
        truth:
          '潜变量是联合模型 $p(\\vx, \\vz)$ 中未被观测的变量。在普通自编码器里 $\\vz = f_\\phi(\\vx)$ 只是函数值；在 VAE 里它才是随机的。',
      },
      inference: {
        claim: '变分推断是自编码器的后续工作，目的是使似然最大。',
        truth:
          '它出现得更早。它在一族分布中选取 $q$ 使 ELBO 最大，也就是使 $\\KL(q(\\vz) \\,\\|\\, p(\\vz \\mid \\vx))$ 最小。VAE 使用它，由编码器来计算 $q$。',
      },
      vaem: {
        claim: 'VAEM 是“变分贪婪算法”。',
        truth: '没有这种算法。VAEM 是用于混合类型表格的两阶段 VAE（Ma 等，2020）；作者想说的大概是变分 EM。',
      },
      'high-dimensional': {
        claim: '编码器把 x 映射到高维空间。',
        truth: '它把 784 个数映射成很少几个：通常是 2 到 50 个。瓶颈正是关键所在。',
      },
      recipe: {
        claim: '编码器由与 x 同宽的密集层、ReLU 层和稀疏连接层组成。',
        truth:
          '没有这样的配方：任何最后输出与编码等长的映射都可以。激活函数不是一层；“稀疏自编码器”的稀疏指的是激活，而不是连接。',
      },
      relu: {
        claim: 'ReLU 防止输出为负或过大。',
        truth: '$\\max(0, a)$ 没有上界。使用它是因为 $a$ 为正时它的斜率不会消失。',
      },
      'two-losses': {
        claim: '编码器有一个损失，解码器另有一个。',
        truth: '两者共用一个损失。梯度先穿过解码器，再流入编码器。',
      },
      'small-loss': {
        claim: '损失小说明模型理解了数据。',
        truth: '训练损失小也可能只是死记硬背或恒等映射。要看测试图像上的结果，并与平均图像和 PCA 比较。',
      },
      part: {
        claim: '解码器输出 x 的一部分。',
        truth: '它输出全部：与 x 一样多的数。',
      },
      'sees-x': {
        claim: '训练时解码器可以参考 x，以增加鲁棒性。',
        truth: '它只看得到 $\\vz$；x 仅仅是目标。看得到 x 的解码器会忽略 $\\vz$，瓶颈便形同虚设。',
      },
      'two-networks': {
        claim: 'VAE 的编码器由采样网络和正则化网络组成。',
        truth:
          '它是一个有两个输出 $\\vmu$ 与 $\\log \\vsigma^2$ 的网络。采样是一个公式，正则化是损失中的一项。',
      },
      concatenation: {
        claim: 'μ 和 σ 从先验中采样，连接起来得到 z。',
        truth:
          '它们由 x 计算得到。只有 $\\veps$ 是抽取的，$\\vz = \\vmu + \\vsigma \\odot \\veps$ 是后验 $q(\\vz \\mid \\vx)$ 的一个样本。',
      },
      'which-posterior': {
        claim: '正则化使后验接近真实的后验。',
        truth:
          'KL 项把 $q(\\vz \\mid \\vx)$ 拉向先验。使它接近真实后验的是整个 ELBO：$\\log p(\\vx) = \\mathrm{ELBO} + \\KL(q \\,\\|\\, p(\\vz \\mid \\vx))$。',
      },
      sign: {
        claim: '那个公式就是损失。',
        truth:
          '除最后一项外它是 ELBO，应当最大化；损失是它的相反数。同样，$\\E_q \\log p(\\vx \\mid \\vz)$ 是误差的相反数。',
      },
      entropy: {
        claim: '目标函数里有一项 λ·H(q)。',
        truth:
          '熵已经以权重 1 包含在 KL 之中。再加上 λ，就成了 $\\vbeta = 1 + \\lambda$、先验方差为 $1 + \\lambda$ 的 β-VAE：样本必须从这个更宽的先验中抽取。',
      },
      'no-samples': {
        claim: '推断就是编码和解码。',
        truth: '使 VAE 成为生成模型的那一步被漏掉了：抽取 $\\vz \\sim \\mathcal{N}(0, I)$ 再解码。',
      },
      gan: {
        claim: 'GAN 的生成器追求高质量图像，能产生无限多的样本。',
        truth: '它追求的是与数据无法区分。它的样本未必各不相同：漏掉一部分数据正是它典型的毛病。',
      },
      'contrastive-divergence': {
        claim: '对比散度通过比较样本之间的距离来评估分布。',
        truth:
          '它是能量模型的学习规则：从每个数据向量出发运行 k 步 Gibbs 链，再按 $\\langle v h \\rangle_{\\text{data}} - \\langle v h \\rangle_k$ 更新。其中没有任何样本间的距离。',
      },
      'dbn-sharing': {
        claim: '深度信念网络各层之间共享权值。',
        truth: '每一层都有自己的权值。共享只出现在推导里；逐层贪心训练正是一层层地解除共享。',
      },
      'dbn-loss': {
        claim: 'DBN 最小化 −log p(数据) + Σ log p(模型) + KL(先验 ‖ 后验)。',
        truth:
          '第一项与模型无关，第二项使数据变得不可能，第三项不见于任何推导。DBN 逐层训练；每一层都可以提高 $\\log p(\\vx)$ 的一个下界。',
      },
      'tf-stack': {
        claim: '“encoded, weights = stack(…)”',
        truth: '这个函数只返回一个张量：代码在此以 TypeError 中止。',
      },
      'tf-split': {
        claim: '两个输出拆成均值和方差，就得到二维编码。',
        truth: '这样只有一个均值和一个方差，由两个维度共用。d 维编码需要 2·d 个输出。',
      },
      'tf-variance': {
        claim: '方差是线性输出，直接开方。',
        truth:
          '它可能为负，开方便不再是数。应当预测 $\\log \\vsigma^2$，再用 $\\vsigma = e^{\\frac12 \\log \\vsigma^2}$。',
      },
      'tf-no-kl': {
        claim: '损失就是平方误差。',
        truth:
          '没有 KL 项，就没有什么能使 $\\vsigma$ 不趋于 0，也没有什么约束编码：这只是一个没有先验的带噪自编码器。',
      },
      'tf-width': {
        claim: '解码器是 256-512。',
        truth: '缺了最后的 784 一层；512 个数无法与 784 个像素相比。',
      },
      'tf-relu': {
        claim: '最后一层先 ReLU 再 sigmoid。',
        truth:
          'sigmoid(ReLU(·)) 不会小于 ½：没有像素能比中灰更暗。这样最好也只有每像素 0.2078 的误差，不如全黑图像（0.1140）或平均图像（0.0675）。sigmoid 之前必须是线性层。',
      },
      'tf-dropout': {
        claim: '重建图像时没有提到 dropout。',
        truth: '它的占位符因此没有值，代码中止。评估时不丢弃任何单元：保留概率为 1。',
      },
      'tf-sum': {
        claim: '打印的损失是各批之和。',
        truth: '那样它就取决于批大小。应当除以批数。',
      },
      'torch-arguments': {
        claim: '“VAE(Encoder(), Decoder())”',
        truth: '两者都需要尺寸参数：代码在此以 TypeError 中止。',
      },
      'torch-chunk': {
        claim: '用 chunk() 把编码器的结果切成两半。',
        truth: '它本来就是一对：mu, log_var = encoder(x)。',
      },
      'torch-kl': {
        claim: 'KL = ½(μ² + exp(log σ²)²) − log σ² − 1，再取平均。',
        truth:
          '这里混淆了两种参数化。正确的是 $\\KL = \\tfrac12 \\sum_j (\\vmu_j^2 + \\vsigma_j^2 - 1 - \\log \\vsigma_j^2)$。文中公式在 $\\vmu = 0, \\vsigma = 1$ 处取最小值 −½：损失一路下降直到为负，看起来像是成功。',
      },
      'torch-mean': {
        claim: '交叉熵对像素取平均，KL 对潜维度取平均。',
        truth:
          '这相当于给 KL 乘以 784/d：编码为 2 维时 $\\vbeta = 392$。一切都坍缩成平均图像（206.2 nats，KL 为 0）。应当对像素和潜维度求和，只对图像取平均。',
      },
      'torch-logits': {
        claim: '对 sigmoid 的输出计算交叉熵。',
        truth: 'sigmoid 饱和处会损失精度。应当由 logits 计算：$\\mathrm{softplus}(a) - x a$。',
      },
      'torch-test': {
        claim: '测试图像取自训练集的加载器。',
        truth: '那是训练图像。测试数字需要未参与训练的图像。',
      },
      'torch-one-number': {
        claim: '损失只打印成一个数。',
        truth: '只有把重建与 KL 分开，才看得出坍缩。',
      },
    },
  },
});

export type CorrectionId = keyof typeof corrections.en.cards;
