import { words } from './words.ts';

export const experiment = words({
  en: {
    title: 'Experiment',
    preset: 'Preset',
    ownSettings: 'Your own settings',
    data: 'Data',
    model: 'Model',
    objective: 'Objective',
    training: 'Training',
    more: 'More',
    trainImages: {
      label: 'Training images',
      help: 'How many images the model learns from. With few, it learns them by heart and fails on held-out ones.',
    },
    addLayer: 'add layer',
    addEncoderLayer: 'Add layer to the encoder',
    addDecoderLayer: 'Add layer to the decoder',
    mirrored: 'decoder mirrored',
    mirroredHelp: 'The decoder has the encoder’s widths in reverse. Switch off to choose them freely.',
    never: 'never',
    epochs: '{{count}} epochs',
    epochs_one: '1 epoch',
    liveHelp: '{{help}} Applies while running.',
    liveNote: 'applies while running; other changes restart the run',
    equivalent: '= β-VAE with β {{beta}}, prior N(0, {{variance}} I)',
    entropyAlone: 'Without the KL term nothing holds the codes: they spread without end.',
    corrections: {
      open: 'Common errors, corrected',
      title: 'Common errors about autoencoders, corrected',
      close: 'Close the corrections',
      loading: 'Loading',
      failed: 'The corrections could not be loaded. Check the connection and open them again.',
    },
    presets: {
      'vae-2d': {
        name: '2-D VAE on MNIST',
        sentence: 'Digits unfold on a plane without holes; every point decodes.',
      },
      'ae-2d': {
        name: '2-D AE on MNIST',
        sentence: 'Nothing orders the codes: look for the holes between them.',
      },
      'linear-ae': {
        name: 'Linear AE = PCA',
        sentence: 'No hidden layers, no bends: it finds what PCA finds.',
      },
      'vae-20d': {
        name: '20-D VAE',
        sentence: 'Room enough for sharp digits; see which dimensions it uses.',
      },
      iwae: {
        name: 'IWAE, 5 codes an image',
        sentence: 'The 20-D VAE on a tighter bound; compare them under log p(x).',
      },
      'vae-continuous-bernoulli': {
        name: '2-D VAE, continuous Bernoulli',
        sentence: 'A true density of grey levels: the nats are negative.',
      },
      'vae-learned-variance': {
        name: '20-D VAE, learned variance',
        sentence: 'It learns how exact it is, and weighs its errors by that.',
      },
      denoising: {
        name: 'Denoising AE',
        sentence: 'Three pixels in ten are blackened; it gives back whole digits.',
      },
      sparse: {
        name: 'Sparse AE',
        sentence: '256 units, each asked to speak for one image in twenty.',
      },
      'k-sparse': {
        name: 'k-sparse AE',
        sentence: 'Of 256 units only the 25 largest stay for each image.',
      },
      contractive: {
        name: 'Contractive AE',
        sentence: 'The code pays for following the image; turn λ and watch the Jacobian.',
      },
      'vae-warm-up': {
        name: 'VAE with KL warm-up',
        sentence: 'β rises from 0: the code is used first, ordered later.',
      },
      'vae-free-bits': {
        name: 'VAE with free bits',
        sentence: 'A quarter of a nat is free for each latent: fewer fall silent.',
      },
      'vae-entropy': {
        name: '2-D VAE with λ · H(q)',
        sentence: 'The article’s objective: clouds wider than the prior asks for.',
      },
      'article-pytorch': {
        name: 'Article: PyTorch, corrected',
        sentence: 'The listing with its loss put right: both terms are sums.',
      },
      'article-as-written': {
        name: 'Article: PyTorch, as written',
        sentence: 'Means for sums: KL falls to 0 and every digit to the mean image.',
      },
      'article-tensorflow': {
        name: 'Article: TensorFlow, as meant',
        sentence: 'Dropout before the code, squared error; and the KL term it forgot.',
      },
      'article-tensorflow-as-written': {
        name: 'Article: TensorFlow, as written',
        sentence:
          'No KL, a ReLU before the sigmoid: nothing darker than mid-grey. What stops it, and its shared mean, are mended.',
      },
      'fashion-2d': {
        name: '2-D VAE on Fashion',
        sentence: 'Clothes instead of digits: classes overlap more.',
      },
      'digits-8x8': {
        name: '8×8 digits (instant)',
        sentence: 'Small images: learns in seconds on any machine.',
      },
    },
  },
  zh: {
    title: '实验',
    preset: '预设',
    ownSettings: '自定义设置',
    data: '数据',
    model: '模型',
    objective: '目标函数',
    training: '训练',
    more: '更多',
    trainImages: {
      label: '训练图像',
      help: '模型用多少张图像来学习。太少时它会死记硬背，在测试图像上表现变差。',
    },
    addLayer: '添加一层',
    addEncoderLayer: '给编码器添加一层',
    addDecoderLayer: '给解码器添加一层',
    mirrored: '解码器镜像',
    mirroredHelp: '解码器采用编码器的宽度，顺序相反。关闭后可自由设定。',
    never: '不停',
    epochs: '{{count}} 轮',
    epochs_one: '1 轮',
    liveHelp: '{{help}}运行中即时生效。',
    liveNote: '运行中即时生效；其他改动会重新开始训练',
    equivalent: '= β 为 {{beta}}、先验为 N(0, {{variance}} I) 的 β-VAE',
    entropyAlone: '没有 KL 项，就没有任何东西约束编码：它们会无限散开。',
    corrections: {
      open: '常见错误勘误',
      title: '关于自编码器的常见错误与勘误',
      close: '关闭勘误',
      loading: '正在加载',
      failed: '无法加载勘误。请检查网络连接后再打开。',
    },
    presets: {
      'vae-2d': { name: 'MNIST 上的二维 VAE', sentence: '数字在平面上铺开，没有空洞，处处都能解码。' },
      'ae-2d': { name: 'MNIST 上的二维 AE', sentence: '编码的分布不受约束：看看它们之间的空洞。' },
      'linear-ae': {
        name: '线性 AE = PCA',
        sentence: '没有隐藏层，也没有非线性：学到的正是 PCA 的主子空间。',
      },
      'vae-20d': { name: '20 维 VAE', sentence: '维数够多，数字清晰；看看它用到了哪些维。' },
      iwae: {
        name: 'IWAE，每张图像 5 个编码',
        sentence: '20 维 VAE 换用更紧的下界；在 log p(x) 中比较二者。',
      },
      'vae-continuous-bernoulli': {
        name: '二维 VAE，连续伯努利',
        sentence: '真正的灰度概率密度：nats 为负。',
      },
      'vae-learned-variance': {
        name: '20 维 VAE，学习方差',
        sentence: '它学习自己有多精确，并据此衡量误差。',
      },
      denoising: { name: '去噪 AE', sentence: '每十个像素涂黑三个，仍要还原完整的数字。' },
      sparse: { name: '稀疏 AE', sentence: '256 个单元，每个约每二十张图像才发声一次。' },
      'k-sparse': { name: 'k 稀疏 AE', sentence: '256 个单元中，每张图像只留最大的 25 个。' },
      contractive: { name: '收缩 AE', sentence: '编码跟随图像要付代价；转动 λ，看雅可比矩阵怎样变化。' },
      'vae-warm-up': { name: '带 KL 预热的 VAE', sentence: 'β 从 0 升起：先学会使用编码，再整理编码。' },
      'vae-free-bits': { name: '带免费比特的 VAE', sentence: '每一维有四分之一纳特不计，沉默的维更少。' },
      'vae-entropy': { name: '二维 VAE，加 λ · H(q)', sentence: '文章的目标函数：编码团比先验要求的更宽。' },
      'article-pytorch': { name: '文章：PyTorch，已改正', sentence: '改正损失后的代码：两项都取求和。' },
      'article-as-written': {
        name: '文章：PyTorch，照原样',
        sentence: '以平均代替求和：KL 降到 0，每个数字都变成平均图像。',
      },
      'article-tensorflow': {
        name: '文章：TensorFlow，本意',
        sentence: '编码之前的 Dropout、平方误差，并补上遗漏的 KL 项。',
      },
      'article-tensorflow-as-written': {
        name: '文章：TensorFlow，照原样',
        sentence: '没有 KL，sigmoid 之前有 ReLU：没有像素比中灰更暗。使它中止的错误和共用的均值已修补。',
      },
      'fashion-2d': { name: 'Fashion 上的二维 VAE', sentence: '把数字换成服饰：类别之间重叠更多。' },
      'digits-8x8': { name: '8×8 数字（瞬间完成）', sentence: '图像很小，任何机器上几秒就能学会。' },
    },
  },
});
