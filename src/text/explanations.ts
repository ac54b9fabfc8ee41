import { words } from './words.ts';

/** What panels explain; comes when the first explanation is opened. Formulas stand between dollar signs; the coloured symbols are those of ui/typeset. */
export const explanations = words({
  en: {
    machine: {
      back: 'A held-out image sets the probabilities of the hidden units, and these set those of the visible ones: half a step up and half a step down, by the same weights. Nothing is drawn on the way, so the same image always comes back in the same way.',
      nats: 'The number under an image: how many nats it costs to tell the image from what came back, summed over pixels.',
      misleads:
        'The machine is not trained on this. An image can come back well while the machine’s own distribution is far from the data; the panel “Learning” sets the two side by side.',
    },
    parts: {
      objective: 'The loss',
      unit: 'Its unit',
      chart: 'How to read the chart',
    },
    points: {
      encode:
        'The encoder $f_\\phi$ computes a code $\\vz$ of size {{latent}} from an image $\\vx$ of {{pixels}} pixels.',
      encodeCorrupted:
        'In training the image $\\vx$ is first corrupted at random, anew at every update ($C$ stands for the kind of corruption). The encoder receives the corrupted image $\\tilde{\\vx}$ and computes a code $\\vz$ of size {{latent}} from it.',
      encodeTopK:
        'The encoder computes {{latent}} numbers from an image of {{pixels}} pixels. The {{kept}} largest of them are kept; all others are set to 0.',
      encodePosterior:
        'For an image $\\vx$ of {{pixels}} pixels the encoder computes not one code but a Gaussian distribution of codes, the posterior: a mean $\\vmu_j$ and a standard deviation $\\vsigma_j$ for each of the latent dimensions (here {{latent}}).',
      sampleCode:
        'One code $\\vz$ is sampled from the posterior. All randomness is in the noise $\\veps$, so the gradient can pass through $\\vmu$ and $\\vsigma$ back into the encoder. This is the reparameterisation trick.',
      sampleCodes:
        '$K = {{samples}}$ codes are sampled from the posterior of every image. All randomness is in the noise $\\veps_k$, so the gradient can pass through $\\vmu$ and $\\vsigma$ back into the encoder. This is the reparameterisation trick.',
      decodeLogistic:
        'The decoder $g_\\theta$ receives only $\\vz$ and computes a whole image from it. The sigmoid keeps every pixel of $\\vxhat$ between 0 and 1.',
      decodeIdentity:
        'The decoder $g_\\theta$ receives only $\\vz$ and computes a whole image from it. No output function keeps the pixels between 0 and 1; the network has to learn that from the images.',
      decodeReluLogistic:
        'The decoder $g_\\theta$ receives only $\\vz$ and computes a whole image from it. A ReLU outputs nothing below 0, and sigmoid(0) = ½: no pixel of $\\vxhat$ can be darker than mid-grey. Where the ReLU’s input is negative its gradient is 0, so most pixels get stuck at mid-grey.',
      decodeContinuous:
        'The decoder $g_\\theta$ receives only $\\vz$ and computes a density on 0 … 1 for every pixel; $\\vxhat$ is its mean. The mean is nearer to ½ than sigmoid(a) would be.',
      together:
        'Encoder and decoder are trained together, on one loss: the gradient passes through the decoder into the encoder. The target is the input itself, so no labels are needed.',
      togetherDenoising:
        'Encoder and decoder are trained together, on one loss. The target is not what the encoder receives but the clean image $\\vx$: copying the input is no solution, so the network has to learn what images look like.',
      bottleneck:
        'The code is a bottleneck: it has far fewer numbers than the image has pixels, so the network cannot copy the pixels and must use what the images have in common.',
      noBottleneck:
        'The code has as many numbers as the image has pixels: nothing keeps the network from learning to copy its input.',
      'constraint-denoising':
        'The noise keeps the network from copying its input, even where the code is large.',
      'constraint-sparsity-kl':
        'The code may be large, even larger than the image. What keeps the network from copying is the sparsity penalty: it holds the mean activation of every unit near a small target, so for any one image only some units are strongly active.',
      'constraint-sparsity-l1':
        'The code may be large, even larger than the image. What keeps the network from copying is the penalty on activations: for any one image, units that help the reconstruction little are at 0.',
      'constraint-top-k':
        'The code may be large, even larger than the image. What keeps the network from copying is that only {{kept}} of the {{latent}} units may differ from 0 for any one image.',
      'constraint-contraction':
        'The code may be large. What keeps the network from copying is the penalty on its Jacobian: the code should react as little as possible to small changes of the image.',
      affine:
        'Without a nonlinearity the whole network is one affine map. With squared error its minimum is known: the code then spans the subspace of the first principal components. Every other point where the gradient vanishes is a saddle, so training can only end there.',
      meanShown:
        'The pictures show the reconstruction from the mean of the posterior, $\\vz = \\vmu$, without noise.',
      dropout:
        'Dropout: in training each output of the hidden layers concerned is set to 0 with probability 1 − p, where p is the keep probability, and is divided by p otherwise. Outside training all outputs are kept.',

      likelihood:
        'For every code $\\vz$ the decoder defines a probability distribution over images, independent from pixel to pixel, with mean $\\vxhat$. The reconstruction loss is minus the logarithm of the probability (or density) that it gives to the true image $\\vx$: the better the image fits, the smaller the loss.',
      bernoulli:
        'For a Bernoulli distribution this is the cross-entropy, summed over all {{pixels}} pixels. It is computed from the decoder’s outputs $a$ before the sigmoid, $\\vxhat = \\operatorname{sigmoid}(a)$: that stays accurate even where the sigmoid saturates.',
      pixelsBinary:
        'Pixels are binary here: white where the grey level is above one half, otherwise black. Losses can only be compared with runs on pixels that were made binary in the same way.',
      pixelsSampled:
        'Pixels are sampled here: each is white with its grey level as the probability, anew at every update; each test image is sampled once. So the network never receives quite the same image twice. Losses can only be compared with runs on pixels that were sampled too.',
      floor:
        'Even a perfect reconstruction $\\vxhat = \\vx$ does not have loss 0, because the cross-entropy of a grey pixel with itself is above 0. No model can get below this floor, {{floor}} nats on average over the test images.',
      bernoulliGrey:
        'Strictly, a Bernoulli distribution is one of black and white pixels. Ours are grey, so these figures can only be compared with others for grey images, not with the published ones for binary images. The matching density of grey levels is the continuous Bernoulli.',
      bernoulliBinary:
        'For black and white pixels the cross-entropy is a true likelihood: $p_\\theta(\\vx \\mid \\vz)$ is the probability of the image. Most published figures are for binary pixels.',
      continuous:
        'The continuous Bernoulli is the density on 0 … 1 that is proportional to $e^{a x}$. Its logarithm is summed over all {{pixels}} pixels. The cross-entropy lacks the normalising constant, which depends on $a$.',
      continuousLimit:
        'The density of a pixel that is black in every image could grow without bound. So $\\vxhat$ is kept half a grey level away from 0 and 1; 8-bit grey levels are no finer than that.',
      negativeNats: 'A density can be larger than 1, and the loss then negative. That is no error.',
      gaussian:
        'For a Gaussian distribution this is the squared error divided by twice the variance $s^2 = {{variance}}$, plus a constant for the $D = {{pixels}}$ pixels. A smaller $s^2$ gives the reconstruction more weight against any other term of the loss.',
      gaussianLearned:
        'For a Gaussian distribution this is the squared error divided by twice the variance $s^2$, plus a term for the $D = {{pixels}}$ pixels. Here $s^2$ is learned with the weights: if it is too small, every error is penalised heavily; if it is too large, the second term is large.',
      bestVariance:
        'The best $s^2$ is the mean squared error per pixel, over the $N$ training images as they are reconstructed in training. So it follows what the model has reached: now $s^2 = {{variance}}$, $s = {{deviation}}$. The better the reconstruction, the more it counts against the other terms; no weight has to be chosen.',
      squaredError:
        'The squared error, summed over all pixels, is measured too. It can be compared between likelihoods, and with PCA.',
      natsOfSample:
        'The nats below a pair belong to one code sampled from the posterior; another sample gives another figure. The squared error belongs to the picture.',
      natsOfCorrupted:
        'The nats below a pair are measured as in training: the encoder receives the corrupted image, the target is the clean one. The picture and the squared error are those of the clean image as input; the Denoising view shows both.',
      blur: 'Blurred strokes are what this loss asks for: where one code stands for several different images, their mean has the smallest loss on average.',
      heldOut:
        'The images here are test images: they are held out, that is, the network is never trained on them.',
      heldOutAgain:
        'The images here are those that the network is trained on: there are no others of this kind. So a good reconstruction does not show that the network generalises.',

      decodeMeanGrey:
        'The picture is the mean of $p_\\theta(\\vx \\mid \\vz)$, the distribution of images that the decoder gives for this code: for each pixel the grey level to be expected.',
      decodeMeanBinary:
        'The picture is the mean of $p_\\theta(\\vx \\mid \\vz)$, the distribution of images that the decoder gives for this code: for each pixel the probability of being white.',
      decodeMeanContinuous:
        'The picture is the mean of $p_\\theta(\\vx \\mid \\vz)$, the distribution of images that the decoder gives for this code. For the continuous Bernoulli the mean of a pixel is not sigmoid(a), the parameter of its density, which is further from ½.',
      decodeMeanGaussian:
        'The picture is the mean of $p_\\theta(\\vx \\mid \\vz)$, the distribution of images that the decoder gives for this code. The noise of variance {{variance}} that belongs to this distribution is not added.',
      sample:
        'To generate a new image, sample a code from the prior and decode it. This is what the KL term is for: it keeps the codes of real images where the prior has its samples.',
      sampleUnheld:
        'A code sampled from the prior can be decoded too. But with $\\vbeta = 0$ training did not bring the codes of real images there, so the result often resembles no image.',
      decodeAnywhere:
        'Any point can be decoded, but the decoder was only trained on codes of real images. Far from them its output often resembles no image.',
      path: 'The strip decodes ten codes on the straight line between the points A and B. It does not blend pixels: every image is decoded from a code of its own.',
      pathHoles:
        'Where the line crosses a region without codes, the images in between often resemble no image of the data set.',

      point: 'Each point is the code of one test image, that is, of an image that was held out of training.',
      pointAgain:
        'Each point is the code of one image. All of them are training images: there are no others of this kind.',
      noPrior:
        'No term of the loss says where codes should lie. They spread out and leave regions without codes; what is decoded there often resembles no image. There is no distribution to sample new codes from either: this model compresses images but does not generate new ones.',
      'noPrior-sparsity-kl':
        'The code lies between 0 and 1, and the loss holds the mean of each unit near its target. How the units vary together is left open. So there is no distribution to sample new codes from: this model does not generate images.',
      'noPrior-sparsity-l1':
        'The penalty draws every unit towards 0 but gives no distribution of codes. So there is nothing to sample new codes from: this model does not generate images.',
      'noPrior-contraction':
        'The code lies between 0 and 1. The penalty limits how fast it changes with the image, not where it lies. So there is no distribution to sample new codes from: this model does not generate images.',
      colours:
        'Colours are the class labels of the images. They are never used in training: where one colour lies together, the network has found by itself that these images are alike.',
      prior:
        'The prior is the distribution of codes that is assumed before any image is seen: mean 0 and standard deviation {{spread}} in every dimension. The circles are drawn at one, two and three standard deviations.',
      posterior:
        'The posterior is the distribution of codes that the encoder gives for one image. The point of a test image is its mean $\\vmu$; the ellipses around the chosen one are drawn at one and two standard deviations $\\vsigma$. A wide ellipse means that the image leaves the code uncertain in that direction.',
      aggregate:
        'The average of the posteriors of all images is the aggregate posterior. It should have the density of the prior: dense in the middle, thin outside. The closer it is to the prior, the more likely a sample from the prior decodes to a proper image.',
      tension:
        'Two terms of the loss shape this picture. The reconstruction term pushes the posteriors of different images apart, so that the decoder can tell them from each other; the KL term pulls each posterior towards the prior.',
      tensionCapacity:
        'Two terms of the loss shape this picture. The reconstruction term pushes the posteriors of different images apart, so that the decoder can tell them from each other; the KL term keeps their mean distance from the prior near the capacity $C$.',
      tensionUnheld:
        'With $\\vbeta = 0$ the prior has no part in the loss. The reconstruction term alone shapes this picture: $\\vsigma$ shrinks, and the codes spread out and leave regions without codes, as in a plain autoencoder.',
      continuousSpread:
        'Under the continuous Bernoulli the codes lie farther out than the prior expects. Near 0 and 1 its density can be very high, so telling images apart gains many more nats than under the cross-entropy; beside them the KL of codes far from the origin costs little.',
      betaInPicture:
        'What $\\vbeta$ does here: at 0 the posteriors shrink almost to points and the codes spread out. At 1 the codes roughly fill the circles. At 4 to 10 the posteriors grow wide and overlap, classes merge and images blur. If $\\vbeta$ is far too large, all posteriors become the prior itself.',
      twoDimensions:
        'The code has two dimensions so that the whole latent space fits on the screen. The price is blurred images: two numbers hold little of an image.',
      twoDimensionsMeasured:
        'The code has two dimensions so that the whole latent space fits on the screen. The price is blurred images: a VAE of this kind reached a −ELBO of about {{nats2}} nats with 2 dimensions and {{nats20}} with 20.',
      grid: 'On the quantile scale a code is drawn at the share of the prior below it in each dimension. Equal areas then have equal probability under the prior, and the grid of decoded images shows evenly what sampling from the prior gives.',
      projection:
        'The code has {{latent}} dimensions; the picture shows a projection. Points that lie together here may be far apart in the other dimensions.',

      objective:
        'The loss of an image is its reconstruction loss: minus the logarithm of the probability (or density) that the decoder gives to the image, from the image’s own code.',
      objectiveDenoising:
        'The loss is the reconstruction loss of the clean image $\\vx$, from the code of the corrupted image $\\tilde{\\vx}$. The test loss is measured on corrupted images, too.',
      corruptionOff: 'The corruption level is 0 now, so $\\tilde{\\vx} = \\vx$: this is a plain autoencoder.',
      objectiveTopK:
        'The loss is the reconstruction loss alone; there is no penalty. Sparsity comes from the code: the $k = {{kept}}$ largest of its {{latent}} units are kept, and only they receive a gradient.',
      objectiveSparsity:
        'The loss is the reconstruction loss plus $\\lambda$ times a penalty $R$ on the code; $\\lambda = {{penalty}}$ is the sparsity weight. The lower curve is $\\lambda R$, on its own scale; for test images it is computed from all of them together, not batch by batch.',
      objectiveContraction:
        'The loss is the reconstruction loss plus $\\lambda$ times a penalty $R$ on the encoder; $\\lambda = {{penalty}}$ is the contraction weight. The lower curve is $\\lambda R$, on its own scale; for test images it is computed from all of them together, not batch by batch.',
      'penalty-sparsity-kl':
        '$\\hat\\rho_j$ is the mean activation of unit $j$ over the images of a batch. $R$ is 0 where every mean equals the target $\\rho = {{target}}$ and grows with the distance from it. It fixes the mean only: a unit may be strongly active for few images or weakly for many.',
      'penalty-sparsity-l1':
        '$R$ is the sum of the activations: each is penalised in proportion to its size. An activation that lowers the reconstruction loss by less than its penalty is pushed to 0.',
      'penalty-contraction':
        'The Jacobian says by how much each unit changes when a pixel changes; $R$ is its squared Frobenius norm. For a code of one sigmoid layer it has the closed form beside it. Scaling the code down and the decoder up lowers $R$ without any gain, so the Jacobian view divides by the spread of the codes.',
      penaltyOff:
        'The weight $\\lambda$ is 0 now: the loss is the reconstruction loss alone, as in a plain autoencoder.',
      objectiveVae:
        'The loss is the reconstruction loss plus $\\vbeta$ times the KL term. The first is the expected loss for codes sampled from the posterior; the second keeps the posterior near the prior. Now $\\vbeta = {{betaNow}}$.',
      objectiveFreeBits:
        'Free bits: the KL of a dimension, averaged over the batch, enters the loss only where it is above $\\lambda = {{free}}$ nats. Below that the dimension is not pushed down any further, so it need not collapse. Now $\\vbeta = {{betaNow}}$.',
      objectiveCapacity:
        'Capacity: the loss penalises how far the mean KL is from a target $C = {{capacityNow}}$ nats, with weight $\\vbeta = {{beta}}$. So the codes should carry about $C$ nats of information, not less and not more.',
      objectiveEntropy:
        'The objective of the article: besides $\\vbeta\\,\\KL$, now with $\\vbeta = {{betaNow}}$, it rewards the entropy $H(q) = \\tfrac{1}{2} \\sum_j \\log(2 \\pi e\\, \\vsigma_j^2)$ of the posterior with weight $\\lambda = {{lambda}}$. The KL term already contains this entropy once.',
      entropyIsBeta:
        'Up to a constant $c$ this is a β-VAE with weight $\\vbeta + \\lambda = {{equivalentBeta}}$ and the prior variance {{priorVariance}}. New codes must be sampled from this wider prior, and a dimension that is not used settles at $\\vsigma_j^2 = {{priorVariance}}$.',
      entropyAlone:
        'With $\\vbeta = 0$ the entropy is rewarded and nothing limits it: $\\vsigma$ and the codes keep growing.',
      objectiveAsWritten:
        'The loss of the article’s PyTorch listing, multiplied by $D = {{pixels}}$. The listing averages the reconstruction over the $D$ pixels but the KL term over the $d = {{latent}}$ latent dimensions; compared with sums, the KL term weighs $D/d = {{factor}}$ times too much, so that its weight is {{weight}} here. Its formula also takes $\\log \\vsigma^2$ for $\\log \\vsigma$.',
      betaAbove:
        '$\\vbeta = {{beta}}$ is above 1: the posteriors are pulled harder towards the prior, the codes carry less information and the images get blurrier.',
      betaBelow:
        '$\\vbeta = {{beta}}$ is below 1: the codes carry more information and the images get sharper, but the codes match the prior less well, and so do samples from it.',
      betaZero:
        'With $\\vbeta = 0$ the loss is the reconstruction loss alone; KL is only measured. Nothing keeps $\\vsigma$ from shrinking or holds the codes near the prior: this is an autoencoder with noise in its code, and codes sampled from the prior often decode to no proper image.',
      betaRising:
        'KL warm-up: $\\vbeta$ is {{betaNow}} now, on its way to {{beta}}, which it reaches at the end of epoch {{epochs}}. So the decoder learns to use the code before the KL term acts in full.',
      betaRisen:
        'KL warm-up: $\\vbeta$ rose from 0 to {{beta}} until the end of epoch {{epochs}} and stays there.',
      betaCyclic:
        'Cyclical warm-up: in cycles of length {{epochs}}, counted in epochs, $\\vbeta$ rises from 0 to {{beta}} in the first half and stays there in the second. Now it is {{betaNow}}.',
      capacityRising:
        'The capacity rises from 0: it is {{capacityNow}} nats now and reaches {{capacity}} at the end of epoch {{epochs}}.',
      capacityRisen:
        'The capacity rose from 0 to {{capacity}} nats until the end of epoch {{epochs}} and stays there.',
      capacityCyclic:
        'In cycles of length {{epochs}}, counted in epochs, the capacity rises from 0 to {{capacity}} nats in the first half and stays there in the second. Now it is {{capacityNow}}.',
      kl: 'The KL divergence tells how far the posterior of one image is from the prior $\\N(0, I)$. It is 0 exactly where the two are equal; the code then carries no information about the image.',
      collapse:
        'If KL falls to 0 for all images, the decoder has stopped using the code: every reconstruction is the mean image, and the reconstruction loss lies on the dashed line. This is posterior collapse.',
      elbo: '$\\log p_\\theta(\\vx)$, the log-probability of an image under the whole model, cannot be computed exactly. The evidence lower bound (ELBO) is minus (reconstruction + KL). The gap is the KL divergence from $q$ to the true posterior: the price of using a simple Gaussian in its place. The view log p(x) estimates how large it is.',
      lossIsElbo: 'The loss is now exactly −ELBO: minimising it raises the lower bound.',
      lossIsNotElbo:
        'The loss is now not −ELBO. So the chart also draws −ELBO = reconstruction + KL, as a dashed curve: compare models by that one.',
      objectiveIwae:
        'The loss is minus the importance-weighted bound: $K = {{samples}}$ codes are sampled for each image and decoded, and their weights are averaged before the logarithm is taken. For $K = 1$ this is −ELBO; the larger $K$, the closer the bound is to $\\log p_\\theta(\\vx)$.',
      importanceWeights:
        'The better a code explains the image, the larger its weight. A single bad sample does little harm, so the posterior may be wider than in a VAE. In return the signal-to-noise ratio of the encoder’s gradient falls as $K$ grows.',
      boundOfTest:
        'Test images are measured with one code each: ○ is −ELBO, reconstruction and KL. This −ELBO can be worse than a VAE’s although the model is better; the view log p(x) compares them.',

      nat: 'Losses are counted in nats, the unit of information for natural logarithms: a loss of $L$ nats stands for the probability (or density) $e^{-L}$. One nat less makes it $e \\approx 2.7$ times as large. 1 nat is 1.44 bits.',
      units:
        'Everything is summed over pixels and latent dimensions and averaged over images. Sums matter: with means over pixels and over dimensions the KL term would weigh {{factor}} times as much, and the codes could collapse.',
      unitsPlain: 'The loss is summed over pixels and averaged over images.',
      trainAndTest:
        'The line is the loss on training images, as a mean over recent updates; ○ is the loss on the test images, which are held out of training. If ○ rises while the line falls, the model overfits: it learns the training images by heart.',
      trainAndTestAgain:
        'The line is the loss on training images, as a mean over recent updates; ○ is the loss on the same images at one moment, because there are no others of this kind. So overfitting cannot be seen here.',
      trainDropout: 'The line is measured with dropout, ○ without, so ○ may lie below the line.',
      meanImage:
        'The dashed line “mean image” is the loss of answering every image with the mean of the training images. A model on this line has learned nothing about single images.',
      meanImageMeasured:
        'The dashed line “mean image” is the loss of answering every image with the mean of the training images: {{meanImage}} nats on the test images. A model on this line has learned nothing about single images.',
      pca: 'PCA has the smallest squared error on the training images that a linear autoencoder with a code of this size can reach. To compare, switch the unit to squared error.',
      ownVariance: 'Here the mean image and PCA each get their own best variance $s^2$, as the model does.',
      good: 'A good loss is far below the mean image, with ○ near the line. Compare it only with runs on the same data, with the same pixels and the same likelihood.',
      yardstickVae:
        'For comparison: on MNIST, VAEs with one hidden layer of 400 units on each side reached a −ELBO of about {{nats2}} nats with 2 latent dimensions, {{nats10}} with 10 and {{nats20}} with 20, on test images after 10 epochs of all 60,000 training images. Other seeds differ by up to 2.',
      yardstickAe:
        'For comparison: on MNIST, an autoencoder with one hidden layer of 400 units on each side and 2 latent dimensions reached a cross-entropy of about {{nats2}} nats, on test images after 10 epochs of all 60,000 training images. Other seeds differ by up to 2.',
      done: 'When is a run done? When ○ has hardly fallen for several epochs. After about 10 epochs most of what there is to see has happened.',
    },
  },
  zh: {
    machine: {
      back: '测试图像决定隐单元的概率，隐单元再决定可见单元的概率：同一组权重，向上半步，向下半步。途中不作采样，所以同一张图像总是以同样的方式还原。',
      nats: '图像下面的数：由还原的结果说出这张图像要花多少 nats，对像素求和。',
      misleads:
        '模型并不以此为训练目标。图像可以还原得很好，而模型自身的分布仍离数据很远；“学习曲线”面板把两者并列。',
    },
    parts: {
      objective: '损失',
      unit: '单位',
      chart: '怎样看这张图',
    },
    points: {
      encode: '编码器 $f_\\phi$ 由一张 {{pixels}} 像素的图像 $\\vx$ 算出长度为 {{latent}} 的编码 $\\vz$。',
      encodeCorrupted:
        '训练时先给图像 $\\vx$ 加噪，每次更新重新采样噪声（$C$ 表示加噪方式）。编码器读入加噪后的图像 $\\tilde{\\vx}$，由它算出长度为 {{latent}} 的编码 $\\vz$。',
      encodeTopK:
        '编码器由一张 {{pixels}} 像素的图像算出 {{latent}} 个数，保留其中最大的 {{kept}} 个，其余全部置 0。',
      encodePosterior:
        '对一张 {{pixels}} 像素的图像 $\\vx$，编码器给出的不是一个点，而是编码的一个高斯分布，称为后验：每个潜变量维度（这里共 {{latent}} 维）有一个均值 $\\vmu_j$ 和一个标准差 $\\vsigma_j$。',
      sampleCode:
        '从后验中采样一个编码 $\\vz$。随机性全部放在噪声 $\\veps$ 里，梯度就能经 $\\vmu$ 和 $\\vsigma$ 传回编码器，这就是重参数化技巧。',
      sampleCodes:
        '从每张图像的后验中采样 $K = {{samples}}$ 个编码。随机性全部放在噪声 $\\veps_k$ 里，梯度就能经 $\\vmu$ 和 $\\vsigma$ 传回编码器，这就是重参数化技巧。',
      decodeLogistic:
        '解码器 $g_\\theta$ 的输入只有 $\\vz$，由它算出整张图像。sigmoid 使 $\\vxhat$ 的每个像素都在 0 和 1 之间。',
      decodeIdentity:
        '解码器 $g_\\theta$ 的输入只有 $\\vz$，由它算出整张图像。输出没有经过任何函数限制，像素是否落在 0 和 1 之间要靠训练学会。',
      decodeReluLogistic:
        '解码器 $g_\\theta$ 的输入只有 $\\vz$，由它算出整张图像。ReLU 的输出不会小于 0，而 sigmoid(0) = ½，所以 $\\vxhat$ 的像素不可能比中灰更暗。输入为负时 ReLU 的梯度为 0，大多数像素因此停在中灰，不再更新。',
      decodeContinuous:
        '解码器 $g_\\theta$ 的输入只有 $\\vz$，由它为每个像素算出 0 … 1 上的一个概率密度，$\\vxhat$ 是它的均值。这个均值比 sigmoid(a) 更接近 ½。',
      together:
        '编码器与解码器用同一个损失一起训练：梯度先经过解码器，再传到编码器。训练目标就是输入本身，所以不需要标签。',
      togetherDenoising:
        '编码器与解码器用同一个损失一起训练。训练目标不是编码器读入的图像，而是干净的图像 $\\vx$：照抄输入行不通，网络只能学会图像应有的样子。',
      bottleneck: '编码是一个瓶颈：它的长度远小于像素个数，网络无法逐像素照抄，只能利用各图像共有的规律。',
      noBottleneck: '编码的长度与像素个数相同：没有任何约束能阻止网络照抄输入。',
      'constraint-denoising': '即使编码很长，噪声也能防止网络照抄输入。',
      'constraint-sparsity-kl':
        '编码可以很长，甚至长于图像。防止照抄的是稀疏惩罚：它使每个单元的平均激活接近一个很小的目标值，因此对每张图像只有一部分单元有较强的激活。',
      'constraint-sparsity-l1':
        '编码可以很长，甚至长于图像。防止照抄的是对激活值的惩罚：对每张图像，对重建帮助不大的单元都取 0。',
      'constraint-top-k':
        '编码可以很长，甚至长于图像。防止照抄的是：对每张图像，{{latent}} 个单元中只有 {{kept}} 个可以不为 0。',
      'constraint-contraction':
        '编码可以很长。防止照抄的是对雅可比矩阵的惩罚：图像有微小变化时，编码应当尽量不变。',
      affine:
        '没有非线性函数，整个网络就是一个仿射变换。用平方误差训练时，它的最小值是已知的：编码恰好张成前几个主成分的子空间。其他梯度为 0 的点都是鞍点，所以训练只会停在这里。',
      meanShown: '图中显示的是由后验均值得到的重建：$\\vz = \\vmu$，不加噪声。',
      dropout:
        'Dropout：训练时，有关隐藏层的每个输出以概率 1 − p 置 0（p 为保留概率），否则除以 p。训练之外全部保留。',

      likelihood:
        '对每个编码 $\\vz$，解码器给出图像的一个概率分布：各像素相互独立，均值为 $\\vxhat$。重建（也称重构）损失是这个分布赋予真实图像 $\\vx$ 的概率（或概率密度）取对数再取负：图像与分布越相符，损失越小。',
      bernoulli:
        '对伯努利分布，它就是交叉熵，对全部 {{pixels}} 个像素求和。计算时直接使用解码器在 sigmoid 之前的输出 $a$，即 $\\vxhat = \\operatorname{sigmoid}(a)$，这样在 sigmoid 饱和处也不损失精度。',
      pixelsBinary: '这里的像素是二值的：灰度超过一半为白，否则为黑。损失只能与用同样方法二值化的结果比较。',
      pixelsSampled:
        '这里的像素是采样得到的：每个像素以其灰度为概率取白，每次更新重新采样；每张测试图像只采样一次。因此网络几乎不会两次读到完全相同的图像。损失只能与同样采样得到的结果比较。',
      floor:
        '即使完美重建 $\\vxhat = \\vx$，损失也不为 0，因为灰度像素与自身的交叉熵大于 0。任何模型都不可能低于这个下限，它在测试图像上平均为 {{floor}} nats。',
      bernoulliGrey:
        '严格地说，伯努利分布只适用于黑白像素。这里的像素是灰度，所以这些数值只能与灰度图像上的结果比较，不能与文献中二值图像上的结果比较。适用于灰度的概率密度是连续伯努利分布。',
      bernoulliBinary:
        '对黑白像素，交叉熵是真正的似然：$p_\\theta(\\vx \\mid \\vz)$ 就是图像的概率。文献中的数值大多是对二值像素而言的。',
      continuous:
        '连续伯努利分布是 0 … 1 上与 $e^{a x}$ 成正比的概率密度，其对数对全部 {{pixels}} 个像素求和。交叉熵缺少它的归一化常数，而这个常数与 $a$ 有关。',
      continuousLimit:
        '对于在所有图像中都是黑色的像素，概率密度可以无限增大。所以 $\\vxhat$ 与 0 和 1 至少保持半个灰度级的距离；8 位灰度本来也分不出更细的差别。',
      negativeNats: '概率密度可以大于 1，这时损失为负。这不是错误。',
      gaussian:
        '对高斯分布，它是平方误差除以方差的两倍（$s^2 = {{variance}}$），再加上一个与像素数 $D = {{pixels}}$ 有关的常数。$s^2$ 越小，重建相对于损失中其他项的权重就越大。',
      gaussianLearned:
        '对高斯分布，它是平方误差除以方差 $s^2$ 的两倍，再加上与像素数 $D = {{pixels}}$ 有关的一项。这里 $s^2$ 与权重一起学习：$s^2$ 太小，同样的误差代价很大；$s^2$ 太大，后一项很大。',
      bestVariance:
        '最优的 $s^2$ 等于每个像素的均方误差，按训练时 $N$ 张训练图像的重建计算。所以它随模型达到的精度而变：现在 $s^2 = {{variance}}$，$s = {{deviation}}$。重建越好，重建相对于其他项的权重就越大，不必人为设定。',
      squaredError: '此外还测量了对所有像素求和的平方误差。它可以在不同的似然之间比较，也可以与 PCA 比较。',
      natsOfSample:
        '每对图像下方的 nats 对应从后验中采样的一个编码，重新采样数值会变；平方误差对应图中的重建。',
      natsOfCorrupted:
        '每对图像下方的 nats 与训练时一样测量：编码器读入加噪图像，目标是干净图像。图中的重建和平方误差则以干净图像为输入；“去噪”视图同时显示两者。',
      blur: '笔画模糊正是这种损失的结果：当一个编码对应多张不同的图像时，取它们的平均，损失的期望最小。',
      heldOut: '这里显示的是测试图像：它们被留出，从不参与训练。',
      heldOutAgain:
        '这里显示的就是训练图像：这类图像只有这些，没有别的可以留出。所以重建得好，并不说明网络能够泛化。',

      decodeMeanGrey:
        '图像显示的是 $p_\\theta(\\vx \\mid \\vz)$ 的均值，即解码器对这个编码给出的图像分布中，每个像素灰度的期望。',
      decodeMeanBinary:
        '图像显示的是 $p_\\theta(\\vx \\mid \\vz)$ 的均值，即解码器对这个编码给出的图像分布中，每个像素为白的概率。',
      decodeMeanContinuous:
        '图像显示的是 $p_\\theta(\\vx \\mid \\vz)$ 的均值，即解码器对这个编码给出的图像分布的均值。对连续伯努利分布，像素的均值不等于 sigmoid(a)；后者是密度的参数，离 ½ 更远。',
      decodeMeanGaussian:
        '图像显示的是 $p_\\theta(\\vx \\mid \\vz)$ 的均值，即解码器对这个编码给出的图像分布的均值，没有加上该分布中方差为 {{variance}} 的噪声。',
      sample:
        '要生成新图像，就从先验中采样一个编码，再将它解码。KL 项正是为此而设：它使真实图像的编码分布在先验采样所及之处。',
      sampleUnheld:
        '也可以从先验中采样编码再解码。但 $\\vbeta = 0$ 时，训练没有使真实图像的编码靠近先验，结果往往不像数据中的图像。',
      decodeAnywhere:
        '任何一点都可以解码，但解码器只用真实图像的编码训练过。离它们很远时，输出往往不像数据中的图像。',
      path: '图像条解码的是 A、B 两点连线上的十个编码。它不是把像素混合起来：每张图像都由各自的编码解码得到。',
      pathHoles: '直线经过没有编码的区域时，中间的图像往往不像数据集中的图像。',

      point: '每个点是一张测试图像的编码，测试图像不参与训练。',
      pointAgain: '每个点是一张图像的编码。它们都是训练图像：这类图像只有这些。',
      noPrior:
        '损失中没有任何一项规定编码应当在哪里。编码四处散开，留下没有编码的区域，从那里解码出的图像往往不像样。也没有一个分布可供采样新编码：这个模型能压缩图像，但不能生成新图像。',
      'noPrior-sparsity-kl':
        '编码的每个分量都在 0 和 1 之间，损失使每个单元的平均值接近目标值，但各单元怎样一起变化不受约束。因此没有一个分布可供采样新编码：这个模型不能生成图像。',
      'noPrior-sparsity-l1':
        '惩罚项使每个单元靠近 0，但并没有给出编码的分布。因此无从采样新编码：这个模型不能生成图像。',
      'noPrior-contraction':
        '编码的每个分量都在 0 和 1 之间。惩罚项限制的是编码随图像变化的快慢，而不是编码的位置。因此没有一个分布可供采样新编码：这个模型不能生成图像。',
      colours:
        '颜色是图像的类别标签，训练时从不使用：如果同色的点聚在一起，那是网络自己发现了这些图像的相似之处。',
      prior:
        '先验是在看到图像之前假定的编码分布：每一维的均值为 0，标准差为 {{spread}}。图中的圆分别对应一倍、两倍和三倍标准差。',
      posterior:
        '后验是编码器对一张图像给出的编码分布。测试图像的点画在均值 $\\vmu$ 处，选中图像周围的椭圆对应一倍和两倍标准差 $\\vsigma$。椭圆在某个方向上越宽，说明图像对编码在该方向上的取值约束越弱。',
      aggregate:
        '所有图像的后验取平均，称为聚合后验。它应当与先验的分布一致：中间密，四周疏。越一致，从先验采样的编码就越可能解码出像样的图像。',
      tension:
        '这张图由损失中的两项共同决定：重建项使不同图像的后验彼此分开，以便解码器区分；KL 项把每个后验拉向先验。',
      tensionCapacity:
        '这张图由损失中的两项共同决定：重建项使不同图像的后验彼此分开，以便解码器区分；KL 项使后验与先验的平均距离保持在容量 $C$ 附近。',
      tensionUnheld:
        '$\\vbeta = 0$ 时，先验不参与损失，这张图只由重建项决定：$\\vsigma$ 逐渐缩小，编码四处散开，留下没有编码的区域，与普通自编码器相同。',
      continuousSpread:
        '在连续伯努利分布下，编码会落在比先验预期更远的地方。像素接近 0 或 1 时，它的密度可以非常高，因此区分不同图像所得到的 nats 远多于交叉熵；相比之下，远离原点的编码多付的 KL 很少。',
      betaInPicture:
        '$\\vbeta$ 对这张图的影响：取 0 时，后验几乎缩成点，编码散开；取 1 时，编码大致布满图中的圆；取 4 到 10 时，后验变宽并相互重叠，各类混在一起，图像变模糊；过大时，所有后验都变成先验本身。',
      twoDimensions: '编码取 2 维，是为了把整个潜空间画在屏幕上。代价是图像模糊：两个数装不下多少图像信息。',
      twoDimensionsMeasured:
        '编码取 2 维，是为了把整个潜空间画在屏幕上。代价是图像模糊：这类 VAE 的 −ELBO，2 维时约为 {{nats2}} nats，20 维时约为 {{nats20}} nats。',
      grid: '用分位数刻度时，每一维都按先验中小于该值的概率来画。这样面积相等，先验概率就相等，解码图像的网格均匀地展示了从先验采样的结果。',
      projection: '编码共有 {{latent}} 维，图中只是一个投影。在图中靠近的点，在其他维度上可能相距很远。',

      objective:
        '一张图像的损失就是它的重建损失：由这张图像自己的编码，解码器赋予这张图像的概率（或概率密度）取对数再取负。',
      objectiveDenoising:
        '损失是干净图像 $\\vx$ 的重建损失，而编码来自加噪图像 $\\tilde{\\vx}$。测试损失也用加噪的图像测量。',
      corruptionOff: '现在噪声强度为 0，$\\tilde{\\vx} = \\vx$：这就是普通自编码器。',
      objectiveTopK:
        '损失只有重建损失，没有惩罚项。稀疏性来自编码本身：{{latent}} 个单元中只保留最大的 $k = {{kept}}$ 个，也只有它们得到梯度。',
      objectiveSparsity:
        '损失是重建损失加上 $\\lambda$ 乘以对编码的惩罚 $R$；$\\lambda = {{penalty}}$ 是稀疏权重。下方的曲线用自己的刻度画出 $\\lambda R$；测试值由全部测试图像一起算出，而不是逐批平均。',
      objectiveContraction:
        '损失是重建损失加上 $\\lambda$ 乘以对编码器的惩罚 $R$；$\\lambda = {{penalty}}$ 是收缩权重。下方的曲线用自己的刻度画出 $\\lambda R$；测试值由全部测试图像一起算出，而不是逐批平均。',
      'penalty-sparsity-kl':
        '$\\hat\\rho_j$ 是单元 $j$ 对一个批次图像的平均激活。每个平均值都等于目标 $\\rho = {{target}}$ 时 $R$ 为 0，偏离越远 $R$ 越大。它只规定平均值：一个单元可以对少数图像强激活，也可以对许多图像弱激活。',
      'penalty-sparsity-l1':
        '$R$ 是激活值之和，每个激活按大小受到惩罚。如果一个激活使重建损失降低的量小于它受到的惩罚，就会被压到 0。',
      'penalty-contraction':
        '雅可比矩阵表示像素变化时各单元变化多少，$R$ 是它的 Frobenius 范数的平方。编码只有一层 sigmoid 时，它有旁边的解析式。把编码整体缩小、再由解码器放大，也能降低 $R$，却没有任何好处，所以“雅可比”视图除以编码的离散程度。',
      penaltyOff: '现在权重 $\\lambda$ 为 0：损失只有重建损失，与普通自编码器相同。',
      objectiveVae:
        '损失是重建损失加上 $\\vbeta$ 乘以 KL 项。前者是对从后验采样的编码求期望的重建损失，后者使后验接近先验。现在 $\\vbeta = {{betaNow}}$。',
      objectiveFreeBits:
        '免费比特：某一维的 KL（对一个批次取平均）只有超过 $\\lambda = {{free}}$ nats 时才影响损失；低于它时不再被压低，因此不必坍缩。现在 $\\vbeta = {{betaNow}}$。',
      objectiveCapacity:
        '容量：损失惩罚平均 KL 与目标 $C = {{capacityNow}}$ nats 的距离，权重 $\\vbeta = {{beta}}$。因此编码应当携带大约 $C$ nats 的信息，不多也不少。',
      objectiveEntropy:
        '文章的目标函数：除了 $\\vbeta\\,\\KL$（现在 $\\vbeta = {{betaNow}}$），还以权重 $\\lambda = {{lambda}}$ 奖励后验的熵 $H(q) = \\tfrac{1}{2} \\sum_j \\log(2 \\pi e\\, \\vsigma_j^2)$。而 KL 项中已经包含了一次这个熵。',
      entropyIsBeta:
        '除去常数 $c$，它就是权重 $\\vbeta + \\lambda = {{equivalentBeta}}$、先验方差为 {{priorVariance}} 的 β-VAE。新编码必须从这个更宽的先验中采样；没有用到的维度会停在 $\\vsigma_j^2 = {{priorVariance}}$。',
      entropyAlone: '$\\vbeta = 0$ 时，熵受到奖励而不受任何限制：$\\vsigma$ 和编码会不断增大。',
      objectiveAsWritten:
        '文章中 PyTorch 代码的损失，乘以 $D = {{pixels}}$。代码把重建项对 $D$ 个像素取平均，却把 KL 项对 $d = {{latent}}$ 个潜变量维度取平均；与求和相比，KL 项的权重大了 $D/d = {{factor}}$ 倍，所以这里的权重是 {{weight}}。此外，它的公式误把 $\\log \\vsigma^2$ 当作 $\\log \\vsigma$。',
      betaAbove: '$\\vbeta = {{beta}}$ 大于 1：后验更靠近先验，编码携带的信息更少，图像更模糊。',
      betaBelow:
        '$\\vbeta = {{beta}}$ 小于 1：编码携带的信息更多，图像更清晰，但编码与先验的偏差更大，从先验采样的效果更差。',
      betaZero:
        '$\\vbeta = 0$ 时损失只有重建损失，KL 只作监测。没有约束阻止 $\\vsigma$ 缩小，也没有约束使编码靠近先验：它只是编码带噪声的自编码器，从先验采样往往解码不出像样的图像。',
      betaRising:
        'KL 预热：$\\vbeta$ 现在为 {{betaNow}}，正逐渐升高，在第 {{epochs}} 轮结束时达到 {{beta}}。这样，解码器先学会使用编码，KL 项再完全起作用。',
      betaRisen: 'KL 预热：$\\vbeta$ 从 0 升高，到第 {{epochs}} 轮结束时达到 {{beta}}，此后不变。',
      betaCyclic:
        '周期式预热：每个周期为 {{epochs}} 轮，前一半 $\\vbeta$ 从 0 升到 {{beta}}，后一半保持不变。现在为 {{betaNow}}。',
      capacityRising:
        '容量从 0 逐渐升高：现在为 {{capacityNow}} nats，在第 {{epochs}} 轮结束时达到 {{capacity}} nats。',
      capacityRisen: '容量从 0 升高，到第 {{epochs}} 轮结束时达到 {{capacity}} nats，此后不变。',
      capacityCyclic:
        '每个周期为 {{epochs}} 轮，前一半容量从 0 升到 {{capacity}} nats，后一半保持不变。现在为 {{capacityNow}} nats。',
      kl: 'KL 散度衡量一张图像的后验与先验 $\\N(0, I)$ 相差多远。只有两者相同时才为 0，此时编码不含任何关于图像的信息。',
      collapse:
        '如果所有图像的 KL 都降到 0，说明解码器已不再使用编码：每个重建都是平均图像，重建损失落在虚线上。这称为后验坍缩。',
      elbo: '$\\log p_\\theta(\\vx)$ 是整个模型赋予一张图像的对数概率，无法精确计算。证据下界（ELBO）等于重建项与 KL 项之和的相反数。两者之差是 $q$ 与真实后验之间的 KL 散度，这是用简单的高斯分布代替真实后验的代价。“log p(x)”视图估计这个差有多大。',
      lossIsElbo: '现在损失恰好等于 −ELBO：最小化损失就是提高这个下界。',
      lossIsNotElbo: '现在损失不等于 −ELBO，所以图中另用虚线画出 −ELBO = 重建 + KL；比较模型时请看这一条。',
      objectiveIwae:
        '损失是重要性加权下界的相反数：为每张图像采样并解码 $K = {{samples}}$ 个编码，先对权重取平均，再取对数。$K = 1$ 时就是 −ELBO；$K$ 越大，下界越接近 $\\log p_\\theta(\\vx)$。',
      importanceWeights:
        '编码对图像解释得越好，权重越大。偶尔采样到差的编码影响不大，所以后验可以比 VAE 的更宽；代价是 $K$ 越大，编码器梯度的信噪比越低。',
      boundOfTest:
        '测试图像每张只用一个编码测量：○ 是 −ELBO、重建项和 KL。这个 −ELBO 可能不如 VAE，但模型本身可能更好；请在“log p(x)”视图中比较。',

      nat: '损失以 nats（纳特）为单位，即用自然对数时的信息单位：损失为 $L$ nats，对应的概率（或概率密度）是 $e^{-L}$。损失减少 1 nat，概率就变成 $e \\approx 2.7$ 倍。1 nat 等于 1.44 bit。',
      units:
        '各项都对像素和潜变量维度求和，再对图像取平均。求和很重要：如果对像素和维度各自取平均，KL 项的权重会变成 {{factor}} 倍，编码就可能坍缩。',
      unitsPlain: '损失对像素求和，再对图像取平均。',
      trainAndTest:
        '曲线是训练图像上的损失，取最近若干次更新的平均；○ 是测试图像上的损失，测试图像不参与训练。如果曲线下降而 ○ 上升，说明模型过拟合：它只是记住了训练图像。',
      trainAndTestAgain:
        '曲线是训练图像上的损失，取最近若干次更新的平均；○ 是某一时刻在同样这些图像上的损失，因为这类图像只有这些。所以这里看不出过拟合。',
      trainDropout: '曲线是在 dropout 起作用时测量的，○ 则没有 dropout，所以 ○ 可能低于曲线。',
      meanImage:
        '“平均图像”虚线是对每张图像都输出训练图像的平均图像时的损失。停在这条线上的模型，没有学到任何关于单张图像的信息。',
      meanImageMeasured:
        '“平均图像”虚线是对每张图像都输出训练图像的平均图像时的损失：在测试图像上为 {{meanImage}} nats。停在这条线上的模型，没有学到任何关于单张图像的信息。',
      pca: 'PCA 的平方误差，是编码长度相同的线性自编码器在训练图像上所能达到的最小值。把单位切换为平方误差即可比较。',
      ownVariance: '这里平均图像和 PCA 各用自己的最优方差 $s^2$，与模型一样。',
      good: '好的损失应远低于平均图像，并且 ○ 靠近曲线。只有数据、像素取值和似然都相同时，损失才能相互比较。',
      yardstickVae:
        '参考：在 MNIST 上，两侧各有一个 400 单元隐藏层的 VAE，用全部 60,000 张训练图像训练 10 轮后，测试图像上的 −ELBO 在 2 维时约为 {{nats2}} nats，10 维时约为 {{nats10}}，20 维时约为 {{nats20}}；换随机种子最多相差 2。',
      yardstickAe:
        '参考：在 MNIST 上，两侧各有一个 400 单元隐藏层、编码为 2 维的自编码器，用全部 60,000 张训练图像训练 10 轮后，测试图像上的交叉熵约为 {{nats2}} nats；换随机种子最多相差 2。',
      done: '训练到什么时候为止？当 ○ 连续几轮几乎不再下降时。大约 10 轮之后，主要的变化就都看到了。',
    },
  },
});

export type ExplanationPoint = keyof (typeof explanations)['en']['points'];
