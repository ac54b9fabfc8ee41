import { words } from '../words.ts';

/** The listing of §4.2. */
export const pytorch = words({
  en: {
    'torch-title': {
      claim: 'The listing shows how to implement a VAE in PyTorch.',
      truth:
        'It stops with a TypeError. With the errors repaired that stop it, the model still collapses to the mean image, because of its loss. The preset has the corrected loss.',
    },
    'torch-size': {
      claim: '“nn.Linear(h2_dim, 2)”',
      truth:
        'The code size 2 is fixed in the encoder, but a parameter of the decoder. It should be the same parameter in both.',
    },
    'torch-chunk': {
      claim: '“self.enc(…).chunk(2, dim=-1)”',
      truth:
        'The encoder returns a pair, and a pair has no chunk: an AttributeError. Write mu, log_var = self.enc(x).',
    },
    'torch-arguments': {
      claim: '“VAE(Encoder(), Decoder())”',
      truth: 'Both need the sizes of their layers as arguments: the listing stops here with a TypeError.',
    },
    'torch-device': {
      claim: "“.to('cuda')”",
      truth:
        'The device is a parameter of the class VAE, but the rest of the listing insists on CUDA. On a computer without it the listing stops with an error. Use one variable for the device.',
    },
    'torch-logits': {
      claim: 'nn.BCELoss() is applied to the output of a sigmoid.',
      truth:
        'Where the sigmoid saturates this loses precision. Compute the cross-entropy from the number $a$ before the sigmoid: $\\mathrm{softplus}(a) - x a$, in PyTorch BCEWithLogitsLoss.',
    },
    'torch-kl': {
      claim: 'The KL term is “0.5 * ((mu**2) + torch.exp(log_var)**2) - log_var - 1”.',
      truth:
        'It mixes up $\\log \\vsigma^2$ and $\\log \\vsigma$, and the factor ½ must apply to all terms: $\\KL = \\tfrac12 \\sum_j (\\vmu_j^2 + \\vsigma_j^2 - 1 - \\log \\vsigma_j^2)$. At $\\vmu = 0$, $\\vsigma = 1$ the printed term is not 0 but $-\\tfrac12$, so the loss can become negative, which looks like success.',
    },
    'torch-mean': {
      claim: 'The cross-entropy is a mean over pixels, the KL term a mean over latent dimensions.',
      truth:
        'That gives the KL term the weight $784/d$: with two dimensions $\\vbeta = 392$. The model collapses. Measured after five epochs: KL 0.0001 and 206.8 nats, where the mean image has 205.8. Take sums over pixels and over latent dimensions; average over images only.',
    },
    'torch-one-number': {
      claim: 'The loss is printed as one number.',
      truth: 'A collapse (KL → 0) can only be seen when reconstruction and KL are printed separately.',
    },
    'torch-test': {
      claim: '“test_imgs” are taken from the data set of the training loader.',
      truth: 'So they are training images. Test images must not have been used in training.',
    },
  },
  zh: {
    'torch-title': {
      claim: '下面的代码展示了如何用 PyTorch 实现 VAE。',
      truth:
        '代码会因 TypeError 停止。即使修好所有使它停止的错误，模型仍会坍缩为平均图像，原因在于损失。预设中的损失已经改正。',
    },
    'torch-size': {
      claim: '“nn.Linear(h2_dim, 2)”',
      truth: '编码维数 2 在编码器中写死，在解码器中却是参数。两处应使用同一个参数。',
    },
    'torch-chunk': {
      claim: '“self.enc(…).chunk(2, dim=-1)”',
      truth:
        '编码器返回一个二元组，而二元组没有 chunk 方法：AttributeError。应写 mu, log_var = self.enc(x)。',
    },
    'torch-arguments': {
      claim: '“VAE(Encoder(), Decoder())”',
      truth: '两者都需要各层的大小作为参数：代码在此处因 TypeError 停止。',
    },
    'torch-device': {
      claim: "“.to('cuda')”",
      truth:
        '设备是 VAE 类的参数，其余代码却固定使用 CUDA。在没有 CUDA 的计算机上会报错停止。应统一用一个变量表示设备。',
    },
    'torch-logits': {
      claim: '把 nn.BCELoss() 用于 sigmoid 的输出。',
      truth:
        'sigmoid 饱和时会损失精度。应由 sigmoid 之前的数 $a$ 计算交叉熵：$\\mathrm{softplus}(a) - x a$，即 PyTorch 的 BCEWithLogitsLoss。',
    },
    'torch-kl': {
      claim: 'KL 项是“0.5 * ((mu**2) + torch.exp(log_var)**2) - log_var - 1”。',
      truth:
        '这里混淆了 $\\log \\vsigma^2$ 与 $\\log \\vsigma$，而且系数 ½ 应当乘以所有各项：$\\KL = \\tfrac12 \\sum_j (\\vmu_j^2 + \\vsigma_j^2 - 1 - \\log \\vsigma_j^2)$。在 $\\vmu = 0$、$\\vsigma = 1$ 处，文中的这一项不是 0 而是 $-\\tfrac12$，因此损失可能变为负数，看上去像是成功了。',
    },
    'torch-mean': {
      claim: '交叉熵对像素取平均，KL 项对潜变量维度取平均。',
      truth:
        '这样 KL 项的权重就成了 $784/d$：二维时 $\\vbeta = 392$，模型坍缩。五轮之后的实测结果：KL 为 0.0001，损失 206.8 nats，而平均图像是 205.8 nats。应当对像素和潜变量维度求和，只对图像取平均。',
    },
    'torch-one-number': {
      claim: '损失只打印成一个数。',
      truth: '只有分别打印重建项和 KL，才能看出坍缩（KL → 0）。',
    },
    'torch-test': {
      claim: '“test_imgs”取自训练加载器的数据集。',
      truth: '因此它们是训练图像。测试图像必须没有参与过训练。',
    },
  },
});
