import { words } from '../words.ts';

/** §3.1 and §3.2 of the article: encoder, decoder and their loss. */
export const coders = words({
  en: {
    'high-dimensional': {
      claim: 'The encoder maps x into a high-dimensional space.',
      truth:
        'It maps the 784 pixels to a few numbers: 2 or 20 in most presets here, 30 in the deep autoencoder of Hinton and Salakhutdinov. Where the code is large, noise, sparsity or a penalty has to keep the network from copying.',
    },
    recipe: {
      claim:
        'An encoder has three layers: a dense layer as wide as x, a ReLU layer, and a layer of sparse connections with at most k neurons.',
      truth:
        'There is no such rule. Number and widths of the hidden layers are free; the last layer has as many outputs as the code needs. An activation function is not a layer of its own, and in a “sparse autoencoder” it is the activations that are sparse, not the connections.',
    },
    relu: {
      claim: 'ReLU prevents outputs that are negative or too large.',
      truth:
        'Half right: $\\max(0, a)$ is never negative, but it has no upper bound. It is used as a nonlinearity whose slope is 1 for every positive $a$, so that the gradient does not shrink there.',
    },
    'code-size': {
      claim: 'The code size k is a hyperparameter that the user chooses.',
      truth:
        'Right. Training does not change it. A small code forces more compression; a large one keeps more detail.',
    },
    'encoder-formula': {
      claim: '$z^{(i)} = f_\\theta(s^{[l]}(x^{(i)}; \\theta))$',
      truth:
        'Right apart from the names: the encoder has parameters of its own, $\\vz = f_\\phi(\\vx)$. The layer of the code is usually linear, without an activation function.',
    },
    'squared-error': {
      claim: '$L(\\theta) = \\frac{1}{n} \\sum_i \\| x^{(i)} - g_\\theta(z^{(i)}) \\|^2$',
      truth:
        'Right as the loss of the whole autoencoder: it depends on $\\phi$ as well as on $\\theta$. $\\|\\cdot\\|^2$ sums over pixels. A mean over pixels is 784 times smaller, so two figures can only be compared when this scale is known.',
    },
    'two-losses': {
      claim: 'The encoder has a loss, and the decoder has another.',
      truth:
        'They share one loss and are trained together. The gradient passes through the decoder first, then into the encoder.',
    },
    'small-loss': {
      claim: 'A small loss shows that the model has learned the internal representation of the data.',
      truth:
        'A small training loss may only mean that the network has memorised the images or learned to copy. Check the loss on test images, and compare it with the mean image and PCA.',
    },
    part: {
      claim: 'The decoder’s last layer outputs not the whole x but a part of it.',
      truth: 'It outputs a whole image: as many numbers as x has pixels.',
    },
    'sees-x': {
      claim: 'In training the decoder may consult the original x, which makes the model more robust.',
      truth:
        'The decoder receives only $\\vz$; x is only the target of the loss. A decoder that also received x could ignore $\\vz$, so there would be no bottleneck any more.',
    },
    hat: {
      claim:
        '$x^{(i)} = g_\\theta(z^{(i)}; \\theta)$ and $L(\\theta) = \\frac{1}{n} \\sum_i (y^{(i)} - \\hat y^{(i)})^2$',
      truth:
        'The decoder computes $\\vxhat^{(i)}$, not $\\vx^{(i)}$. The loss is that of §3.1 again, in other letters; for vectors it needs a norm: $\\|\\vx - \\vxhat\\|^2$.',
    },
  },
  zh: {
    'high-dimensional': {
      claim: '编码器把 x 映射到高维空间。',
      truth:
        '它把 784 个像素映射成少数几个数：这里的预设大多是 2 个或 20 个，Hinton 与 Salakhutdinov 的深层自编码器是 30 个。如果编码很长，就要靠噪声、稀疏或惩罚项来防止网络照抄输入。',
    },
    recipe: {
      claim: '编码器有三层：与 x 同宽的密集连接层、ReLU 层、神经元不超过 k 个的稀疏连接层。',
      truth:
        '没有这样的规定。隐藏层的层数和宽度可以任意选择，最后一层的输出个数由编码决定。激活函数不算单独的一层；“稀疏自编码器”的稀疏指激活值稀疏，而不是连接稀疏。',
    },
    relu: {
      claim: 'ReLU 防止输出出现负值或过大。',
      truth:
        '对了一半：$\\max(0, a)$ 不会为负，但没有上界。使用它，是因为它是非线性函数，并且 $a$ 为正时斜率恒为 1，梯度在那里不会变小。',
    },
    'code-size': {
      claim: '特征维度 k 是由用户定义的超参数。',
      truth: '正确。训练不会改变它。编码维数越小，压缩得越多；维数大则保留更多细节。',
    },
    'encoder-formula': {
      claim: '$z^{(i)} = f_\\theta(s^{[l]}(x^{(i)}; \\theta))$',
      truth:
        '除记号外正确：编码器有自己的参数，应写作 $\\vz = f_\\phi(\\vx)$。编码所在的一层通常是线性的，不加激活函数。',
    },
    'squared-error': {
      claim: '$L(\\theta) = \\frac{1}{n} \\sum_i \\| x^{(i)} - g_\\theta(z^{(i)}) \\|^2$',
      truth:
        '作为整个自编码器的损失是正确的：它既依赖 $\\theta$，也依赖 $\\phi$。$\\|\\cdot\\|^2$ 是对像素求和；如果对像素取平均，数值就小 784 倍。比较两个结果之前，必须先弄清用的是哪一种。',
    },
    'two-losses': {
      claim: '编码器有一个损失函数，解码器另有一个。',
      truth: '两者共用一个损失，一起训练。梯度先经过解码器，再传到编码器。',
    },
    'small-loss': {
      claim: '损失很小，说明模型学到了数据的内部表示。',
      truth:
        '训练损失小，也可能只是网络记住了图像，或者学会了照抄输入。要看测试图像上的损失，并与平均图像和 PCA 比较。',
    },
    part: {
      claim: '解码器最后一层输出的不是整个 x，而是它的一部分。',
      truth: '它输出一张完整的图像：x 有多少个像素，就输出多少个数。',
    },
    'sees-x': {
      claim: '训练时解码器可以参考原始输入 x，以增加模型的鲁棒性。',
      truth:
        '解码器的输入只有 $\\vz$，x 只是损失中的目标。如果解码器还能看到 x，就可以不理会 $\\vz$，瓶颈便不存在了。',
    },
    hat: {
      claim:
        '$x^{(i)} = g_\\theta(z^{(i)}; \\theta)$，$L(\\theta) = \\frac{1}{n} \\sum_i (y^{(i)} - \\hat y^{(i)})^2$',
      truth:
        '解码器算出的是 $\\vxhat^{(i)}$，不是 $\\vx^{(i)}$。这个损失与 §3.1 的相同，只是换了字母；对向量应当写成范数：$\\|\\vx - \\vxhat\\|^2$。',
    },
  },
});
