/** What is explained of a machine: a formula, where there is one, and the name of its sentence. */
export const points = [
  {
    name: 'energy',
    tex: String.raw`E(\vx, h) = -b^\top \vx - c^\top h - \vx^\top W h, \qquad p(\vx, h) = \frac{e^{-E(\vx, h)}}{Z}`,
  },
  {
    name: 'halves',
    tex: String.raw`p(h_j = 1 \mid \vx) = \sigma(c_j + \vx^\top W_j), \qquad p(\vx_i = 1 \mid h) = \sigma(b_i + W_i h)`,
  },
  {
    name: 'gradient',
    tex: String.raw`\frac{\partial \log p(\vx)}{\partial W} = \vx\, \hat{h}^\top - \E_{p}\, \vx h^\top`,
  },
  {
    name: 'contrast',
    tex: String.raw`\Delta W \propto v^0 \hat{h}^{0\top} - v^k \hat{h}^{k\top}, \qquad v^0 = \vx`,
  },
  { name: 'noBackpropagation', tex: undefined },
] as const;
