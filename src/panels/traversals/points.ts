/** What the view explains, with a prior and without: a formula, where there is one, and the name of its sentence. */
export function pointsFor(hasPrior: boolean) {
  return [
    {
      name: 'traversal',
      tex: String.raw`\vxhat\big(\vz_1, \dots, \vz_j, \dots, \vz_d\big), \qquad ${hasPrior ? String.raw`-3 \le \vz_j \le 3` : String.raw`m_j - 3 s_j \le \vz_j \le m_j + 3 s_j`}`,
    },
    { name: hasPrior ? 'order' : 'orderPlain', tex: undefined },
    { name: 'axes', tex: undefined },
  ] as const;
}
