import { words } from './words.ts';

/** What panels explain; comes when the first explanation is opened. Formulas stand between dollar signs; the coloured symbols are those of ui/typeset. */
export const explanations = words({
  en: {
    points: {
      encodeAe:
        'The encoder squeezes an image $\\vx$ of {{pixels}} pixels into a code $\\vz$ of size {{latent}}.',
      encodeVae:
        'For an image $\\vx$ of {{pixels}} pixels the encoder does not give one code but a small cloud of codes: a mean $\\vmu$ and a spread $\\vsigma$ for each of the {{latent}} latent dimensions.',
      reparameterize:
        'A code $\\vz$ is drawn from that cloud. All the chance is in the noise $\\veps$, so the gradient can flow back through $\\vmu$ and $\\vsigma$: the reparameterisation.',
      decodeBernoulli:
        'The decoder sees nothing but $\\vz$ and makes a whole image of it. The sigmoid keeps every pixel of $\\vxhat$ between 0 and 1.',
      decodeGaussian:
        'The decoder sees nothing but $\\vz$ and makes a whole image of it. Nothing keeps its pixels between 0 and 1 but the training.',
      decodeReluLogistic:
        'The decoder sees nothing but $\\vz$ and makes a whole image of it. The ReLU leaves the sigmoid nothing below 0 to work on, and sigmoid(0) = ½: no pixel of $\\vxhat$ can be darker than mid-grey. Where the ReLU is silent no gradient comes through, so that most pixels end there for good.',
      decodeContinuous:
        'The decoder sees nothing but $\\vz$ and makes a whole image of it: for every pixel the mean of a density on 0 … 1. It is nearer to ½ than sigmoid(a) would be.',
      together:
        'Both halves are trained as one: the error flows back through the decoder into the encoder. The target is the input itself, so no labels are needed.',
      meanShown: 'The picture shows the middle of the cloud: $\\vz = \\vmu$, without noise.',
      bottleneck:
        'The narrow middle is the point: with only a few numbers to spare, the network must find what the images have in common.',

      pointAe:
        'Every point is the code of one held-out image. Images that look alike tend to lie together, although the network never saw a label.',
      noPrior:
        'Nothing in the loss says where codes should lie. They spread as they please and leave holes; what is decoded from a hole often resembles no image. And there is no distribution to draw new codes from: an autoencoder compresses, it does not generate.',
      prior:
        'Before any image is seen, a code is expected near 0 with spread 1. This is the prior; the circles are whole standard deviations of it.',
      posterior:
        'Each held-out image has its own cloud of codes. Its point is the mean $\\vmu$; the ellipses around the chosen image show its spread: one and two $\\vsigma$.',
      aggregate:
        'All clouds together should fill the prior evenly. The better they do, the more a code drawn from the prior decodes to a likely image.',
      tension:
        'Two forces shape the picture: reconstruction pushes the clouds apart so that images can be told from each other, the KL term pulls each of them towards the prior.',
      grid: 'On the scale of quantiles a place is drawn at $\\Phi(\\vz_j)$, the share of the prior below it. Equal areas then stand for equal probability, and the grid of decoded images shows what the prior samples.',
      projection:
        'The code has {{latent}} dimensions; the picture shows a projection of it. Points that meet here may be far apart.',

      bernoulli:
        'The cross-entropy of the pixels, computed from the decoder’s last outputs $a$ before the sigmoid, summed over all {{pixels}} pixels, in nats.',
      bernoulliGrey:
        'Read strictly, it is a likelihood of black and white pixels only. Ours are grey, so results hold for grey targets and cannot be compared with those for black-and-white ones. The density of grey ones is the continuous Bernoulli.',
      floor:
        'Even a perfect $\\vxhat = \\vx$ does not cost 0, because a grey pixel stays uncertain. This floor, {{floor}} nats on average over the held-out images, is beyond every model.',
      gaussian:
        'The squared error, divided by twice the variance $s^2 = {{variance}}$, plus a constant for the $D = {{pixels}}$ pixels. The smaller $s^2$, the more reconstruction counts against the other terms.',
      gaussianLearned:
        'The squared error, divided by twice the variance $s^2$, plus a constant for the $D = {{pixels}}$ pixels. The variance is learned with the weights: too small, and every error is dear; too large, and so is the constant.',
      bestVariance:
        'Best is the mean squared error of a pixel. So $s^2$ follows what the model has reached: now $s^2 = {{variance}}$, $s = {{deviation}}$. The better the reconstruction, the more it counts against the other terms; no weight needs to be chosen.',
      continuous:
        'The density on 0 … 1 that is proportional to $e^{a x}$: a Bernoulli for grey levels (Loaiza-Ganem and Cunningham, 2019), summed over all {{pixels}} pixels, in nats. What the cross-entropy lacks is its constant, which depends on $a$.',
      continuousLimit:
        'A pixel that is black in every image could raise its density without bound. So $\\vxhat$ is held half a grey level off 0 and 1: bytes tell no finer.',
      negativeNats:
        'It comes from a density, which may be larger than 1; so the nats may be negative. That is no fault.',
      squaredError:
        'The squared error, summed over pixels, is measured beside it: the number that can be compared with PCA.',
      blur: 'Blur is no accident: where one code must serve many images, their mean costs least.',
      sampledNats:
        'The nats below a pair are those of one code drawn from the cloud, with $\\veps \\neq 0$: another draw gives another figure. The squared error is that of the picture.',
      heldOut: 'The images here are held out: the network is never trained on them.',

      objectiveAe:
        'The loss is the reconstruction term alone: how surprising the image is, given what the decoder makes of its code.',
      objectivePenalty:
        'The loss is the reconstruction term, how surprising the image is given what the decoder makes of its code, and a penalty $R$ on the code, $\\lambda$ times. The line below shows $\\lambda R$ on a scale of its own; on held-out images it is taken over all of them at once.',
      'penalty-kl':
        'Every unit’s mean over the images is drawn to $\\rho$: it costs nothing there, and more the further away it is. A unit that may speak seldom must speak for something particular.',
      'penalty-l1':
        'Every activation costs as much as it is large. What adds less to the reconstruction than it costs falls silent.',
      'penalty-contraction':
        'The Jacobian says how far each unit moves for each pixel; its squared length is what following the image costs. For one sigmoid layer it has the closed form beside it. The encoder can also lower it by writing smaller numbers, which the decoder then enlarges: the Jacobian view therefore compares it with the spread of the codes.',
      objectiveVae:
        'Reconstruction plus the KL term. The first is how surprising the image is, given what the decoder makes of a code from its cloud; the second is what the code costs.',
      kl: 'How far the cloud of one image is from the prior. It is 0 where the cloud is the prior itself, and then says nothing about the image.',
      elbo: 'With $\\vbeta = 1$ the loss is minus the evidence lower bound (ELBO). The log-probability of an image is never below the ELBO; minimising the loss raises this bound.',
      beta: 'Now $\\vbeta = {{beta}}$. Above 1, codes are pressed harder towards the prior and images get blurrier; below 1, images get sharper and the prior is filled less well. The sum drawn is then not minus the ELBO, which has a line of its own.',
      noKl: 'Now $\\vbeta = 0$: the loss is the reconstruction alone, and KL is only measured. Nothing keeps $\\vsigma$ from shrinking or codes near the prior: a noisy autoencoder, and codes drawn from the prior may decode to anything.',
      objectiveIwae:
        'Minus the importance-weighted bound: {{samples}} codes are drawn for each image and decoded, and their weights averaged before the logarithm. The more codes, the nearer the bound comes to $\\log p_\\theta(\\vx)$.',
      importanceWeights:
        'Codes that explain the image well count for most. One bad draw costs little, so the encoder may spread its cloud wider than a VAE’s; in return its own gradient gets noisier as codes are added.',
      boundHeldOut:
        'Held-out images are measured with one code each: the rings are of −ELBO, reconstruction and KL. It may be worse than a VAE’s while the model itself is better: the view log p(x) tells.',
      units:
        'Everything is summed over pixels and latent dimensions, averaged over images, in nats (natural logarithms). Sums, not means: with means of both, the KL term would weigh {{factor}} times as much, and the codes could collapse.',
      unitsAe: 'The loss is summed over pixels and averaged over images, in nats (natural logarithms).',
      meanImage:
        'The dashed line is what answering every image with the mean training image would cost{{value}}. A model that stays there has learned nothing about single images.',
      pca: 'PCA is the best that a linear autoencoder with a code of the same size can do in squared error on its training images. Switch the unit to compare.',
      ownVariance:
        'Mean image and PCA have each a variance of their own here, the best for the training images, as the model has.',
      good: 'A good loss is well under the mean-image line, with held-out figures close to those of training. Compare it only with runs on the same data and with the same likelihood.',
      yardstick:
        'A yardstick: the same kind of model with one hidden layer of 400 units on each side and a code of {{latent}} reached {{nats}} nats on the held-out images after 10 epochs of all 60,000 training images (measured once; other seeds differ by about 1).',

      decodeMeanBernoulli:
        'What is shown is the mean of all images that the decoder thinks possible for this $\\vz$: each pixel’s probability of being white.',
      decodeMeanContinuous:
        'What is shown is the mean of all images that the decoder thinks possible for this $\\vz$: each pixel’s mean under its density. It is not sigmoid(a), the parameter λ of that density, which lies further from ½.',
      decodeMeanGaussian:
        'What is shown is the mean of all images that the decoder thinks possible for this $\\vz$, before noise of variance {{variance}}.',
      sample:
        'Draw $\\vz$ from the prior and decode it: a new image. That is what the prior is for: it says where to look.',
      decodeAnywhere:
        'Any point can be decoded, but an autoencoder has only learned what to do near codes of real images.',
      path: 'The strip decodes ten codes on the straight line between the pins A and B. No pixels are blended: each step is a code of its own.',
      pathHoles: 'Where the line crosses a hole between codes, the images on it become unlikely ones.',
    },
  },
  zh: {
    points: {
      encodeAe: '编码器把一幅 {{pixels}} 像素的图像 $\\vx$ 压缩成长度为 {{latent}} 的编码 $\\vz$。',
      encodeVae:
        '对一幅 {{pixels}} 像素的图像 $\\vx$，编码器给出的不是一个编码，而是一小团编码：{{latent}} 个隐维度各有一个均值 $\\vmu$ 和一个标准差 $\\vsigma$。',
      reparameterize:
        '编码 $\\vz$ 就从这一小团中抽取。随机性全部放在噪声 $\\veps$ 里，梯度才能经 $\\vmu$ 和 $\\vsigma$ 传回编码器，这就是重参数化。',
      decodeBernoulli:
        '解码器只看得到 $\\vz$，要由它画出整幅图像。sigmoid 保证 $\\vxhat$ 的每个像素都在 0 和 1 之间。',
      decodeGaussian: '解码器只看得到 $\\vz$，要由它画出整幅图像。像素是否落在 0 和 1 之间，全靠训练。',
      decodeReluLogistic:
        '解码器只看得到 $\\vz$，要由它画出整幅图像。ReLU 之后 sigmoid 再也得不到负值，而 sigmoid(0) = ½：$\\vxhat$ 的像素不可能比中灰更暗。ReLU 沉默处没有梯度通过，多数像素就永远停在那里。',
      decodeContinuous:
        '解码器只看得到 $\\vz$，要由它画出整幅图像：每个像素是 0 … 1 上一个概率密度的均值，比 sigmoid(a) 更靠近 ½。',
      together: '两半一起训练：误差先传过解码器，再传进编码器。训练目标就是输入本身，所以不需要标签。',
      meanShown: '图中显示的是这团编码的中心：$\\vz = \\vmu$，不加噪声。',
      bottleneck: '关键在于中间最窄的那一段：可用的数字很少，网络只能去找图像之间的共同规律。',

      pointAe: '每个点是一幅测试图像的编码。网络从未见过标签，相似的图像却往往聚在一起。',
      noPrior:
        '损失里没有任何一项规定编码该落在哪里。它们随意散开，留下许多空洞；从空洞里解码出来的图像往往什么都不像。也没有一个分布可供抽取新编码：自编码器会压缩，却不会生成。',
      prior:
        '在看到任何图像之前，我们认为编码分布在 0 附近，标准差为 1，这就是先验。图中的圆对应整数倍标准差。',
      posterior:
        '每幅测试图像都有自己的一团编码。点的位置是均值 $\\vmu$，选中图像周围的椭圆表示一倍和两倍标准差 $\\vsigma$。',
      aggregate: '所有小团合在一起，应当均匀地填满先验。填得越好，从先验中抽取的编码就越能解码出合理的图像。',
      tension: '两股力量塑造了这幅图：重建项把各团推开，好分辨不同的图像；KL 项把每一团都拉向先验。',
      grid: '改用分位数刻度时，每个位置画在 $\\Phi(\\vz_j)$ 处，即先验中小于它的概率。此时面积相等，概率就相等，解码图像的网格正好展示了先验会采样到什么。',
      projection: '编码共有 {{latent}} 维，图中只是它的投影。在这里重合的点，实际上可能相距很远。',

      bernoulli:
        '各像素的交叉熵，由解码器在 sigmoid 之前的输出 $a$ 直接算出，对全部 {{pixels}} 个像素求和，单位是 nats。',
      bernoulliGrey:
        '严格说来，只有对黑白像素它才是似然。这里的像素是灰度，所以结果只适用于灰度目标，不能与二值化数据上的结果比较。灰度的概率密度是连续伯努利。',
      floor:
        '即使完美重建 $\\vxhat = \\vx$，代价也不是 0，因为灰度像素本身就有不确定性。这个下限在测试图像上平均是 {{floor}} nats，任何模型都无法突破。',
      gaussian:
        '平方误差除以方差 $s^2 = {{variance}}$ 的两倍，再加一个只与像素数 $D = {{pixels}}$ 和 $s^2$ 有关的常数。$s^2$ 越小，重建相对于其他项就越重要。',
      gaussianLearned:
        '平方误差除以方差 $s^2$ 的两倍，再加一个与像素数 $D = {{pixels}}$ 有关的常数。方差与权重一起学习：太小，每个误差都很贵；太大，常数很贵。',
      bestVariance:
        '最佳值就是每个像素的均方误差，所以 $s^2$ 跟随模型达到的精度：现在 $s^2 = {{variance}}$，$s = {{deviation}}$。重建越好，它相对于其他项就越重要，不必另选权重。',
      continuous:
        '0 … 1 上与 $e^{a x}$ 成正比的概率密度：适用于灰度的伯努利（Loaiza-Ganem 与 Cunningham，2019），对全部 {{pixels}} 个像素求和，单位是 nats。交叉熵缺少的正是它那个与 $a$ 有关的归一化常数。',
      continuousLimit:
        '在所有图像中都是黑的像素可以无止境地抬高密度，所以 $\\vxhat$ 与 0、1 至少保持半个灰度级：字节分辨不出更细的差别。',
      negativeNats: '它来自概率密度，而密度可以大于 1，所以 nats 可能为负。这不是错误。',
      squaredError: '旁边还测量了各像素求和的平方误差，这个数才能与 PCA 比较。',
      blur: '模糊不是偶然：一个编码要照顾许多图像时，取它们的平均代价最小。',
      sampledNats:
        '每对图像下方的 nats 属于从这团编码中抽取的一个编码（$\\veps \\neq 0$）：换一次抽取，数值就不同。平方误差则对应图中所示的重建。',
      heldOut: '这里都是测试图像：网络从不用它们训练。',

      objectiveAe: '损失只有重建项：已知解码器由编码画出的图像，原图有多“出人意料”。',
      objectivePenalty:
        '损失由两部分组成：重建项，即已知解码器由编码画出的图像，原图有多“出人意料”；以及对编码的惩罚 $R$ 乘以 $\\lambda$。下面的线用自己的刻度画出 $\\lambda R$；在测试图像上，它由全部图像一次算出。',
      'penalty-kl':
        '每个单元在所有图像上的平均值都被拉向 $\\rho$：恰好等于它时没有代价，离得越远代价越大。很少发声的单元，只能代表某种特定的东西。',
      'penalty-l1': '每次激活都按大小付出代价。对重建的贡献小于代价的激活，会归于沉默。',
      'penalty-contraction':
        '雅可比矩阵表示每个像素变化时各单元移动多少；它的长度的平方，就是编码跟随图像的代价。编码只有一层 sigmoid 时，有旁边的闭式。编码器也可以把数写小、再由解码器放大来降低它，所以“雅可比”视图把它与编码的散布相比较。',
      objectiveVae:
        '重建项加上 KL 项。前者衡量：已知解码器由这团编码中的一个画出的图像，原图有多“出人意料”；后者是编码本身的代价。',
      kl: '一幅图像的那团编码离先验有多远。与先验完全重合时为 0，此时编码对图像什么也没说。',
      elbo: '当 $\\vbeta = 1$ 时，损失就是负的证据下界（ELBO）。图像的对数概率不会低于 ELBO，最小化损失就是抬高这个下界。',
      beta: '现在 $\\vbeta = {{beta}}$。大于 1 时，编码被更用力地压向先验，图像更模糊；小于 1 时，图像更清晰，先验却填得较差。此时画出的总和不再是负的 ELBO，后者另有一条线。',
      noKl: '现在 $\\vbeta = 0$：损失只有重建项，KL 只是测量出来看看。没有什么能使 $\\vsigma$ 不缩小、使编码靠近先验：这是带噪声的自编码器，从先验抽取的编码可能解码出任何东西。',
      objectiveIwae:
        '负的重要性加权下界：为每张图像抽取并解码 {{samples}} 个编码，先对权重取平均，再取对数。编码越多，下界越接近 $\\log p_\\theta(\\vx)$。',
      importanceWeights:
        '最能解释图像的编码占的分量最大。一次不走运的抽样代价不大，因此编码器的小团可以比 VAE 的更宽；代价是编码越多，编码器自己的梯度噪声越大。',
      boundHeldOut:
        '测试图像每张只用一个编码来测量：圆圈是 −ELBO、重建项和 KL。它可能比 VAE 差，而模型本身却更好：要看 log p(x) 视图。',
      units:
        '各项都对像素和隐维度求和，再对图像取平均，单位是 nats（自然对数）。必须求和：如果像素和 KL 各自取平均，KL 项的权重会变成 {{factor}} 倍，编码就可能坍缩。',
      unitsAe: '损失对像素求和，再对图像取平均，单位是 nats（自然对数）。',
      meanImage:
        '虚线表示用训练集的平均图像回答每一幅图像的代价{{value}}。停在那里的模型，对单幅图像什么也没学到。',
      pca: 'PCA 是编码长度相同的线性自编码器在训练图像上所能达到的最小平方误差。切换单位即可比较。',
      ownVariance: '这里平均图像和 PCA 各有自己的方差，取对训练图像最优的值，与模型一样。',
      good: '好的损失应明显低于平均图像线，测试集与训练集的数值相近。只有数据和似然都相同的实验才能互相比较。',
      yardstick:
        '参考：同类模型，两侧各一个 400 单元的隐藏层，编码长度 {{latent}}，用全部 60,000 张训练图像训练 10 轮后，在测试图像上为 {{nats}} nats（只测过一次，换种子相差约 1）。',

      decodeMeanBernoulli: '显示的是解码器认为这个 $\\vz$ 可能对应的所有图像的平均：每个像素为白的概率。',
      decodeMeanContinuous:
        '显示的是解码器认为这个 $\\vz$ 可能对应的所有图像的平均：每个像素在其概率密度下的均值。它不是 sigmoid(a)，那是密度的参数 λ，离 ½ 更远。',
      decodeMeanGaussian:
        '显示的是解码器认为这个 $\\vz$ 可能对应的所有图像的平均，未加方差为 {{variance}} 的噪声。',
      sample:
        '从先验中抽取 $\\vz$ 再解码，就得到一幅新图像。先验的意义正在于此：它告诉我们该到哪里去取编码。',
      decodeAnywhere: '任何一点都可以解码，但自编码器只学会了处理真实图像编码附近的点。',
      path: '图像条解码的是标记 A、B 连线上的十个编码。中间的图像并非像素混合：每一步都是一个独立的编码。',
      pathHoles: '直线穿过编码之间的空洞时，途中的图像会变得不像样。',
    },
  },
});

export type ExplanationPoint = keyof (typeof explanations)['en']['points'];
