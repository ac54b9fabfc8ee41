import type { Units } from '../../plan/boltzmann.ts';

const energy = {
  bernoulli: String.raw`-b^\top \vx`,
  gaussian: String.raw`\frac{\|\vx - b\|^2}{2 s^2}`,
};
const down = {
  bernoulli: String.raw`p(\vx_i = 1 \mid h) = \sigma(b_i + W_i h)`,
  gaussian: String.raw`\vx_i \mid h \sim \N(b_i + s^2 W_i h,\, s^2)`,
};

/** What is explained of a machine with visible units of a kind: a formula, where there is one, and the name of its sentence. */
export const pointsFor = (visible: Units['type']) =>
  [
    {
      name: 'energy',
      tex: String.raw`E(\vx, h) = ${energy[visible]} - c^\top h - \vx^\top W h, \qquad p(\vx, h) = \frac{e^{-E(\vx, h)}}{Z}`,
    },
    {
      name: 'halves',
      tex: String.raw`p(h_j = 1 \mid \vx) = \sigma(c_j + \vx^\top W_j), \qquad ${down[visible]}`,
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
