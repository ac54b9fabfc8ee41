import { formatCount, formatFixed } from '../../../ui/format.ts';
import type { Facts } from '../facts.ts';
import { type Point, varianceOf } from './point.ts';

/** The likelihood, what it cannot fall below, and what stands beside it. */
export function reconstructions(facts: Facts): readonly Point[] {
  const { likelihood, floor, pixels } = facts;
  const likelihoodPoints: readonly Point[] =
    likelihood.type === 'bernoulli'
      ? [
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
          ...(facts.isGrey ? [{ sentence: 'bernoulliGrey' as const }] : []),
        ]
      : [
          {
            sentence: 'gaussian',
            tex: String.raw`-\log p_\theta(\vx \mid \vz) = \frac{\lVert \vx - \vxhat \rVert^2}{2 s^2} + \frac{D}{2} \log(2 \pi s^2)`,
            values: { variance: varianceOf(facts), pixels: formatCount(pixels) },
          },
          { sentence: 'negativeNats' },
        ];
  return [
    ...likelihoodPoints,
    {
      sentence: 'squaredError',
      tex: String.raw`\lVert \vx - \vxhat \rVert^2 = \sum_i (\vx_i - \vxhat_i)^2`,
    },
    ...(facts.isVae ? [{ sentence: 'meanShown' as const }, { sentence: 'sampledNats' as const }] : []),
    { sentence: 'blur' },
    { sentence: 'heldOut' },
  ];
}
