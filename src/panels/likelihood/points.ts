/** What the view explains: a formula, where there is one, and the name of its sentence. */
export const points = [
  {
    name: 'integral',
    tex: String.raw`p_\theta(\vx) = \int p_\theta(\vx \mid \vz)\, p(\vz)\, d\vz`,
  },
  {
    name: 'bound',
    tex: String.raw`\mathcal{L}_K = \E\, \log \frac{1}{K} \sum_{k=1}^{K} w_k, \qquad w_k = \frac{p_\theta(\vx \mid \vz_k)\, p(\vz_k)}{q_\phi(\vz_k \mid \vx)}, \qquad \vz_k \sim q_\phi(\vz \mid \vx)`,
  },
  {
    name: 'climbs',
    tex: String.raw`\mathrm{ELBO}(\vx) = \mathcal{L}_1 \le \mathcal{L}_K \le \mathcal{L}_{K+1} \to \log p_\theta(\vx)`,
  },
  {
    name: 'gap',
    tex: String.raw`\log p_\theta(\vx) = \mathrm{ELBO}(\vx) + \KL\big(q_\phi(\vz \mid \vx) \,\big\|\, p_\theta(\vz \mid \vx)\big)`,
  },
  {
    name: 'effective',
    tex: String.raw`\frac{\big(\sum_k w_k\big)^2}{\sum_k w_k^2}, \qquad w_k = \frac{p_\theta(\vx, \vz_k)}{q_\phi(\vz_k \mid \vx)}`,
  },
  { name: 'discipline', tex: String.raw`p(\vz) = \N(0, I), \quad \vbeta = 1` },
  { name: 'grey', tex: undefined },
] as const;
