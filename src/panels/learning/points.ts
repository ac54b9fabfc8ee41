import type { Units } from '../../plan/boltzmann.ts';

const visibleEnergy = {
  bernoulli: String.raw`-b^\top \vx`,
  gaussian: String.raw`\frac{\|\vx - b\|^2}{2 s^2}`,
};

/** What is explained of the three charts: a formula, where there is one, and the name of its sentence. */
export const pointsFor = (visible: Units['type']) =>
  [
    {
      name: 'reconstruction',
      tex: String.raw`\hat{h} = p(h \mid \vx), \qquad -\log p(\vx \mid \hat{h})`,
    },
    {
      name: 'energy',
      tex: String.raw`F(\vx) = ${visibleEnergy[visible]} - \sum_j \log\big(1 + e^{\,c_j + \vx^\top W_j}\big)`,
    },
    { name: 'likelihood', tex: String.raw`\log p(\vx) = -F(\vx) - \log Z` },
    ...(visible === 'gaussian'
      ? []
      : ([
          {
            name: 'pseudo',
            tex: String.raw`\log \mathrm{PL}(\vx) = \sum_i \log \sigma\big(F(\vx^{(i)}) - F(\vx)\big)`,
          },
        ] as const)),
    { name: 'gap', tex: undefined },
    { name: 'chains', tex: undefined },
  ] as const;
