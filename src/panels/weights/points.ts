import type { MeanFunction } from '../../plan/likelihood.ts';

/** x̂ from the decoder's last sums a. */
const meanTex: Readonly<Record<MeanFunction, string>> = {
  identity: String.raw`\vxhat = a`,
  logistic: String.raw`\vxhat = \operatorname{sigmoid}(a)`,
  'relu-logistic': String.raw`\vxhat = \operatorname{sigmoid}\big(\max(0, a)\big)`,
  'continuous-bernoulli': String.raw`\vxhat = \frac{1}{1 - e^{-a}} - \frac{1}{a}`,
};

/** What the view explains of such a model: a formula, where there is one, and the name of its sentence. */
export function pointsFor(mean: MeanFunction) {
  return [
    { name: 'encoder', tex: String.raw`h_j = f\Big(\sum_i \vx_i W_{ij} + b_j\Big)` },
    { name: 'decoder', tex: String.raw`a_i = \sum_j h_j W_{ji} + b_i, \qquad ${meanTex[mean]}` },
    { name: 'scale', tex: undefined },
  ] as const;
}
