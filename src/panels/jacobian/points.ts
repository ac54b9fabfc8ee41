/** What the view explains: a formula, where there is one, and the name of its sentence. */
export const points = [
  {
    name: 'jacobian',
    tex: String.raw`J = \frac{\partial \vz}{\partial \vx}, \qquad \vz(\vx + \delta) \approx \vz(\vx) + J \delta`,
  },
  {
    name: 'singular',
    tex: String.raw`J v_k = s_k u_k, \qquad \lVert J \rVert_F^2 = \sum_{j,i} \Big( \frac{\partial \vz_j}{\partial \vx_i} \Big)^2 = \sum_k s_k^2`,
  },
  {
    name: 'contraction',
    tex: String.raw`\vz = \operatorname{sigmoid}(W^\top \vx + b): \qquad \lVert J \rVert_F^2 = \sum_j \big[ \vz_j (1 - \vz_j) \big]^2 \sum_i W_{ij}^2`,
  },
  {
    name: 'spread',
    tex: String.raw`\frac{\lVert J \rVert_F}{\sqrt{\sum_j \operatorname{Var}_{\vx} \vz_j(\vx)}}`,
  },
] as const;
