import { words } from './words.ts';

/**
 * What each preset shows, what to look at (half a sentence), and what to try next. Come late, with the gallery in mind. `$t(…)` is the page's own word
 * for a knob, a choice, a view or another preset.
 */
export const presetNotes = words({
  en: {
    'vae-2d': {
      note: 'A map of the digits: the prior holds their codes together around 0.',
      look: 'how neighbouring places of the map turn into one another',
      next: 'Switch on “$t(latentSpace.posteriors)” and set “$t(models.fields.beta)” to 0: they shrink. Set it to 4: they grow. Then open “$t(experiment.presets.ae-2d)”.',
    },
    'ae-2d': {
      note: 'No prior: the codes lie wherever training has left them, spread much wider than in a VAE.',
      look: 'the empty places between the groups',
      next: 'Keep this map in mind and open “$t(experiment.presets.vae-2d)”: there a prior holds the codes together. Press the empty places of both maps: which of them decode to digits?',
    },
    'linear-ae': {
      note: 'No hidden layers and no nonlinearity: it learns the subspace that PCA finds.',
      look: 'how close the squared error comes to that of PCA',
      next: 'Add a layer to the encoder and set “$t(models.fields.activation)” to “$t(models.options.relu)”: the squared error falls below that of PCA.',
    },
    'vae-20d': {
      note: 'Enough dimensions for sharp digits; the view “$t(app.views.kl)” shows how much each one carries.',
      look: 'how many dimensions carry information',
      next: 'Set “$t(models.fields.beta)” to 10, press “$t(app.reset)” and train for five epochs: most dimensions collapse.',
    },
    iwae: {
      note: 'The 20-D VAE trained on a tighter bound than the ELBO.',
      look: 'log p(x), estimated from many codes of each image',
      next: 'Set “$t(models.fields.pixels)” to “$t(models.options.sampled)”, train for ten epochs and measure in the view “$t(app.views.likelihood)”; then again with “$t(models.fields.objective)” set to “$t(models.options.elbo)”. On 1,000 images with K = 500 we found −96.2 and −97.4 nats.',
    },
    'vae-continuous-bernoulli': {
      note: 'A proper density for grey pixels. A density can exceed 1, so the loss can be negative.',
      look: 'the loss, which may be negative',
      next: 'Set “$t(models.fields.likelihood)” to “$t(models.options.bernoulli)”: the nats cannot be compared, but the squared errors can; there they are smaller.',
    },
    'vae-learned-variance': {
      note: 'The pixel variance s² is learned too; it sets the weight of the reconstruction by itself.',
      look: 'how sharp the reconstructions get',
      next: 'Set “$t(models.fields.likelihood)” to “$t(models.options.gaussian)”: s² then stays at 0.05, the reconstruction counts less, and the KL is smaller.',
    },
    denoising: {
      note: 'It receives images with 30% of the pixels blackened and has to restore the whole digit.',
      look: 'the control, trained without noise',
      next: 'Train the control in the view “$t(app.views.denoising)”. Then set “$t(models.fields.corruption)” to “$t(models.options.gaussian-noise)” and train both again: even the control removes most of this noise, but little of the masking.',
    },
    sparse: {
      note: '256 units, each with a target mean activation of 0.05.',
      look: 'how many units are active at a time',
      next: 'Set “$t(models.fields.sparsityWeight)” to 0 and start again: after eight epochs we found a mean activation of 0.55 in place of 0.09, and a squared error of 4.6 in place of 10.8.',
    },
    'k-sparse': {
      note: '256 units, of which only the 25 largest are kept for each image.',
      look: 'the strokes that the weights turn into',
      next: 'Set “$t(models.fields.kept)” to 5: the squared error grows. Set it to 100: it shrinks.',
    },
    contractive: {
      note: 'A penalty makes the code insensitive to small changes of the image.',
      look: 'the singular values of the Jacobian',
      next: 'Set “$t(models.fields.contraction)” to 0: the singular values in the view “$t(app.views.jacobian)” grow, and the squared error falls a little.',
    },
    'vae-warm-up': {
      note: 'β rises from 0 to 1 over five epochs: the model learns to use its code before the KL term has its full weight.',
      look: 'the KL of each dimension while β rises',
      next: 'Set “$t(models.fields.warmUp)” to “$t(models.options.cyclic)”: whenever β starts again from 0, the KL rises.',
    },
    'vae-free-bits': {
      note: 'The first 0.25 nats of KL in each dimension are free, to keep dimensions from collapsing.',
      look: 'how many dimensions stay active',
      next: 'Set “$t(models.fields.beta)” to 10, press “$t(app.reset)” and train for five epochs: all dimensions stay active. Do the same in “$t(experiment.presets.vae-20d)”, where most collapse.',
    },
    'vae-entropy': {
      note: 'The article’s objective with λ = 0.5. It amounts to a β-VAE with β = 1.5 and the wider prior N(0, 1.5 I).',
      look: 'how far the codes spread',
      next: 'Set “$t(models.fields.lambda)” to 2: the posteriors and the codes spread wider, and so does the prior.',
    },
    'article-pytorch': {
      note: 'The PyTorch listing with its loss corrected: sums in place of means, and the right KL term.',
      look: 'the KL term, which does not fall to 0',
      next: 'Open “$t(experiment.presets.article-as-written)”: there the KL falls to 0 and every digit comes out the same.',
    },
    'article-as-written': {
      note: 'Means in place of sums: the KL falls to 0, and every digit is rebuilt as the mean image.',
      look: 'ten digits that all come back the same',
      next: 'Set “$t(models.fields.klRule)” to “$t(models.options.plain)”: the KL term gets its right weight, and the reconstructions become digits.',
    },
    'article-tensorflow': {
      note: 'The TensorFlow listing as it is meant: dropout before the code and squared error, with the missing KL term added.',
      look: 'the training loss, to which dropout adds',
      next: 'Set “$t(models.fields.keepEncoder)” to 1: without dropout the loss falls faster at first.',
    },
    'article-tensorflow-as-written': {
      note: 'No KL term, and a ReLU before the sigmoid: no pixel gets darker than mid-grey. What stops the listing, and the mean and variance shared by both dimensions, are corrected.',
      look: 'the background, which never gets darker than mid-grey',
      next: 'Set “$t(models.fields.output)” to “$t(models.options.logistic)”: the background becomes black. Then open “$t(experiment.presets.article-tensorflow)”, which has the KL term too.',
    },
    'fashion-2d': {
      note: 'The default network on clothes instead of digits.',
      look: 'which kinds of clothes lie side by side',
      next: 'Set “$t(models.fields.latent)” to 20: the test loss falls and the images show more detail, but the map is only a projection then.',
    },
    rbm: {
      note: 'A machine without a decoder learns by comparing digits with what its own chains come up with.',
      look: 'what the chains wander through in “Fantasies”',
      next: 'Set “$t(models.fields.gibbsSteps)” to 1 and train again: the reconstruction error is about the same, the chains’ images are worse.',
    },
    'rbm-bars': {
      note: '32 images of 16 pixels and 12 hidden units, so few that log p(x) is exact at every look.',
      look: 'log p(x) after some 2,000 updates: it turns and falls, while the reconstruction error goes to 0',
      next: 'Set “$t(models.fields.gibbsSteps)” to 10, or “$t(models.fields.chains)” to “$t(models.options.persistent)”: the one keeps the likelihood, the other loses it even faster at this rate.',
    },
    'rbm-bars-cd10': {
      note: 'The same machine with ten Gibbs steps an update.',
      look: 'log p(x) coming near the best possible value, and staying there',
      next: 'Set “$t(models.fields.gibbsSteps)” to 1 while it trains and watch log p(x) fall.',
    },
    'digits-8x8': {
      note: 'Only 1,400 images of 64 pixels: an epoch is 44 updates.',
      look: 'how fast the map forms',
      next: 'Set “$t(models.fields.trainImages)” to 100 and train for 100 epochs: the training loss falls below the test loss. This is over-fitting.',
    },
  },
  zh: {
    'vae-2d': {
      note: '数字的一张地图：先验使编码聚拢在 0 附近。',
      look: '地图上相邻位置的图像怎样逐渐过渡',
      next: '打开“$t(latentSpace.posteriors)”，把“$t(models.fields.beta)”设为 0：后验缩小。再设为 4：后验变大。然后打开预设“$t(experiment.presets.ae-2d)”。',
    },
    'ae-2d': {
      note: '没有先验：编码的位置完全由训练决定，分布范围比 VAE 大得多。',
      look: '各组之间的空白处',
      next: '记住这张图，再打开预设“$t(experiment.presets.vae-2d)”：那里有先验使编码聚拢。在两张图的空白处点一点：哪些能解码出数字？',
    },
    'linear-ae': {
      note: '没有隐藏层，也没有非线性：学到的是 PCA 的子空间。',
      look: '平方误差与 PCA 有多接近',
      next: '给编码器添加一层，把“$t(models.fields.activation)”设为“$t(models.options.relu)”：平方误差会低于 PCA。',
    },
    'vae-20d': {
      note: '维数足够，数字清晰；“$t(app.views.kl)”视图显示每一维携带多少信息。',
      look: '有多少维携带信息',
      next: '把“$t(models.fields.beta)”设为 10，按“$t(app.reset)”，再训练五轮：大多数维度会坍缩。',
    },
    iwae: {
      note: '20 维 VAE，用比 ELBO 更紧的下界训练。',
      look: 'log p(x)，用每张图像的多个编码估计',
      next: '把“$t(models.fields.pixels)”设为“$t(models.options.sampled)”，训练十轮，在“$t(app.views.likelihood)”视图中测量；再把“$t(models.fields.objective)”设为“$t(models.options.elbo)”，重做一遍。我们在 1,000 张图像上取 K = 500，测得 −96.2 与 −97.4 nats。',
    },
    'vae-continuous-bernoulli': {
      note: '灰度像素的真正概率密度。密度可以大于 1，所以损失可能为负。',
      look: '损失，它可能为负',
      next: '把“$t(models.fields.likelihood)”设为“$t(models.options.bernoulli)”：nats 无法比较，平方误差可以，而且那时更小。',
    },
    'vae-learned-variance': {
      note: '像素方差 s² 也参与学习，由此自动确定重建项的权重。',
      look: '重建有多清晰',
      next: '把“$t(models.fields.likelihood)”设为“$t(models.options.gaussian)”：s² 固定为 0.05，重建项的权重变小，KL 也变小。',
    },
    denoising: {
      note: '输入的图像有 30% 的像素被涂黑，要还原完整的数字。',
      look: '不加噪声训练的对照模型',
      next: '在“$t(app.views.denoising)”视图中训练对照模型。再把“$t(models.fields.corruption)”设为“$t(models.options.gaussian-noise)”，重新训练两者：对照模型也能去掉大部分高斯噪声，但对遮挡作用很小。',
    },
    sparse: {
      note: '256 个单元，每个的目标平均激活为 0.05。',
      look: '同时激活的单元有多少',
      next: '把“$t(models.fields.sparsityWeight)”设为 0，重新训练：我们测得八轮后平均激活为 0.55（原为 0.09），平方误差为 4.6（原为 10.8）。',
    },
    'k-sparse': {
      note: '256 个单元，对每张图像只保留最大的 25 个。',
      look: '权重逐渐变成的笔画',
      next: '把“$t(models.fields.kept)”设为 5：平方误差变大。再设为 100：平方误差变小。',
    },
    contractive: {
      note: '用惩罚项使编码对图像的微小变化不敏感。',
      look: '雅可比矩阵的奇异值',
      next: '把“$t(models.fields.contraction)”设为 0：“$t(app.views.jacobian)”视图中的奇异值变大，平方误差略微下降。',
    },
    'vae-warm-up': {
      note: 'β 在五轮内从 0 升到 1：在 KL 项达到全部权重之前，模型先学会使用编码。',
      look: 'β 上升期间每一维的 KL',
      next: '把“$t(models.fields.warmUp)”设为“$t(models.options.cyclic)”：每当 β 回到 0，KL 就上升。',
    },
    'vae-free-bits': {
      note: '每一维前 0.25 nats 的 KL 不计入损失，以防维度坍缩。',
      look: '有多少维保持活跃',
      next: '把“$t(models.fields.beta)”设为 10，按“$t(app.reset)”，再训练五轮：所有维度仍然活跃。在“$t(experiment.presets.vae-20d)”中同样设置，多数维度会坍缩。',
    },
    'vae-entropy': {
      note: '文章的目标函数，λ = 0.5：等价于 β = 1.5、先验更宽（N(0, 1.5 I)）的 β-VAE。',
      look: '编码分布得有多广',
      next: '把“$t(models.fields.lambda)”设为 2：后验和编码都分布得更广，先验也更宽。',
    },
    'article-pytorch': {
      note: '损失已改正的 PyTorch 代码：以求和代替平均，KL 项也是正确的。',
      look: '没有降到 0 的 KL 项',
      next: '打开“$t(experiment.presets.article-as-written)”：KL 降到 0，每个数字都变得一样。',
    },
    'article-as-written': {
      note: '以平均代替求和：KL 降到 0，每个数字都重建为平均图像。',
      look: '十个数字重建得一模一样',
      next: '把“$t(models.fields.klRule)”设为“$t(models.options.plain)”：KL 项的权重恢复正常，重建结果又成为数字。',
    },
    'article-tensorflow': {
      note: '按 TensorFlow 代码的本意：编码之前用 Dropout，损失为平方误差，并补上遗漏的 KL 项。',
      look: 'Dropout 使训练损失变大',
      next: '把“$t(models.fields.keepEncoder)”设为 1：不用 Dropout，损失起初下降得更快。',
    },
    'article-tensorflow-as-written': {
      note: '没有 KL 项，sigmoid 之前有 ReLU：没有像素比中灰更暗。无法运行之处，以及两维共用均值和方差的错误，已经改正。',
      look: '背景，它始终不比中灰更暗',
      next: '把“$t(models.fields.output)”设为“$t(models.options.logistic)”：背景变成黑色。再打开“$t(experiment.presets.article-tensorflow)”，那里还有 KL 项。',
    },
    'fashion-2d': {
      note: '默认的网络，数据由数字换成服饰。',
      look: '哪些服饰彼此相邻',
      next: '把“$t(models.fields.latent)”设为 20：测试损失下降，图像细节更多，但潜空间图只是一个投影。',
    },
    rbm: {
      note: '没有解码器的模型，通过把数字与自己的链所产生的样本相比较来学习。',
      look: '“梦境”里的链走过哪些图像',
      next: '把“$t(models.fields.gibbsSteps)”设为 1 再训练一次：重建误差差不多，链产生的图像却更差。',
    },
    'rbm-bars': {
      note: '32 张 16 像素的图像，12 个隐单元：少到每次测量都能精确求出 log p(x)。',
      look: '大约 2,000 次更新之后的 log p(x)：它掉头下降，而重建误差趋于 0',
      next: '把“$t(models.fields.gibbsSteps)”设为 10，或把“$t(models.fields.chains)”设为“$t(models.options.persistent)”：前者保住似然，后者在这样的学习率下丢得更快。',
    },
    'rbm-bars-cd10': {
      note: '同样的模型，每次更新走十步吉布斯采样。',
      look: 'log p(x) 接近可达到的最好值，并保持不变',
      next: '训练时把“$t(models.fields.gibbsSteps)”设为 1，看 log p(x) 下降。',
    },
    'digits-8x8': {
      note: '只有 1,400 张 64 像素的图像：一轮只有 44 次更新。',
      look: '地图形成得多快',
      next: '把“$t(models.fields.trainImages)”设为 100，训练 100 轮：训练损失低于测试损失，这就是过拟合。',
    },
  },
});
