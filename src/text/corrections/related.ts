import { words } from '../words.ts';

/** Models beside the autoencoder, in §2 and §3.3 of the article. */
export const related = words({
  en: {
    vaem: {
      claim: 'VAEM is a “variational greedy algorithm”.',
      truth:
        'There is no algorithm of this name. VAEM is a VAE in two stages for tables with columns of different types. The author probably meant variational EM.',
    },
    gan: {
      claim: 'A GAN’s generator aims at images of high quality and produces an unlimited number of samples.',
      truth:
        'It aims to produce samples that the discriminator cannot tell from data. Any number can be drawn, but they may be alike: leaving out parts of the data (mode collapse) is the typical failure.',
    },
    'contrastive-divergence': {
      claim: 'Contrastive divergence compares distances between samples to assess the data distribution.',
      truth:
        'It is a learning rule for energy-based models such as RBMs: start a Gibbs chain at each data vector, run k steps, and update the weights by $\\langle v h \\rangle_{\\text{data}} - \\langle v h \\rangle_k$. It contains no distance between samples.',
    },
    'dbn-universal': {
      claim: 'A deep belief network (DBN) can learn arbitrarily complex distributions.',
      truth:
        'With enough layers and units some DBN comes as close as you like to any distribution of binary vectors. It does not follow that training finds it.',
    },
    'dbn-layers': {
      claim: 'Each hidden layer constrains the output of the layer before it, which guarantees nonlinearity.',
      truth:
        'The nonlinearity is the sigmoid of each unit. A DBN is a graphical model: its two top layers form an undirected RBM, all layers below are directed downwards, $p(x, h^1, \\dots, h^\\ell) = p(h^{\\ell-1}, h^\\ell) \\prod_{k=0}^{\\ell-2} p(h^k \\mid h^{k+1})$ with $h^0 = x$.',
    },
    'dbn-sharing': {
      claim: 'The layers of a DBN share their weights.',
      truth:
        'Every layer has its own weights. They are shared only in the derivation, where an RBM is equivalent to an infinitely deep network with tied weights; greedy training unties them layer by layer.',
    },
    'dbn-forward': {
      claim: 'A DBN computes its output from h, the output of the layer before times the weight matrix.',
      truth:
        'The bias and the sigmoid of each layer are missing, and the units are random: $p(h_j = 1 \\mid v) = \\operatorname{sigmoid}\\big(c_j + \\sum_i v_i W_{ij}\\big)$.',
    },
    'dbn-loss': {
      claim:
        'The loss of a DBN is $-\\log p_{\\text{data}} + \\sum_t \\log \\tilde p_{\\text{model}} + \\KL(q_{\\text{prior}} \\,\\|\\, p_{\\text{posterior}})$.',
      truth:
        'The first term does not depend on the parameters, minimising the second lowers the likelihood of the data, and the third occurs in no derivation of a DBN. A DBN is trained layer by layer. A new layer can raise a lower bound of $\\log p(\\vx)$ if it starts as the transpose of the layer below and has enough units; with contrastive divergence even this is not guaranteed.',
    },
  },
  zh: {
    vaem: {
      claim: 'VAEM 是“变分贪婪算法”。',
      truth:
        '没有叫这个名称的算法。VAEM 是一种两阶段的 VAE，用于各列类型不同的表格数据。作者想说的大概是变分 EM。',
    },
    gan: {
      claim: 'GAN 的生成网络以产生高质量的图像为目标，能生成无限多的样本。',
      truth:
        '它的目标是让判别网络分不清生成的样本与真实数据。样本要多少有多少，但可能彼此雷同：漏掉一部分数据（模式坍缩 mode collapse）是它典型的问题。',
    },
    'contrastive-divergence': {
      claim: '对比散度通过比较样本之间的距离来评估数据分布。',
      truth:
        '它是受限玻尔兹曼机（RBM）等能量模型的学习规则：从每个数据向量出发做 k 步吉布斯采样，再按 $\\langle v h \\rangle_{\\text{data}} - \\langle v h \\rangle_k$ 更新权重。其中没有任何样本之间的距离。',
    },
    'dbn-universal': {
      claim: '深度信念网络（DBN）能够学习到任意复杂的数据分布。',
      truth:
        '只要层数和单元足够多，就存在某个 DBN，可以任意接近任何一个二值向量的分布。但这不等于训练能找到它。',
    },
    'dbn-layers': {
      claim: '每个隐藏层都对上一层输出加以约束，从而保证模型的非线性。',
      truth:
        '非线性来自各单元的 sigmoid。DBN 是一种图模型：最上面两层构成无向的 RBM，下面各层是自上而下的有向连接，$p(x, h^1, \\dots, h^\\ell) = p(h^{\\ell-1}, h^\\ell) \\prod_{k=0}^{\\ell-2} p(h^k \\mid h^{k+1})$，其中 $h^0 = x$。',
    },
    'dbn-sharing': {
      claim: 'DBN 中的各层之间都存在权值共享。',
      truth:
        '每一层都有自己的权重。权重共享只出现在推导中：一个 RBM 等价于一个权重共享的无限深网络；逐层贪心训练则一层一层地解除共享。',
    },
    'dbn-forward': {
      claim: 'DBN 的输出由 h 计算，h 是上一层输出与权重矩阵的乘积。',
      truth:
        '每一层都缺少偏置和 sigmoid，而且单元是随机的：$p(h_j = 1 \\mid v) = \\operatorname{sigmoid}\\big(c_j + \\sum_i v_i W_{ij}\\big)$。',
    },
    'dbn-loss': {
      claim:
        'DBN 的损失函数是 $-\\log p_{\\text{data}} + \\sum_t \\log \\tilde p_{\\text{model}} + \\KL(q_{\\text{prior}} \\,\\|\\, p_{\\text{posterior}})$。',
      truth:
        '第一项与参数无关；最小化第二项会降低数据的似然；第三项不见于 DBN 的任何推导。DBN 是逐层训练的。新加的一层如果以下一层的转置为初值，并且单元足够多，就可以提高 $\\log p(\\vx)$ 的一个下界；用对比散度训练时，连这一点也没有保证。',
    },
  },
});
