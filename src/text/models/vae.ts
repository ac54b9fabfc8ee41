import { words } from '../words.ts';

/** Of the VAE: its name, and what its own knobs and choices are called. */
export const vae = words({
  en: {
    model: {
      name: 'VAE',
      clause: 'a cloud for each image, and a prior',
    },
    fields: {
      objective: 'Bound',
      samples: 'Codes K per image',
      beta: 'β',
      warmUp: 'KL warm-up',
      warmUpEpochs: 'Warm-up length',
      klRule: 'KL rule',
      freeBits: 'Free nats per dimension',
      capacity: 'Capacity C',
      lambda: 'λ',
    },
    options: {
      elbo: 'ELBO',
      iwae: 'IWAE',
      plain: 'all of it',
      'free-bits': 'free bits',
      capacity: 'capacity',
      entropy: 'with λ · H(q)',
      'as-written': 'as the listing has it',
      constant: 'none',
      rising: 'rising once',
      cyclic: 'in cycles',
    },
  },
  zh: {
    model: {
      name: 'VAE',
      clause: '每张图像一团分布，外加先验',
    },
    fields: {
      objective: '下界',
      samples: '每张图像的编码数 K',
      beta: 'β',
      warmUp: 'KL 预热',
      warmUpEpochs: '预热长度',
      klRule: 'KL 规则',
      freeBits: '每维免费的 nats 数',
      capacity: '容量 C',
      lambda: 'λ',
    },
    options: {
      elbo: 'ELBO',
      iwae: 'IWAE',
      plain: '全部计入',
      'free-bits': '免费比特',
      capacity: '容量',
      entropy: '加 λ · H(q)',
      'as-written': '照代码原样',
      constant: '无',
      rising: '升高一次',
      cyclic: '周期式',
    },
  },
});
