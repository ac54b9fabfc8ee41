import { formatCount, formatFixed, formatRate } from '../../../ui/format.ts';
import type { Facts, Penalty } from '../facts.ts';
import type { Point } from './point.ts';

function betaPoints(beta: number): readonly Point[] {
  if (beta === 1) return [];
  return beta === 0 ? [{ sentence: 'noKl' }] : [{ sentence: 'beta', values: { beta: formatRate(beta) } }];
}

/** The objective, its parts, its unit and what to compare it with. */
export function loss(facts: Facts): readonly Point[] {
  const { beta, meanImage, samples } = facts;
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
  if (facts.penalty !== null) return [...penalised(facts.penalty), ...close];
  if (!facts.isVae) {
    return [
      {
        sentence: 'objectiveAe',
        tex: String.raw`\mathcal{L}(\vx) = -\log p_\theta(\vx \mid \vz), \qquad \vz = f_\phi(\vx)`,
      },
      ...close,
    ];
  }
  const kl: Point = {
    sentence: 'kl',
    tex: String.raw`\KL = \tfrac{1}{2} \sum_j \big(\vmu_j^2 + \vsigma_j^2 - 1 - \log \vsigma_j^2\big)`,
  };
  if (samples !== null) {
    return [
      {
        sentence: 'objectiveIwae',
        tex: String.raw`\mathcal{L}(\vx) = -\log \frac{1}{K} \sum_{k=1}^{K} w_k, \qquad w_k = \frac{p_\theta(\vx \mid \vz_k)\, p(\vz_k)}{q_\phi(\vz_k \mid \vx)}`,
        values: { samples: String(samples) },
      },
      {
        sentence: 'importanceWeights',
        tex: String.raw`\nabla \mathcal{L}(\vx) = -\sum_k \tilde{w}_k\, \nabla \log w_k, \qquad \tilde{w}_k = \frac{w_k}{\sum_l w_l}`,
      },
      { sentence: 'boundHeldOut' },
      kl,
      ...close,
    ];
  }
  return [
    {
      sentence: 'objectiveVae',
      tex: String.raw`\mathcal{L}(\vx) = \E_{q_\phi(\vz \mid \vx)}\big[-\log p_\theta(\vx \mid \vz)\big] + \vbeta\, \KL\big(q_\phi(\vz \mid \vx) \,\big\|\, p(\vz)\big)`,
    },
    kl,
    {
      sentence: 'elbo',
      tex: String.raw`\log p_\theta(\vx) = \mathrm{ELBO}(\vx) + \KL\big(q_\phi(\vz \mid \vx) \,\big\|\, p_\theta(\vz \mid \vx)\big) \ge \mathrm{ELBO}(\vx)`,
    },
    ...betaPoints(beta),
    ...close,
  ];
}

/** R(z) of each kind of penalty, from means over a batch. */
const penaltyTex: Readonly<Record<Penalty, string>> = {
  kl: String.raw`R = \sum_j \Big[ \rho \ln \frac{\rho}{\hat\rho_j} + (1 - \rho) \ln \frac{1 - \rho}{1 - \hat\rho_j} \Big], \qquad \hat\rho_j = \E_{\vx}\, \vz_j(\vx)`,
  l1: String.raw`R = \E_{\vx} \sum_j \lvert \vz_j(\vx) \rvert`,
  contraction: String.raw`R = \E_{\vx} \Big\lVert \frac{\partial \vz}{\partial \vx} \Big\rVert_F^2, \qquad \Big\lVert \frac{\partial \vz}{\partial \vx} \Big\rVert_F^2 = \sum_j \big[ \vz_j (1 - \vz_j) \big]^2 \sum_i W_{ij}^2`,
};

/** Reconstruction, and what the code pays besides. */
function penalised(penalty: Penalty): readonly Point[] {
  return [
    {
      sentence: 'objectivePenalty',
      tex: String.raw`\mathcal{L} = \E_{\vx} \big[ -\log p_\theta(\vx \mid \vz) \big] + \lambda R, \qquad \vz = f_\phi(\vx)`,
    },
    { sentence: `penalty-${penalty}`, tex: penaltyTex[penalty] },
  ];
}
