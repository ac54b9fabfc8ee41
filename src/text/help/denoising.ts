import { words } from '../words.ts';

/** Of the denoising autoencoder: what it is, and what its own knobs and choices do. */
export const denoising = words({
  en: {
    model:
      'Denoising autoencoder: receives a corrupted image and has to reproduce the clean one, so copying the input does not help.',
    fields: {
      corruption:
        'How the images are corrupted that the encoder receives in training, anew at every update. The output is compared with the clean image.',
      corruptionLevel:
        'The probability that a pixel is changed, or the standard deviation of the Gaussian noise. 0 is the plain autoencoder; at the upper end there is nothing left to learn from.',
    },
    options: {
      masking: 'Sets each pixel to black with the given probability.',
      'gaussian-noise':
        'Adds a normal random number with the given standard deviation to every pixel; nothing is clipped.',
      'salt-and-pepper':
        'Replaces each pixel with the given probability, by black or white with equal chance.',
    },
  },
  zh: {
    model: '去噪自编码器：输入加噪后的图像，要求重建干净的图像，因此照抄输入没有用。',
    fields: {
      corruption: '训练时怎样给编码器的输入图像加噪，每次更新都重新采样。输出与干净的图像比较。',
      corruptionLevel:
        '每个像素被改变的概率，或高斯噪声的标准差。取 0 就是普通自编码器；取到最大则几乎没有东西可学。',
    },
    options: {
      masking: '以给定的概率把每个像素变黑。',
      'gaussian-noise': '给每个像素加上一个正态随机数，标准差为给定值；结果不截断。',
      'salt-and-pepper': '以给定的概率替换每个像素，变黑与变白的机会相等。',
    },
  },
});
