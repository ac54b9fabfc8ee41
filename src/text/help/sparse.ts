import { words } from '../words.ts';

/** Of the sparse autoencoder: what it is, and what its own knobs and choices do. */
export const sparse = words({
  en: {
    model:
      'Sparse autoencoder: the code may be large, but only a few of its units are active for any one image, so each tends to stand for one feature.',
    fields: {
      sparsity:
        'How the code is kept sparse: by a target for every unit’s mean activation, by a penalty on the size of activations (L1), or by keeping only the k largest.',
      sparsityWeight:
        'Weight of the sparsity penalty relative to the reconstruction. 0 leaves the code free; far too much switches all units off.',
      targetActivation:
        'The mean activation over all images that every unit of the code is held near. At 0.05 a unit cannot be strongly active for many images.',
      kept: 'How many units of the code, the largest, are kept for each image; all others are set to 0.',
    },
    options: {
      'kl-sparsity':
        'Sigmoid units; the penalty Σ ρ ln(ρ/ρ̂) + (1 − ρ) ln((1 − ρ)/(1 − ρ̂)) draws the mean ρ̂ of every unit over the batch towards ρ.',
      l1: 'ReLU units with the penalty Σ |h|: activations that help the reconstruction little are pushed to 0.',
      'top-k':
        'Linear units, of which only the k largest are kept for each image; there is no penalty and no weight to choose.',
    },
  },
  zh: {
    model: '稀疏自编码器：编码可以很长，但对每张图像只有少数单元被激活，每个单元因而逐渐对应一种特征。',
    fields: {
      sparsity: '怎样使编码稀疏：约束每个单元的平均激活，对激活的大小加惩罚（L1），或只保留最大的 k 个。',
      sparsityWeight: '稀疏惩罚相对于重建项的权重。取 0 不作约束；过大则所有单元都不激活。',
      targetActivation:
        '编码的每个单元在所有图像上的平均激活应接近的数。取 0.05 时，一个单元不可能对很多图像都强烈激活。',
      kept: '每张图像保留编码中最大的几个单元，其余都置 0。',
    },
    options: {
      'kl-sparsity':
        'sigmoid 单元；惩罚项 Σ ρ ln(ρ/ρ̂) + (1 − ρ) ln((1 − ρ)/(1 − ρ̂)) 把每个单元在一个批次上的平均值 ρ̂ 拉向 ρ。',
      l1: 'ReLU 单元，惩罚项为 Σ |h|：对重建帮助不大的激活会被压到 0。',
      'top-k': '线性单元，每张图像只保留最大的 k 个；没有惩罚项，也不用选权重。',
    },
  },
});
