import type { SparsityPenalty } from '../../plan/sparsity.ts';

/** What keeps a code sparse. */
export type Sparsity = SparsityPenalty['type'] | 'top-k' | 'machine';

const meanNames = { kl: 'meanKl', l1: 'meanL1', 'top-k': 'meanTopK', machine: 'meanMachine' } as const;

/** What the view explains of such a code: a formula, where there is one, and the name of its sentence. */
export function pointsFor(sparsity: Sparsity) {
  return [
    { name: meanNames[sparsity], tex: String.raw`\hat{\rho}_j = \E_{\vx}\, h_j(\vx)` },
    { name: 'active', tex: undefined },
    {
      name: 'sparseness',
      tex: String.raw`\frac{\big(\E_{\vx}\, h_j(\vx)\big)^2}{\E_{\vx}\, h_j(\vx)^2}`,
    },
    { name: sparsity === 'machine' ? 'unitMachine' : 'unit', tex: undefined },
  ] as const;
}
