const decode = {
  name: 'sample',
  tex: String.raw`\vz \sim p(\vz) = \N(0, I), \qquad \vxhat = \E[\vx \mid \vz]`,
} as const;
const repeat = { name: 'repeat', tex: undefined } as const;

/** What is to be said of random codes, with a prior and without. */
export function pointsFor(hasPrior: boolean) {
  if (hasPrior) return [decode, { name: 'match', tex: undefined }, repeat] as const;
  return [
    { name: 'plain', tex: String.raw`\vz = \veps, \qquad \veps \sim \N(0, I)` },
    { name: 'scaled', tex: String.raw`\vz_j = m_j + s_j\, \veps_j` },
    repeat,
  ] as const;
}
