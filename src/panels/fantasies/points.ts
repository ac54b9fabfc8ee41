/** What the view explains: a formula, where there is one, and the name of its sentence. */
export const points = [
  {
    name: 'step',
    tex: String.raw`\vx^{t} \to h^{t} \sim p(h \mid \vx^{t}) \to \vx^{t+1} \sim p(\vx \mid h^{t})`,
  },
  { name: 'shown', tex: String.raw`p(\vx_i = 1 \mid h), \qquad \vx_i \in \{0, 1\}` },
  { name: 'start', tex: undefined },
  {
    name: 'temperature',
    tex: String.raw`p_T(\vx, h) \propto p(\vx, h)^{1/T} \propto e^{-E(\vx, h) / T}`,
  },
  { name: 'still', tex: undefined },
] as const;
