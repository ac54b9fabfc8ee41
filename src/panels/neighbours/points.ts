/** What the view explains: a formula, where there is one, and the name of its sentence. */
export function pointsFor(isSpread: boolean) {
  const code = isSpread ? String.raw`\vmu` : String.raw`\vz`;
  const vote = {
    name: 'vote',
    tex: String.raw`\hat{y}(\vx) = \arg\max_c\; \#\big\{\, n \in \mathcal{N}_5(\vx) : y_n = c \,\big\}, \qquad d_n = \lVert ${code}(\vx_n) - ${code}(\vx) \rVert`,
  } as const;
  const rest = [
    { name: 'beside', tex: undefined },
    { name: 'fewer', tex: undefined },
  ] as const;
  return isSpread ? [vote, { name: 'gaussian', tex: undefined } as const, ...rest] : [vote, ...rest];
}
