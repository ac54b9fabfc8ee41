import { formatCount, formatFixed, formatRate } from '../../../ui/format.ts';
import type { Facts } from '../facts.ts';
import { type Point, varianceOf } from './point.ts';

/** The likelihood, what it cannot fall below, and what stands beside it. */
export function reconstructions(facts: Facts): readonly Point[] {
  return [
    ...likelihoodPoints(facts),
    {
      sentence: 'squaredError',
      tex: String.raw`\lVert \vx - \vxhat \rVert^2 = \sum_i (\vx_i - \vxhat_i)^2`,
    },
    ...(facts.isVae ? [{ sentence: 'meanShown' as const }, { sentence: 'sampledNats' as const }] : []),
    { sentence: 'blur' },
    { sentence: 'heldOut' },
  ];
}

function likelihoodPoints(facts: Facts): readonly Point[] {
  const pixels = formatCount(facts.pixels);
  switch (facts.likelihood.type) {
    case 'bernoulli':
      return bernoulliPoints(facts);
    case 'continuous-bernoulli':
      return [
        {
          sentence: 'continuous',
          tex: String.raw`-\log p_\theta(\vx \mid \vz) = \sum_i \Big[ \log \frac{e^{a_i} - 1}{a_i} - \vx_i\, a_i \Big]`,
          values: { pixels },
        },
        { sentence: 'negativeNats' },
        { sentence: 'continuousLimit' },
      ];
    case 'gaussian':
      return [
        { sentence: 'gaussian', tex: gaussianTex, values: { variance: varianceOf(facts), pixels } },
        { sentence: 'negativeNats' },
      ];
    case 'gaussian-learned':
      return [
        { sentence: 'gaussianLearned', tex: gaussianTex, values: { pixels } },
        {
          sentence: 'bestVariance',
          tex: String.raw`s^2 = \frac{1}{N D} \sum_{n=1}^{N} \lVert \vx_n - \vxhat_n \rVert^2`,
          values: { variance: varianceOf(facts), deviation: formatRate(Math.sqrt(facts.variance ?? 0)) },
        },
        { sentence: 'negativeNats' },
      ];
  }
}

const gaussianTex = String.raw`-\log p_\theta(\vx \mid \vz) = \frac{\lVert \vx - \vxhat \rVert^2}{2 s^2} + \frac{D}{2} \log(2 \pi s^2)`;

function bernoulliPoints({ floor, pixels, isGrey }: Facts): readonly Point[] {
  return [
    {
      sentence: 'bernoulli',
      tex: String.raw`-\log p_\theta(\vx \mid \vz) = {\sum_i \big[ \log(1 + e^{a_i}) - \vx_i\, a_i \big]} = {-\sum_i \big[ \vx_i \log \vxhat_i + (1 - \vx_i) \log(1 - \vxhat_i) \big]}`,
      values: { pixels: formatCount(pixels) },
    },
    ...(floor === null
      ? []
      : [
          {
            sentence: 'floor' as const,
            tex: String.raw`H(\vx) = -\sum_i \big[ \vx_i \log \vx_i + (1 - \vx_i) \log(1 - \vx_i) \big]`,
            values: { floor: formatFixed(floor, 1) },
          },
        ]),
    ...(isGrey ? [{ sentence: 'bernoulliGrey' as const }] : []),
  ];
}
