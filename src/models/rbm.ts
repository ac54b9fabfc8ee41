import { sizeOf, type Sample } from '../datasets/sample.ts';
import type { Fields, ValuesOf } from '../lib/fields.ts';
import { pixelKinds } from '../plan/binarization.ts';
import type { BoltzmannPlan, Units } from '../plan/boltzmann.ts';

const fields = {
  hidden: { type: 'number', min: 2, max: 1024, initial: 256, scale: 'width' },
  chains: { type: 'choice', options: ['contrastive', 'persistent'], initial: 'contrastive' },
  gibbsSteps: { type: 'number', min: 1, max: 25, initial: 1, scale: 'linear', step: 1, live: true },
  momentum: {
    type: 'number',
    min: 0,
    max: 0.95,
    initial: 0.9,
    scale: 'linear',
    step: 0.05,
    live: true,
    folded: true,
  },
  fallsOver: {
    type: 'number',
    min: 0,
    max: 200,
    initial: 0,
    scale: 'linear',
    step: 1,
    live: true,
    folded: true,
  },
  units: { type: 'choice', options: ['on-off', 'real-valued'], initial: 'on-off', folded: true },
  pixels: {
    type: 'choice',
    options: pixelKinds,
    initial: 'sampled',
    folded: true,
    when: { field: 'units', is: ['on-off'] },
  },
  variance: {
    type: 'number',
    min: 0.005,
    max: 1,
    initial: 0.05,
    scale: 'log',
    folded: true,
    when: { field: 'units', is: ['real-valued'] },
  },
  spread: { type: 'number', min: 0.001, max: 0.1, initial: 0.01, scale: 'log', folded: true },
  sparsityWeight: {
    type: 'number',
    min: 0,
    max: 10,
    initial: 0,
    scale: 'linear',
    step: 0.05,
    live: true,
    folded: true,
  },
  targetActivation: {
    type: 'number',
    min: 0.01,
    max: 0.5,
    initial: 0.1,
    scale: 'linear',
    step: 0.01,
    live: true,
    folded: true,
  },
} as const satisfies Fields;

/** Momentum is at most this for the first epochs, while weights still find their direction (Hinton 2010). */
const firstMomentum = { most: 0.5, epochs: 5 };

/**
 * A restricted Boltzmann machine (Smolensky 1986): visible and hidden units joined by one matrix of weights that is read both
 * ways, trained by contrastive divergence (Hinton 2002) or with persistent chains (Tieleman 2008).
 */
export const rbm = {
  id: 'rbm',
  fields,
  training: { optimizer: 'sgd', learningRate: 0.2, weightDecay: 2e-4 },
  describe(params: ValuesOf<typeof fields>, sample: Sample): BoltzmannPlan {
    const { hidden, momentum, sparsityWeight, targetActivation } = params;
    const inputSize = sizeOf(sample);
    const visible: Units =
      params.units === 'real-valued'
        ? { type: 'gaussian', size: inputSize, variance: params.variance }
        : { type: 'bernoulli', size: inputSize };
    return {
      type: 'boltzmann',
      sample,
      inputSize,
      pixels: params.units === 'real-valued' ? 'grey' : params.pixels,
      machines: [{ visible, hidden: { type: 'bernoulli', size: hidden }, deviation: params.spread }],
      chains: params.chains,
      steps: params.gibbsSteps,
      momentum: {
        first: Math.min(firstMomentum.most, momentum),
        last: momentum,
        epochs: firstMomentum.epochs,
      },
      fallsOver: params.fallsOver,
      sparsity: { target: targetActivation, weight: sparsityWeight },
    };
  },
} as const;
