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

/**
 * L_k of draws given by their log weights: log (1/k) Σ w of k of them, averaged over the groups of k that there are. Where
 * k divides k′ and k′ the number of draws, L_k ≤ L_k′ (Jensen); L_1 is the mean of the log weights.
 */
export function importanceBound(logWeights: Float64Array, k: number): number {
  const groups = Math.floor(logWeights.length / k);
  let sum = 0;
  for (let group = 0; group < groups; group++) {
    sum += logSumExp(logWeights.subarray(group * k, (group + 1) * k)) - Math.log(k);
  }
  return sum / groups;
}
