import { words } from '../words.ts';

/** Of training: names of knobs and choices. */
export const training = words({
  en: {
    fields: {
      optimizer: 'Optimiser',
      learningRate: 'Learning rate',
      weightDecay: 'Weight decay',
      batchSize: 'Batch size',
      stopAfter: 'Stop after',
    },
    options: { adam: 'Adam', rmsprop: 'RMSProp', sgd: 'SGD' },
  },
  zh: {
    fields: {
      optimizer: '优化器',
      learningRate: '学习率',
      weightDecay: '权重衰减',
      batchSize: '批大小',
      stopAfter: '自动停止',
    },
    options: { adam: 'Adam', rmsprop: 'RMSProp', sgd: 'SGD' },
  },
});
