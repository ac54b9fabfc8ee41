/**
 * What a code h = σ(x W + b), h [n, size], pays for following its image (Rifai et al. 2011): the squared length of its
 * Jacobian J = ∂h/∂x, averaged over the n images of a batch. With g_j = h_j (1 − h_j), the slope of σ:
 *
 *     J_ji = g_j W_ij,   ‖J‖_F² = Σ_j g_j² s_j,   s_j = Σ_i W_ij²
 *
 * λ · mean of ‖J‖_F² has two gradients: by the pre-activation a_j of one image, through g_j: (λ/n) 2 g_j² (1 − 2 h_j) s_j;
 * and by W_ij itself, through s_j: 2 λ c_j W_ij, c_j = mean of g_j².
 */
export function contractionOf(
  /** c, one entry a unit. */
  squaredSlopes: ArrayLike<number>,
  /** s, one entry a unit. */
  squaredLengths: ArrayLike<number>,
): number {
  let sum = 0;
  for (let j = 0; j < squaredSlopes.length; j++)
    sum += (squaredSlopes[j] ?? NaN) * (squaredLengths[j] ?? NaN);
  return sum;
}

/** s_j = Σ_i W_ij² of W [inputs, outputs], row-major. */
export function squaredLengths(weights: ArrayLike<number>, outputs: number): Float64Array {
  const sums = new Float64Array(outputs);
  for (let at = 0; at < weights.length; at++) {
    const j = at % outputs;
    sums[j] = (sums[j] ?? 0) + (weights[at] ?? NaN) ** 2;
  }
  return sums;
}
