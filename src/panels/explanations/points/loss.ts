import { formatCount, formatFixed, formatRate } from '../../../ui/format.ts';
import type { Facts } from '../facts.ts';
import type { Point } from './point.ts';

function betaPoints(beta: number): readonly Point[] {
  if (beta === 1) return [];
  return beta === 0 ? [{ sentence: 'noKl' }] : [{ sentence: 'beta', values: { beta: formatRate(beta) } }];
}

/** The objective, its parts, its unit and what to compare it with. */
export function loss(facts: Facts): readonly Point[] {
  const { beta, meanImage } = facts;
  const close: readonly Point[] = [
    facts.isVae
      ? { sentence: 'units', values: { factor: formatCount(facts.pixels / facts.latent) } }
      : { sentence: 'unitsAe' },
    {
      sentence: 'meanImage',
      tex: String.raw`\bar{\vx} = \frac{1}{N} \sum_{n=1}^{N} \vx_n`,
      values: { value: meanImage === null ? '' : ` (${formatFixed(meanImage, 1)})` },
    },
    { sentence: 'pca' },
    ...(facts.likelihood.type === 'gaussian-learned' ? [{ sentence: 'ownVariance' as const }] : []),
    { sentence: 'good' },
    ...(facts.yardstick === null
      ? []
      : [
          {
            sentence: 'yardstick' as const,
            values: { latent: String(facts.latent), nats: formatFixed(facts.yardstick, 1) },
          },
        ]),
  ];
  if (!facts.isVae) {
    return [
      {
        sentence: 'objectiveAe',
        tex: String.raw`\mathcal{L}(\vx) = -\log p_\theta(\vx \mid \vz), \qquad \vz = f_\phi(\vx)`,
      },
      ...close,
    ];
  }
  return [
    {
      sentence: 'objectiveVae',
      tex: String.raw`\mathcal{L}(\vx) = \E_{q_\phi(\vz \mid \vx)}\big[-\log p_\theta(\vx \mid \vz)\big] + \vbeta\, \KL\big(q_\phi(\vz \mid \vx) \,\big\|\, p(\vz)\big)`,
    },
    {
      sentence: 'kl',
      tex: String.raw`\KL = \tfrac{1}{2} \sum_j \big(\vmu_j^2 + \vsigma_j^2 - 1 - \log \vsigma_j^2\big)`,
    },
    {
      sentence: 'elbo',
      tex: String.raw`\log p_\theta(\vx) = \mathrm{ELBO}(\vx) + \KL\big(q_\phi(\vz \mid \vx) \,\big\|\, p_\theta(\vz \mid \vx)\big) \ge \mathrm{ELBO}(\vx)`,
    },
    ...betaPoints(beta),
    ...close,
  ];
}
