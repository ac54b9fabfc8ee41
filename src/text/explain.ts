import { words } from './words.ts';

/** The buttons that open explanations, and their titles; the explanations themselves come when one is opened. */
export const explain = words({
  en: {
    close: 'Close the explanation',
    loading: 'The explanation is loading.',
    failed: 'The explanation could not be loaded. Check the connection and open it again.',
    titles: {
      network: 'What the network computes',
      reconstructions: 'How a reconstruction is judged',
      'latent-space': 'What the latent space is',
      decoded: 'How a point becomes an image',
      loss: 'What is being minimised',
    },
    labels: {
      network: 'Explain the network',
      reconstructions: 'Explain the reconstructions',
      'latent-space': 'Explain the latent space',
      decoded: 'Explain the decoded image',
      loss: 'Explain the loss',
    },
  },
  zh: {
    close: '关闭讲解',
    loading: '正在加载讲解。',
    failed: '无法加载讲解。请检查网络连接后再打开。',
    titles: {
      network: '网络在计算什么',
      reconstructions: '怎样评判重建的好坏',
      'latent-space': '什么是潜空间',
      decoded: '一个点如何变成一张图像',
      loss: '我们在最小化什么',
    },
    labels: {
      network: '讲解网络',
      reconstructions: '讲解重建',
      'latent-space': '讲解潜空间',
      decoded: '讲解解码图像',
      loss: '讲解损失',
    },
  },
});
