import type { Training } from '../../plan/training.ts';

/** A parameter after the `step`-th update (from 1) by its gradient `g`; moves its moments, which lie at `i`. */
export function optimized(o: {
  readonly training: Training;
  readonly step: number;
  readonly w: number;
  readonly g: number;
  readonly moments: readonly [Float64Array, Float64Array];
  readonly i: number;
  readonly decays: boolean;
}): number {
  const { training, step, g, i } = o;
  const { learningRate, weightDecay } = training;
  const [first, second] = o.moments;
  const w = o.decays ? o.w - learningRate * weightDecay * o.w : o.w;
  switch (training.optimizer) {
    case 'adam': {
      const m = (first[i] = 0.9 * (first[i] ?? 0) + 0.1 * g);
      const v = (second[i] = 0.999 * (second[i] ?? 0) + 0.001 * g * g);
      return w - (learningRate * (m / (1 - 0.9 ** step))) / (Math.sqrt(v / (1 - 0.999 ** step)) + 1e-8);
    }
    case 'rmsprop': {
      const v = (first[i] = 0.9 * (first[i] ?? 0) + 0.1 * g * g);
      return w - (learningRate * g) / (Math.sqrt(v) + 1e-8);
    }
    case 'sgd':
      return w - learningRate * (first[i] = 0.9 * (first[i] ?? 0) + g);
  }
}
