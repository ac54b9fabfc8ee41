/** What is explained of chains: a formula, where there is one, and the name of its sentence. */
export const points = [
  {
    name: 'step',
    tex: String.raw`h \sim p(h \mid \vx), \qquad \vx \sim p(\vx \mid h)`,
  },
  { name: 'believes', tex: undefined },
  { name: 'temperature', tex: String.raw`p_T(\vx, h) \propto p(\vx, h)^{1/T}` },
  { name: 'stuck', tex: undefined },
] as const;
