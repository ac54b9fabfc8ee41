import { words } from './words.ts';

export const problems = words({
  en: {
    label: 'Messages about this run',
    problem: {
      'data-missing': {
        title: 'The images could not be loaded',
        text: 'The file {{file}} did not arrive. Check the connection and try again; what you have set stays as it is.',
      },
      'data-corrupt': {
        title: 'The images are damaged',
        text: 'The file {{file}} arrived, but not whole or not as it should be. Try again; if that doesn’t help, the file on the server is damaged.',
      },
      'data-stalled': {
        title: 'A download has stalled',
        text: 'Nothing more of the file {{file}} arrives. Check the connection and try again; what you have set stays as it is.',
      },
      'code-missing': {
        title: 'A part of the page could not be loaded',
        text: 'It is needed to compute. Either the connection is gone, or a newer version has taken the place of this one. Try again; if that doesn’t help, load the page again: the address holds your experiment.',
      },
      'no-engine': {
        title: 'Nothing here can run this experiment',
        text: 'No engine could start it. It may need more memory than there is: a smaller network, batch or number of samples helps. Otherwise try another engine (at the top right) or a recent browser.',
      },
      diverged: {
        title: 'Training has diverged',
        text: 'At step {{step}} the loss grew beyond all bounds: the steps were too large. Most likely the learning rate is too high.',
      },
      'engine-lost': {
        title: 'The engine has stopped',
        text: 'The graphics card or the browser took it away, more than once. Try again, or choose another engine at the top right.',
      },
      'worker-crashed': {
        title: 'Training has stopped unexpectedly',
        text: 'The part of the page that computes has failed more than once, perhaps for lack of memory. Try again, or use a smaller network.',
      },
    },
    details: 'Details: {{detail}}',
    stalled: {
      title: 'The download of images has stalled',
      text: '{{received}} of {{expected}} training images are here, and no more arrive. Training goes on as far as these reach. Try again, or train on those that are here.',
    },
    collapsed: {
      title: 'The model has collapsed',
      at: 'It answers every image with nearly the mean image (reconstruction {{reconstruction}} nats, the mean image {{meanImage}}), and the loss no longer falls.',
      above:
        'It does worse than answering every image with the mean image (reconstruction {{reconstruction}} nats, the mean image {{meanImage}}), and the loss no longer falls.',
    },
    causes: {
      'means-for-sums':
        'The KL rule is the cause: it takes means where the ELBO has sums over pixels and over latent dimensions, which multiplies the weight of the KL term by pixels / latent dimensions.',
      corruption:
        'The corruption is the likely cause: hardly anything of the image is left for the encoder to read.',
      'pixel-variance':
        'The pixel variance s² is the cause: it is larger than the variance of the images along any direction, so information in the code gains less than its KL costs. Collapse is then the optimum.',
      beta: 'β is the likely cause: the KL term costs more than any information in the code gains.',
      'learning-rate':
        'The learning rate is the likely cause: after too large a step, units no longer respond to the image and their gradients are zero.',
      entropy: 'The entropy term is the likely cause: it acts as a β above 1 and rewards wide posteriors.',
      sparsity:
        'The sparsity weight is the likely cause: every activation costs more than it gains, so all units of the code stay off.',
      contraction:
        'The contraction weight is the likely cause: a code that follows the image costs more than it gains.',
      dropout: 'Dropout is the likely cause: too few hidden outputs are kept for the image to get through.',
      'dead-units':
        'Dead units are the likely cause: ReLU units whose input is negative for every image have gradient zero, and here they cut the code off from the image.',
      saturation:
        'The stack of sigmoid layers is the likely cause: each multiplies gradients by at most a quarter, and hardly any gradient is left for the first layers.',
      unknown: 'No setting stands out as the cause. Another seed, learning rate or activation may help.',
    },
    slow: {
      title: 'Training is slow',
      text: 'Reconstruction is still worse than the mean image ({{reconstruction}} nats, the mean image {{meanImage}}), but the loss is falling. A higher learning rate gets there sooner.',
    },
    diverging: {
      title: 'Training has diverged',
      text: 'The held-out loss is {{now}} nats, far above its lowest, {{lowest}}, and above the mean image’s. A learning rate that is too high is the usual cause.',
    },
    unused: {
      title_one: '{{count}} of {{size}} latent dimensions is unused',
      title_other: '{{count}} of {{size}} latent dimensions are unused',
      'nothing-to-gain':
        'This is as it should be: in every direction that is left, the images vary less than s², so information about it would gain less than its KL costs.',
      weight:
        'The KL term weighs more here than in the ELBO, so only the most useful dimensions pay for themselves. With weight 1 more of them may be used.',
      open: 'Their KL is about 0, and the decoder ignores them. That is usual where the code is larger than the data need, but it also happens when dimensions are given up early in training. A run in which β rises slowly tells which it is.',
    },
    overfitting: {
      title: 'The model is overfitting',
      text: 'The training loss still falls, but on held-out images the loss is {{rise}} nats above its lowest (at step {{lowestStep}}): what is learned now holds for the training images only. More training images or a smaller network help.',
    },
    rising: {
      title: 'The loss is rising',
      text: 'On held-out images it is {{rise}} nats above its lowest, and the training loss is no better. A lower learning rate may help.',
    },
    remedies: {
      learningRate: {
        here: 'Go on with learning rate {{value}}',
        checkpoint: 'Go back to the last good weights and go on with learning rate {{value}}',
        start: 'Start again with learning rate {{value}}',
      },
      activation: { relu: 'Start again with ReLU', leaky: 'Start again with leaky ReLU' },
      beta: 'Set β to {{value}}',
      contraction: 'Start again with contraction weight {{value}}',
      corruptionLevel: 'Start again with corruption {{value}}',
      klRule: 'Start again with the plain KL term (sums)',
      sparsityWeight: 'Start again with sparsity weight {{value}}',
      trainImages: 'Start again with {{value}} images',
      variance: 'Start again with pixel variance {{value}}',
      warmUp: 'Start again with β rising over five epochs',
      'no-dropout': 'Start again without dropout',
      retry: 'Try again',
      reload: 'Load the page again',
      restart: 'Start again with another seed',
    },
    notices: {
      resumed: 'The engine was lost; training went on from step {{step}}.',
      'link-copied': 'The link to this experiment has been copied.',
      'link-corrected':
        'The link asks for values that are out of range or unknown here; the nearest were taken: {{corrections}}.',
      correction: '{{key}} = {{taken}} instead of {{asked}}',
    },
    hide: 'Hide this message',
  },
  zh: {
    label: '本次运行的消息',
    problem: {
      'data-missing': {
        title: '图像未能载入',
        text: '文件 {{file}} 没有收到。请检查网络后重试；您的设置都还在。',
      },
      'data-corrupt': {
        title: '图像数据已损坏',
        text: '文件 {{file}} 收到了，但不完整或内容有误。请重试；若仍不行，可能是服务器上的文件已损坏。',
      },
      'data-stalled': {
        title: '下载已停滞',
        text: '文件 {{file}} 不再有数据到达。请检查网络后重试；您的设置都还在。',
      },
      'code-missing': {
        title: '页面的一部分未能载入',
        text: '计算需要它。可能是网络断开，也可能是服务器上已换成新版本。请重试；若仍不行，请重新加载页面：您的实验保存在地址中。',
      },
      'no-engine': {
        title: '这里无法运行此实验',
        text: '没有引擎能够启动它。可能是内存不足：缩小网络、批量或采样数会有帮助。也可以在右上角换一种引擎，或使用较新的浏览器。',
      },
      diverged: {
        title: '训练已发散',
        text: '在第 {{step}} 步，损失不断增大，不再有界：步长过大。最可能的原因是学习率过高。',
      },
      'engine-lost': {
        title: '计算引擎已停止',
        text: '显卡或浏览器多次收回了它。请重试，或在右上角换一种引擎。',
      },
      'worker-crashed': {
        title: '训练意外中止',
        text: '页面中负责计算的部分多次出错，可能是内存不足。请重试，或改用较小的网络。',
      },
    },
    details: '详情：{{detail}}',
    stalled: {
      title: '图像下载已停滞',
      text: '{{expected}} 张训练图像中已收到 {{received}} 张，不再有新的到达。训练会用已收到的图像继续到用完为止。可以重试，或只用已收到的图像训练。',
    },
    collapsed: {
      title: '模型已坍缩',
      at: '它对每张图像的输出都几乎是平均图像（重建 {{reconstruction}} nats，平均图像 {{meanImage}} nats），而且损失不再下降。',
      above:
        '它的结果还不如对每张图像都输出平均图像（重建 {{reconstruction}} nats，平均图像 {{meanImage}} nats），而且损失不再下降。',
    },
    causes: {
      'means-for-sums':
        '原因在于 KL 规则：它对像素和潜变量维度取平均，而 ELBO 取的是总和，这使 KL 项的权重变为原来的（像素数 / 潜变量维数）倍。',
      corruption: '原因很可能是加噪程度：图像几乎没有留下可供编码器读取的内容。',
      'pixel-variance':
        '原因在于像素方差 s²：它大于图像在任何方向上的方差，编码所含信息带来的好处小于其 KL 代价。此时坍缩就是最优解。',
      beta: '原因很可能是 β：KL 项的代价超过了编码中任何信息所能带来的好处。',
      'learning-rate': '原因很可能是学习率：参数更新过大之后，许多单元不再随图像变化，梯度为 0。',
      entropy: '原因很可能是熵项：它相当于大于 1 的 β，并鼓励较宽的后验分布。',
      sparsity: '原因很可能是稀疏权重：任何激活的代价都超过它带来的好处，编码的所有单元都停在 0 附近。',
      contraction: '原因很可能是收缩权重：编码随图像变化的代价超过了它带来的好处。',
      dropout: '原因很可能是 dropout：保留的隐藏层输出太少，图像的信息无法通过。',
      'dead-units':
        '原因很可能是失活单元：若 ReLU 单元对所有图像的输入都为负，其梯度为 0；在这里它们使编码与图像脱离了联系。',
      saturation:
        '原因很可能是层数较多的 sigmoid 网络：每一层最多保留四分之一的梯度，传到最前面几层时已所剩无几。',
      unknown: '没有哪项设置明显是原因。可以换一个种子、学习率或激活函数再试。',
    },
    slow: {
      title: '训练很慢',
      text: '重建仍比平均图像差（{{reconstruction}} nats，平均图像 {{meanImage}} nats），但损失在下降。提高学习率可以更快。',
    },
    diverging: {
      title: '训练已发散',
      text: '测试损失为 {{now}} nats，远高于其最低值 {{lowest}} nats，也高于平均图像。常见的原因是学习率过高。',
    },
    unused: {
      title_one: '{{size}} 个潜变量维度中有 {{count}} 个未被使用',
      title_other: '{{size}} 个潜变量维度中有 {{count}} 个未被使用',
      'nothing-to-gain':
        '这是正常的：在其余所有方向上，图像的方差都小于 s²，编码这些方向带来的好处小于其 KL 代价。',
      weight: '这里 KL 项的权重大于 ELBO 中的权重，只有最有用的维度才划算。权重为 1 时，可能会用到更多维度。',
      open: '它们的 KL 约为 0，解码器不使用它们。编码维数多于数据所需时通常如此，但也可能是训练早期就放弃了这些维度。让 β 缓慢上升再训练一次，就能分清是哪一种。',
    },
    overfitting: {
      title: '模型在过拟合',
      text: '训练损失仍在下降，但测试图像上的损失比最低值（第 {{lowestStep}} 步）高出 {{rise}} nats：现在学到的只适用于训练图像。增加训练图像或缩小网络会有帮助。',
    },
    rising: {
      title: '损失在上升',
      text: '测试图像上的损失比最低值高出 {{rise}} nats，训练损失也没有改善。降低学习率可能有帮助。',
    },
    remedies: {
      learningRate: {
        here: '以学习率 {{value}} 继续训练',
        checkpoint: '回到最近一次正常的权重，以学习率 {{value}} 继续训练',
        start: '以学习率 {{value}} 重新开始',
      },
      activation: { relu: '改用 ReLU 重新开始', leaky: '改用 leaky ReLU 重新开始' },
      beta: '把 β 设为 {{value}}',
      contraction: '以收缩权重 {{value}} 重新开始',
      corruptionLevel: '以加噪程度 {{value}} 重新开始',
      klRule: '改用标准的 KL 项（求和）重新开始',
      sparsityWeight: '以稀疏权重 {{value}} 重新开始',
      trainImages: '用 {{value}} 张图像重新开始',
      variance: '以像素方差 {{value}} 重新开始',
      warmUp: '让 β 在五个 epoch 内逐渐上升，重新开始',
      'no-dropout': '不用 dropout 重新开始',
      retry: '重试',
      reload: '重新加载页面',
      restart: '换一个种子重新开始',
    },
    notices: {
      resumed: '计算引擎曾中断，已从第 {{step}} 步继续训练。',
      'link-copied': '本实验的链接已复制。',
      'link-corrected': '链接中有些值超出范围或无法识别，已改用最接近的值：{{corrections}}。',
      correction: '{{key}} = {{taken}}（原为 {{asked}}）',
    },
    hide: '隐藏此消息',
  },
});
