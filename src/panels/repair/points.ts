/** What is explained of repairing: a formula, where there is one, and the name of its sentence. */
export const points = [
  { name: 'held', tex: String.raw`\vx_{\text{free}} \sim p(\vx_{\text{free}} \mid \vx_{\text{held}})` },
  { name: 'drawn', tex: undefined },
  {
    name: 'meanField',
    tex: String.raw`\hat{h} = \sigma(c + \hat{\vx}^\top W), \qquad \hat{\vx} = \sigma(b + W \hat{h})`,
  },
] as const;
