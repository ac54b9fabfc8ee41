import { useMemo } from 'react';
import { columnMoments } from '../../lib/column-moments.ts';
import type { LatentCodes } from '../../state/session.ts';
import { useSession } from '../context.ts';
import type { Ruler } from './traversal.ts';

/** How each dimension is measured, and how much it weighs: by KL where there is a prior, else by the variance of the codes. */
export function useRulers(
  codes: LatentCodes | null,
  hasPrior: boolean,
): { readonly ruler: Ruler; readonly weights: ArrayLike<number> } | null {
  const kl = useSession((session) => session.testHistory.at(-1)?.klPerDimension ?? null);
  return useMemo(() => {
    if (codes === null) return null;
    const { latentSize, means, count } = codes;
    const { mean, variance } = columnMoments(means, latentSize, count);
    if (!hasPrior) return { ruler: { centre: mean, unit: variance.map(Math.sqrt) }, weights: variance };
    const ruler = { centre: new Float64Array(latentSize), unit: new Float64Array(latentSize).fill(1) };
    return { ruler, weights: kl?.length === latentSize ? kl : variance };
  }, [codes, kl, hasPrior]);
}
