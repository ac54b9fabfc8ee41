/** What the view explains: a formula, where there is one, and the name of its sentence. */
export const points = [
  { name: 'aggregate', tex: String.raw`q(\vz) = \frac{1}{N} \sum_{n=1}^{N} q_\phi(\vz \mid \vx_n)` },
  {
    name: 'split',
    tex: String.raw`\E_{\vx}\, \KL\big(q_\phi(\vz \mid \vx) \,\big\|\, p(\vz)\big) = I_q(\vx; \vz) + \KL\big(q(\vz) \,\big\|\, p(\vz)\big)`,
  },
  {
    name: 'binned',
    tex: String.raw`\sum_b q_b \log \frac{q_b}{\pi_b} \;\le\; \KL\big(q(\vz_j) \,\big\|\, \N(0, 1)\big)`,
  },
  {
    name: 'matched',
    tex: String.raw`\tfrac{1}{2} \big(m^2 + v - 1 - \log v\big), \qquad m = \E\, \vmu_j, \quad v = \operatorname{Var} \vmu_j + \E\, \vsigma_j^2`,
  },
] as const;
