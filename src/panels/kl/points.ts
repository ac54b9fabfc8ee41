/** What the view explains: a formula, where there is one, and the name of its sentence. */
export const points = [
  {
    name: 'perDimension',
    tex: String.raw`\KL_j = \E_{\vx}\, \tfrac{1}{2} \big(\vmu_j^2 + \vsigma_j^2 - 1 - \log \vsigma_j^2\big), \qquad \KL = \sum_j \KL_j`,
  },
  { name: 'active', tex: String.raw`A_j = \operatorname{Var}_{\vx}\, \vmu_j(\vx) > 0.01` },
  { name: 'collapsed', tex: undefined },
] as const;
