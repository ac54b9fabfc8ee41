/** What the view explains: a formula, where there is one, and the name of its sentence. */
export const points = [
  {
    name: 'objective',
    tex: String.raw`\tilde{\vx} \sim C(\tilde{\vx} \mid \vx), \qquad \min\; \E\big[-\log p\big(\vx \mid f(\tilde{\vx})\big)\big]`,
  },
  {
    name: 'errors',
    tex: String.raw`\lVert \tilde{\vx} - \vx \rVert^2, \qquad \lVert \vxhat(\tilde{\vx}) - \vx \rVert^2`,
  },
  { name: 'twin', tex: undefined },
] as const;
