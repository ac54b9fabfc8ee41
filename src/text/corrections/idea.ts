import { words } from '../words.ts';

/** §1 and §2 of the article: what an autoencoder is, latent variables, variational inference. */
export const idea = words({
  en: {
    'own-kind': {
      claim: 'Besides deep neural networks there is another kind of model, the autoencoder.',
      truth:
        'An autoencoder is a neural network, usually a deep one. What is special is its task, to reproduce its own input, and the constraint on it: a bottleneck, noise or sparsity.',
    },
    'same-x': {
      claim: 'The decoder reconstructs the same x.',
      truth:
        'Its output is only close to the input: $\\vxhat \\approx \\vx$. Through a bottleneck some information is lost. A network that reproduced any input exactly would only have learned the identity.',
    },
    inverse: {
      claim: 'The decoder is the inverse process of the encoder.',
      truth:
        'Only approximately, and only for data like the training data: $g_\\theta(f_\\phi(\\vx)) \\approx \\vx$. Different images may have the same code, and then there is no inverse. The decoder is a second network, trained to make the error small.',
    },
    learnable: {
      claim: 'It is learnable: it learns an internal representation of the data and reconstructs from it.',
      truth: 'Right. Encoder and decoder are trained together; the code is this representation.',
    },
    labels: {
      claim: 'It is self-supervised, an unsupervised method that needs no labelled data.',
      truth: 'Right. The target is the input itself, so no labels are needed. Both names are in use.',
    },
    parameters: {
      claim: 'It has no trainable parameters, only a fixed structure.',
      truth:
        'Encoder and decoder consist of trainable parameters: a VAE with layers 784-400-20-400-784 has 652,824. What it does not need is labels.',
    },
    generative: {
      claim: 'It is a generative model: an autoencoder can generate new samples.',
      truth:
        'A plain autoencoder defines no distribution $p(\\vz)$ to sample codes from. Random codes usually decode to something that looks like no digit, because the codes of images lie elsewhere. With a prior, and posteriors that training keeps close to it, it becomes a generative model: the VAE.',
    },
    nonlinear: {
      claim: 'It is nonlinear: encoder and decoder can contain nonlinear functions.',
      truth:
        'Right, and they need them: without a nonlinearity and with squared error, an autoencoder finds only the subspace that PCA finds.',
    },
    compression: {
      claim: 'It can be used to compress data.',
      truth: 'Yes, but with losses, and only data like those it was trained on.',
    },
    latent: {
      claim:
        'A latent variable is a random variable “under some unknown condition of the observed variables”; in an autoencoder it is z.',
      truth:
        'A latent variable is an unobserved random variable of a joint model $p(\\vx, \\vz)$. In a plain autoencoder $\\vz = f_\\phi(\\vx)$ is not random but the value of a function; in a VAE it is random.',
    },
    inference: {
      claim:
        'Variational inference is follow-up work to the autoencoder; it looks for the latent distribution that maximises the likelihood.',
      truth:
        'It is older than the VAE and does not come from autoencoders. From a family of distributions it picks the $q$ with the largest ELBO, that is, the smallest $\\KL(q(\\vz) \\,\\|\\, p(\\vz \\mid \\vx))$; the likelihood $p(\\vx)$ does not depend on $q$. A VAE uses it: its encoder computes $q$.',
    },
    methods: {
      claim: 'The most common methods of variational inference are VAE and VAEM.',
      truth:
        'A VAE is a model that is trained by variational inference. Methods are mean-field coordinate ascent, stochastic and black-box variational inference, variational EM, or amortised inference. The VAE uses the last: one encoder computes $q$ for every image.',
    },
  },
  zh: {
    'own-kind': {
      claim: '除了深层神经网络，还有另一种叫做自编码器的模型。',
      truth:
        '自编码器本身就是神经网络，通常还是深层的。它的特别之处是任务（还原自己的输入）和所加的约束：瓶颈、噪声或稀疏。',
    },
    'same-x': {
      claim: '解码器重构出相同的 x。',
      truth:
        '输出只是接近输入：$\\vxhat \\approx \\vx$。经过瓶颈，一部分信息会丢失。如果任何输入都能原样还原，网络学到的只是恒等映射。',
    },
    inverse: {
      claim: '解码器是编码器的逆向过程。',
      truth:
        '只是近似如此，而且只对与训练数据相似的数据成立：$g_\\theta(f_\\phi(\\vx)) \\approx \\vx$。不同的图像可能有相同的编码，这时逆映射并不存在。解码器是另一个网络，通过训练使误差变小。',
    },
    learnable: {
      claim: '可学习性：能学习数据的内部表示，并根据它进行重构。',
      truth: '正确。编码器和解码器一起训练，编码就是这种表示。',
    },
    labels: {
      claim: '自监督学习：属于无监督学习，不需要标注的数据。',
      truth: '正确。目标就是输入本身，所以不需要标注。两种名称都在使用。',
    },
    parameters: {
      claim: '无参数：没有显式的训练参数，只需要固定的结构。',
      truth:
        '编码器和解码器完全由可训练的参数构成：各层为 784-400-20-400-784 的 VAE 有 652,824 个参数。它不需要的是标签。',
    },
    generative: {
      claim: '生成模型：自编码器可以生成新样本。',
      truth:
        '普通自编码器不定义可供采样的编码分布 $p(\\vz)$。随机编码解码出来的通常不像任何数字，因为图像的编码在别处。加上先验，并在训练中让后验保持在先验附近，才成为生成模型，这就是 VAE。',
    },
    nonlinear: {
      claim: '非线性：编码器和解码器都可以包含非线性函数。',
      truth: '正确，而且必须有：没有非线性、又以平方误差为损失时，自编码器只能找到 PCA 的子空间。',
    },
    compression: {
      claim: '数据压缩：可以用来压缩数据。',
      truth: '可以，但是有损压缩，而且只适用于与训练数据相似的数据。',
    },
    latent: {
      claim: '潜变量是“在观测变量的某种未知条件下的随机变量”；在自编码器中就是 z。',
      truth:
        '潜变量（latent variable）是联合模型 $p(\\vx, \\vz)$ 中未被观测的随机变量。在普通自编码器里，$\\vz = f_\\phi(\\vx)$ 不是随机的，只是函数值；在 VAE 里它才是随机的。',
    },
    inference: {
      claim: '变分推断可以看作自编码器的后续工作，它寻找使似然函数最大的潜变量分布。',
      truth:
        '变分推断比 VAE 出现得早，也并非源于自编码器。它在一族分布中选取使 ELBO 最大的 $q$，也就是使 $\\KL(q(\\vz) \\,\\|\\, p(\\vz \\mid \\vx))$ 最小的那一个；似然 $p(\\vx)$ 本身与 $q$ 无关。VAE 使用了它：由编码器计算 $q$。',
    },
    methods: {
      claim: '最常用的变分推断方法包括 VAE 和 VAEM。',
      truth:
        'VAE 是用变分推断来训练的模型。变分推断的方法有平均场坐标上升、随机变分推断、黑箱变分推断、变分 EM、摊销推断等。VAE 用的是最后一种：同一个编码器为每张图像计算 $q$。',
    },
  },
});
