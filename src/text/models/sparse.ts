import { words } from '../words.ts';

/** Of the sparse autoencoder: its name, and what its own knobs and choices are called. */
export const sparse = words({
  en: {
    model: {
      name: 'Sparse',
      clause: 'many units, few of them active',
    },
    fields: {
      sparsity: 'Sparsity',
      sparsityWeight: 'Sparsity weight',
      targetActivation: 'Target activation ρ',
      kept: 'Units kept',
    },
    options: { 'kl-sparsity': 'mean near ρ (KL)', l1: 'L1', 'top-k': 'k largest' },
  },
  zh: {
    model: {
      name: '稀疏',
      clause: '单元很多，激活的很少',
    },
    fields: {
      sparsity: '稀疏方式',
      sparsityWeight: '稀疏权重',
      targetActivation: '目标激活 ρ',
      kept: '保留单元数',
    },
    options: { 'kl-sparsity': '平均值接近 ρ（KL）', l1: 'L1', 'top-k': '最大的 k 个' },
  },
});
