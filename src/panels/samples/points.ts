import { normalTex } from '../normal-tex.ts';

const decode = (priorVariance: number) =>
  ({
    name: 'sample',
    tex: String.raw`\vz \sim p(\vz) = ${normalTex(priorVariance)}, \qquad \vxhat = \E[\vx \mid \vz]`,
  }) as const;
const repeat = { name: 'repeat', tex: undefined } as const;

/** What is to be said of random codes, with a prior N(0, v I) and without (null). */
export function pointsFor(priorVariance: number | null) {
  if (priorVariance !== null)
    return [decode(priorVariance), { name: 'match', tex: undefined }, repeat] as const;
  return [
    { name: 'plain', tex: String.raw`\vz = \veps, \qquad \veps \sim \N(0, I)` },
    { name: 'scaled', tex: String.raw`\vz_j = m_j + s_j\, \veps_j` },
    repeat,
  ] as const;
}
