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
  /** Of a plan that says it (optimizers.ts, `optimizerNumbers`); otherwise the optimiser's own. */
  readonly momentum?: number;
}): number {
  const { training, step, g, i, momentum } = o;
  const { learningRate, weightDecay } = training;
  const [first, second] = o.moments;
  const w = o.decays ? o.w - learningRate * weightDecay * o.w : o.w;
  switch (training.optimizer) {
    case 'adam': {
      const mu = momentum ?? 0.9;
      const m = (first[i] = mu * (first[i] ?? 0) + (1 - mu) * g);
      const v = (second[i] = 0.999 * (second[i] ?? 0) + 0.001 * g * g);
      return w - (learningRate * (m / (1 - mu ** step))) / (Math.sqrt(v / (1 - 0.999 ** step)) + 1e-8);
    }
    case 'rmsprop': {
      const v = (first[i] = 0.9 * (first[i] ?? 0) + 0.1 * g * g);
      return w - (learningRate * g) / (Math.sqrt(v) + 1e-8);
    }
    case 'sgd':
      return w - learningRate * (1 - (momentum ?? 0)) * (first[i] = (momentum ?? 0.9) * (first[i] ?? 0) + g);
  }
}
