import { words } from '../words.ts';

/** Of the restricted Boltzmann machine: its name, and what its own knobs and choices are called. */
export const rbm = words({
  en: {
    model: {
      name: 'RBM',
      clause: 'one set of weights, read both ways',
    },
    fields: {
      hidden: 'Hidden units',
      chains: 'Chains begin',
      gibbsSteps: 'Gibbs steps k',
      momentum: 'Momentum',
      fallsOver: 'Rate falls to 0 over',
      units: 'Visible units',
      spread: 'Initial weights σ',
    },
    options: {
      contrastive: 'at the data (CD)',
      persistent: 'where they stood (PCD)',
      'on-off': 'on or off',
      'real-valued': 'Gaussian',
    },
  },
  zh: {
    model: {
      name: 'RBM',
      clause: '一组权重，双向使用',
    },
    fields: {
      hidden: '隐单元数',
      chains: '链从何处开始',
      gibbsSteps: '吉布斯步数 k',
      momentum: '动量',
      fallsOver: '学习率降到 0 的轮数',
      units: '可见单元',
      spread: '初始权重 σ',
    },
    options: {
      contrastive: '从数据开始（CD）',
      persistent: '从上次停下处（PCD）',
      'on-off': '开或关',
      'real-valued': '高斯',
    },
  },
});
