/**
 * The continuous Bernoulli (Loaiza-Ganem & Cunningham 2019): p(x) = C λˣ (1 − λ)¹⁻ˣ on [0, 1], λ = sigmoid(a). Written with
 * the logit a it is the exponential family p(x) = e^{a·x − A(a)}, whose normaliser has no singularity to speak of.
 */

/**
 * Logits of pixels are held to ± this before use, so that x̂ stays half a grey level off 0 and 1: bytes tell no finer, and a
 * pixel that is always black would raise its density without bound. Beyond it slopes that lead further out are 0; those that
 * lead back stay, or a pixel out there could learn no more.
 */
export const logitLimit = 510;

/** Below this |a| both functions are series: at 0 they are 0/0. */
export const seriesBelow = 1;

/** A(a) = log ∫₀¹ e^{a·x} dx = log((eᵃ − 1)/a); A(0) = 0. */
export function logPartition(a: number): number {
  // a/2 + log(sinh(a/2)/(a/2)); the first part left out is below 1e-11.
  if (Math.abs(a) < seriesBelow) {
    const q = a * a;
    return a / 2 + q * (1 / 24 - q * (1 / 2880 - q * (1 / 181440 - q * (1 / 9676800 - q / 479001600))));
  }
  const size = Math.abs(a);
  // max(a, 0) + log((1 − e^{−|a|})/|a|): the same for either sign, and without overflow.
  return Math.max(a, 0) + Math.log1p(-Math.exp(-size)) - Math.log(size);
}

/** x̂ = E x = A′(a) = 1/(1 − e⁻ᵃ) − 1/a; ½ at 0. It is nearer to ½ than sigmoid(a). */
export function meanOfLogit(a: number): number {
  if (Math.abs(a) < seriesBelow) {
    const q = a * a;
    return 0.5 + a * (1 / 12 - q * (1 / 720 - q * (1 / 30240 - q * (1 / 1209600 - q / 47900160))));
  }
  return 1 / -Math.expm1(-a) - 1 / a;
}

/** The logit whose mean is this, by bisection: |a| < 1/m for a mean m below ½. Infinite at 0 and 1. */
export function logitOfMean(mean: number): number {
  if (mean > 0.5) return -logitOfMean(1 - mean);
  if (mean <= 0) return -Infinity;
  let [low, high] = [-1 / mean, 0];
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (meanOfLogit(middle) < mean) low = middle;
    else high = middle;
  }
}
