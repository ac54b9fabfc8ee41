import { words } from '../words.ts';

/** The listing of §4.1. */
export const tensorflow = words({
  en: {
    'tf-single': {
      claim:
        'It is a small autoencoder with a single hidden layer; the parameter hidden_layer sets its size.',
      truth:
        'It has two hidden layers on each side and samples its code, so a VAE is meant. There is no parameter hidden_layer.',
    },
    'tf-version': {
      claim: '“tf.contrib”, “tf.placeholder”, “tensorflow.examples.tutorials”',
      truth: 'These belong to TensorFlow 1 and are gone from TensorFlow 2: the listing needs a version 1.x.',
    },
    'tf-stack': {
      claim: '“encoded, encoding_weight = tf.contrib.layers.stack(…)”',
      truth: 'The function returns one tensor, not two: the listing stops here with a TypeError.',
    },
    'tf-split': {
      claim: 'Two outputs, split into mean and variance, give a two-dimensional code.',
      truth:
        'They give one mean and one variance, which both dimensions then share. A code with $d$ dimensions needs $2d$ outputs.',
    },
    'tf-variance': {
      claim: 'The variance is a linear output; its square root scales the noise.',
      truth:
        'A linear output can be negative, and its square root is then NaN. Let the network compute $\\log \\vsigma^2$ and use $\\vsigma = e^{\\frac12 \\log \\vsigma^2}$.',
    },
    'tf-comment': {
      claim: '“Define sampling distribution for z given X (standard normal by default)”',
      truth:
        'Only the noise is standard normal. The line samples z from a normal distribution with the mean and the variance that the encoder has computed.',
    },
    'tf-width': {
      claim: 'The layers of the decoder are 256 and 512.',
      truth:
        'A last layer with 784 outputs is missing: 512 numbers cannot be subtracted from 784 pixels, so the listing stops with an error.',
    },
    'tf-relu': {
      claim: 'The decoder’s last layer has a ReLU, and a sigmoid follows.',
      truth:
        'sigmoid(ReLU(·)) is never below ½: no pixel can be darker than mid-grey. The lowest possible mean squared error per pixel on the test images is then 0.2078, worse than a black image (0.1140) or the mean image (0.0675). The layer before the sigmoid must be linear.',
    },
    'tf-no-kl': {
      claim: 'The loss is the mean squared error.',
      truth:
        'The KL term is missing. Nothing then keeps $\\vsigma$ from approaching 0, and nothing keeps codes near a prior: this is an autoencoder with noise in its code, not a generative model.',
    },
    'tf-sum': {
      claim: 'The “Train Loss” of an epoch is the sum over its batches.',
      truth:
        'So it depends on the number of batches, and thus on the batch size. Divide by the number of batches.',
    },
    'tf-dropout': {
      claim: 'For the reconstruction only the images are fed.',
      truth:
        'keep_prob, the keep probability of dropout, is missing: the listing stops with an error. At evaluation nothing is dropped, so feed keep_prob = 1.',
    },
    'tf-evaluation': {
      claim: 'The model is tested on ten images, drawn beside their reconstructions.',
      truth:
        'No loss is computed on test images, so over-fitting would go unnoticed. (The labels are loaded and never used.)',
    },
    'tf-imports': {
      claim: '“plt.subplots(…)”, “np.reshape(…)”',
      truth: 'Matplotlib and NumPy are never imported: the listing stops here with a NameError.',
    },
  },
  zh: {
    'tf-single': {
      claim: '这是一个单隐层的小型自编码器，可以通过修改 hidden_layer 参数来更改模型的大小。',
      truth: '两边各有两个隐藏层，而且编码是采样得到的，可见本意是 VAE。代码中没有名为 hidden_layer 的参数。',
    },
    'tf-version': {
      claim: '“tf.contrib”“tf.placeholder”“tensorflow.examples.tutorials”',
      truth: '它们属于 TensorFlow 1，在 TensorFlow 2 中已不存在：代码需要 1.x 版本才能运行。',
    },
    'tf-stack': {
      claim: '“encoded, encoding_weight = tf.contrib.layers.stack(…)”',
      truth: '这个函数只返回一个张量，而不是两个：代码在此处因 TypeError 停止。',
    },
    'tf-split': {
      claim: '两个输出，拆成均值和方差，就得到二维编码。',
      truth: '这样只有一个均值和一个方差，由两维共用。$d$ 维编码需要 $2d$ 个输出。',
    },
    'tf-variance': {
      claim: '方差是线性输出，开平方后乘以噪声。',
      truth:
        '线性输出可能为负，开平方会得到 NaN。应让网络输出 $\\log \\vsigma^2$，再用 $\\vsigma = e^{\\frac12 \\log \\vsigma^2}$。',
    },
    'tf-comment': {
      claim:
        '“Define sampling distribution for z given X (standard normal by default)”（默认为标准正态分布）',
      truth: '只有噪声服从标准正态分布。这一行采样的 z 服从正态分布，其均值和方差由编码器算出。',
    },
    'tf-width': {
      claim: '解码器的各层为 256 和 512。',
      truth: '缺少输出 784 个数的最后一层：512 个数无法与 784 个像素相减，代码因此报错停止。',
    },
    'tf-relu': {
      claim: '解码器最后一层用 ReLU，然后再取 sigmoid。',
      truth:
        'sigmoid(ReLU(·)) 不会小于 ½：任何像素都不可能比中灰更暗。这样，在测试图像上每像素均方误差最低也有 0.2078，还不如全黑图像（0.1140）或平均图像（0.0675）。sigmoid 之前的一层必须是线性的。',
    },
    'tf-no-kl': {
      claim: '损失函数是均方误差。',
      truth:
        '缺少 KL 项。没有约束阻止 $\\vsigma$ 趋近 0，也没有约束让编码靠近先验：这只是编码带噪声的自编码器，不是生成模型。',
    },
    'tf-sum': {
      claim: '打印的“Train Loss”是一轮中各批次损失之和。',
      truth: '它因此取决于批次的数量，也就是取决于批大小。应当除以批次数。',
    },
    'tf-dropout': {
      claim: '重构时只输入图像。',
      truth:
        '缺少 Dropout 的保留概率 keep_prob，代码因此报错停止。评估时不丢弃任何单元，应输入 keep_prob = 1。',
    },
    'tf-evaluation': {
      claim: '用十张图像测试模型，把原图和重构画在一起。',
      truth: '没有在测试图像上计算损失，即使过拟合也看不出来。（标签读入后从未使用。）',
    },
    'tf-imports': {
      claim: '“plt.subplots(…)”“np.reshape(…)”',
      truth: '没有导入 Matplotlib 和 NumPy：代码在此处因 NameError 停止。',
    },
  },
});
