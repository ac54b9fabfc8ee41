/** What the view explains: a formula, where there is one, and the name of its sentence. */
export const points = [
  {
    name: 'mean',
    tex: String.raw`\hat{\rho}_j = \E_{\vx}\, h_j(\vx)`,
  },
  { name: 'active', tex: undefined },
  {
    name: 'sparseness',
    tex: String.raw`\frac{\big(\E_{\vx}\, h_j(\vx)\big)^2}{\E_{\vx}\, h_j(\vx)^2}`,
  },
  { name: 'unit', tex: undefined },
] as const;
