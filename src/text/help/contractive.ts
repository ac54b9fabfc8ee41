import { words } from '../words.ts';

/** Of the contractive autoencoder: what knobs and choices do. */
export const contractive = words({
  en: {
    fields: {
      contraction:
        'Weight of ‖J‖², the squared Frobenius norm of the code’s Jacobian. 0 is the plain autoencoder; more makes the code less sensitive to small changes of the image, and blurs the reconstruction.',
    },
    options: {},
  },
  zh: {
    fields: {
      contraction:
        '‖J‖²（编码的雅可比矩阵的 Frobenius 范数的平方）的权重。取 0 就是普通自编码器；越大，编码对图像的微小变化越不敏感，重建的图像越模糊。',
    },
    options: {},
  },
});
