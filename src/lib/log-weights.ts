/** log Σ e^v, without overflow; −∞ of nothing. */
export function logSumExp(values: ArrayLike<number>): number {
  let most = -Infinity;
  for (let i = 0; i < values.length; i++) most = Math.max(most, values[i] ?? NaN);
  if (most === -Infinity) return most;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.exp((values[i] ?? NaN) - most);
  return most + Math.log(sum);
}

/** (Σ w)² / Σ w² of weights given by their logarithms: n where all are equal, near 1 where one outweighs the others. */
export function effectiveSampleSize(logWeights: ArrayLike<number>): number {
  const doubled = Float64Array.from(logWeights, (value) => 2 * value);
  return Math.exp(2 * logSumExp(logWeights) - logSumExp(doubled));
}
