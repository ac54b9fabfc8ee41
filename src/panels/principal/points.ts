/** What the view explains: a formula, where there is one, and the name of its sentence. */
export const points = [
  { name: 'map', tex: String.raw`\vxhat = \vz\, W + b, \qquad \vz = \vx\, V + a` },
  {
    name: 'best',
    tex: String.raw`\min_{P} \sum_n \lVert (\vx_n - \bar{\vx}) - P (\vx_n - \bar{\vx}) \rVert^2, \qquad P^2 = P = P^\top,\ \operatorname{rank} P = k`,
  },
  { name: 'span', tex: undefined },
  {
    name: 'angle',
    tex: String.raw`\vxhat \in \{\, b + \vz\, W \,\}, \qquad \cos \alpha_i = \lVert P u_i \rVert`,
  },
] as const;
