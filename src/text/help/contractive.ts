import { words } from '../words.ts';

/** Of the contractive autoencoder: what it is, and what its own knobs and choices do. */
export const contractive = words({
  en: {
    model:
      'Contractive autoencoder: the loss penalises how strongly the code reacts to small changes of the image, so it reacts only to changes that the reconstruction needs.',
    fields: {
      contraction:
        'Weight of ‖J‖², the squared Frobenius norm of the code’s Jacobian. 0 is the plain autoencoder; more makes the code less sensitive to small changes of the image, and blurs the reconstruction.',
    },
    options: {},
  },
  zh: {
    model: '收缩自编码器：损失惩罚编码对图像微小变化的敏感程度，因此编码只对重建所需要的变化敏感。',
    fields: {
      contraction:
        '‖J‖²（编码的雅可比矩阵的 Frobenius 范数的平方）的权重。取 0 就是普通自编码器；越大，编码对图像的微小变化越不敏感，重建的图像越模糊。',
    },
    options: {},
  },
});
