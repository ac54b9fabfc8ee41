import { words } from '../words.ts';

/** Of training: what knobs and choices do. */
export const training = words({
  en: {
    fields: {
      optimizer: 'The rule that turns gradients into updates. If in doubt, take Adam.',
      learningRate:
        'The size of an update. Too small, and training is slow; too large, and the loss jumps or diverges.',
      weightDecay:
        'Reduces every weight by a small share at each update. A little can reduce overfitting; much blurs everything.',
      batchSize:
        'How many images an update averages over. Larger batches give steadier updates, but fewer of them in an epoch.',
      stopAfter:
        'Training pauses after this many epochs, that is, passes through the training images. When the rings of the held-out loss no longer fall, more epochs gain nothing.',
    },
    options: {
      adam: 'Momentum, and for every weight a step scaled by the size of its past gradients.',
      rmsprop: 'For every weight a step scaled by the size of its past gradients, without momentum.',
      sgd: 'Gradient descent with momentum: simple, and sensitive to the learning rate.',
    },
  },
  zh: {
    fields: {
      optimizer: '把梯度变成参数更新的规则。拿不准就用 Adam。',
      learningRate: '每次更新的步长。太小，训练很慢；太大，损失忽上忽下，甚至发散。',
      weightDecay: '每次更新都把权重缩小一点。少量可以减轻过拟合，过多则图像全都变模糊。',
      batchSize: '每次更新对多少张图像取平均。批次越大，更新越平稳，但一轮中的更新次数越少。',
      stopAfter:
        '训练满这么多轮后自动暂停；一轮就是把训练图像全部用过一遍。测试损失的圆圈不再下降时，继续训练没有益处。',
    },
    options: {
      adam: '带动量，并按每个权重以往梯度的大小调整步长。',
      rmsprop: '按每个权重以往梯度的大小调整步长，不带动量。',
      sgd: '带动量的梯度下降：简单，但对学习率敏感。',
    },
  },
});
