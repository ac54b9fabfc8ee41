import { normalTex, varianceText } from '../normal-tex.ts';

/** What the view explains of a prior N(0, v I): a formula, where there is one, and the name of its sentence. */
export function pointsFor(variance: number) {
  return [
    { name: 'aggregate', tex: String.raw`q(\vz) = \frac{1}{N} \sum_{n=1}^{N} q_\phi(\vz \mid \vx_n)` },
    {
      name: 'split',
      tex: String.raw`\E_{\vx}\, \KL\big(q_\phi(\vz \mid \vx) \,\big\|\, p(\vz)\big) = I_q(\vx; \vz) + \KL\big(q(\vz) \,\big\|\, p(\vz)\big)`,
    },
    {
      name: 'binned',
      tex: String.raw`\sum_b q_b \log \frac{q_b}{\pi_b} \;\le\; \KL\big(q(\vz_j) \,\big\|\, ${normalTex(variance, 'one')}\big)`,
    },
    {
      name: 'matched',
      tex: String.raw`${variance === 1 ? plain : inUnits(variance)}, \qquad m = \E\, \vmu_j, \quad v = \operatorname{Var} \vmu_j + \E\, \vsigma_j^2`,
    },
  ] as const;
}

const plain = String.raw`\tfrac{1}{2} \big(m^2 + v - 1 - \log v\big)`;
/** KL(N(m, v) ‖ N(0, s²)). */
const inUnits = (variance: number) => {
  const s2 = varianceText(variance);
  return String.raw`\tfrac{1}{2} \big(\tfrac{m^2 + v}{${s2}} - 1 - \log \tfrac{v}{${s2}}\big)`;
};
