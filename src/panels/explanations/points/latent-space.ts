import { normalTex } from '../../normal-tex.ts';
import type { Facts } from '../facts.ts';
import type { Point } from './point.ts';

/** Where codes lie, and whether anything says where they should. */
export function latentSpace(facts: Facts): readonly Point[] {
  const projection: readonly Point[] =
    facts.latent > 2 ? [{ sentence: 'projection', values: { latent: String(facts.latent) } }] : [];
  if (!facts.isVae) {
    return [
      { sentence: 'pointAe', tex: String.raw`\vz = f_\phi(\vx)` },
      { sentence: 'noPrior' },
      ...projection,
    ];
  }
  return [
    { sentence: 'prior', tex: String.raw`p(\vz) = ${normalTex(facts.priorVariance)}` },
    {
      sentence: 'posterior',
      tex: String.raw`q_\phi(\vz \mid \vx) = \N\big(\vmu(\vx),\ \operatorname{diag} \vsigma^2(\vx)\big)`,
    },
    {
      sentence: 'aggregate',
      tex: String.raw`q(\vz) = \frac{1}{N} \sum_{n=1}^{N} q_\phi(\vz \mid \vx_n)`,
    },
    { sentence: 'tension' },
    ...(facts.latent === 2 ? [{ sentence: 'grid' as const }] : []),
    ...projection,
  ];
}
