/** What is explained: how Z is summed, or how it is estimated. */
export function pointsFor(isExact: boolean) {
  return [
    { name: 'partition', tex: String.raw`\log p(\vx) = -F(\vx) - \log Z, \qquad Z = \sum_{\vx} e^{-F(\vx)}` },
    ...(isExact
      ? ([
          {
            name: 'exact',
            tex: String.raw`Z = \sum_{\vx} e^{-F(\vx)} = \sum_{h} e^{\,c^\top h} \prod_i \big(1 + e^{\,b_i + (W h)_i}\big)`,
          },
        ] as const)
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
