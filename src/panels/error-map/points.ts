/** What the view explains: a formula, where there is one, and the name of its sentence. */
export const points = [
  { name: 'difference', tex: String.raw`\vx_i - \vxhat_i` },
  {
    name: 'squaredError',
    tex: String.raw`\lVert \vx - \vxhat \rVert^2 = \sum_i (\vx_i - \vxhat_i)^2`,
  },
  { name: 'edges', tex: undefined },
] as const;
