/** What the view explains: a formula, where there is one, and the name of its sentence. */
export const points = [
  { name: 'encoder', tex: String.raw`h_j = f\Big(\sum_i \vx_i W_{ij} + b_j\Big)` },
  {
    name: 'decoder',
    tex: String.raw`a_i = \sum_j h_j W_{ji} + b_i, \qquad \vxhat = \operatorname{sigmoid}(a)`,
  },
  { name: 'scale', tex: undefined },
] as const;
