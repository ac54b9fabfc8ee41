import { varianceText } from '../normal-tex.ts';

/** What the view explains where the prior is N(0, v I): a formula, where there is one, and the name of its sentence. */
export function pointsFor(priorVariance: number) {
  const v = varianceText(priorVariance);
  return [
    {
      name: 'perDimension',
      tex: String.raw`\KL_j = \E_{\vx}\, \tfrac{1}{2} \big(\vmu_j^2 + \vsigma_j^2 - 1 - \log \vsigma_j^2\big), \qquad \KL = \sum_j \KL_j`,
    },
    { name: 'active', tex: String.raw`A_j = \operatorname{Var}_{\vx}\, \vmu_j(\vx) > 0.01` },
    priorVariance === 1
      ? ({ name: 'collapsed', tex: undefined } as const)
      : ({
          name: 'collapsedEntropy',
          tex: String.raw`\vsigma_j^2 = \frac{\vbeta + \lambda}{\vbeta} = ${v}, \qquad \KL_j = \tfrac{1}{2} (${v} - 1 - \log ${v})`,
        } as const),
  ] as const;
}
