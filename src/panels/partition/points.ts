import type { Units } from '../../plan/boltzmann.ts';

const overAll = {
  bernoulli: String.raw`\sum_{\vx} e^{-F(\vx)}`,
  gaussian: String.raw`\int e^{-F(\vx)} d\vx`,
};
const exact = {
  bernoulli: String.raw`Z = ${overAll.bernoulli} = \sum_{h} e^{\,c^\top h} \prod_i \big(1 + e^{\,b_i + (W h)_i}\big)`,
  gaussian: String.raw`Z = ${overAll.gaussian} = \sum_{h} e^{\,c^\top h} \prod_i \sqrt{2 \pi s^2}\; e^{\,b_i (W h)_i + s^2 (W h)_i^2 / 2}`,
};

/** What is explained: how Z is summed, for either kind of visible units, or how it is estimated. */
export function pointsFor(isExact: boolean, visible: Units['type']) {
  return [
    {
      name: 'partition',
      tex: String.raw`\log p(\vx) = -F(\vx) - \log Z, \qquad Z = ${overAll[visible]}`,
    },
    ...(isExact
      ? ([{ name: 'exact', tex: exact[visible] }] as const)
      : ([
          {
            name: 'annealed',
            tex: String.raw`\hat{Z} = Z_0 \cdot \frac{1}{M} \sum_{m=1}^{M} \prod_k \frac{p^*_{\beta_k}(\vx_k)}{p^*_{\beta_{k-1}}(\vx_k)}`,
          },
          { name: 'bias', tex: undefined },
        ] as const)),
    { name: 'independent', tex: undefined },
  ] as const;
}
