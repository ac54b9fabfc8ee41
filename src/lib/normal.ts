/** Φ(x): the standard normal distribution function, relative error below 2e-7. Source: erfc of Press et al., Numerical Recipes §6.2. */
export function normalCdf(x: number): number {
  const y = Math.abs(x) / Math.SQRT2;
  const t = 1 / (1 + 0.5 * y);
  const tail = 0.5 * t * Math.exp(-y * y + polynomial(erfcTerms, t));
  return x < 0 ? tail : 1 - tail;
}

/**
 * Φ⁻¹(p): where a standard normal variable has the fraction p below it; ∓Infinity at 0 and 1, NaN outside.
 * Accurate to about 7 digits. Source: Wichura, Algorithm AS 241 (PPND7), Applied Statistics 37:3, 1988.
 */
export function normalQuantile(p: number): number {
  if (p === 0) return -Infinity;
  if (p === 1) return Infinity;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(centre.above, r)) / polynomial(centre.below, r);
  }
  const r = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const { above, below } = r <= 5 ? shoulder : tails;
  const distance = r <= 5 ? r - 1.6 : r - 5;
  return (Math.sign(q) * polynomial(above, distance)) / polynomial(below, distance);
}

const erfcTerms = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
  -0.82215223, 0.17087277,
];

const centre = {
  above: [3.3871327179, 5.0434271938e1, 1.5929113202e2, 5.910937472e1],
  below: [1, 1.7895169469e1, 7.8757757664e1, 6.71875636e1],
};
const shoulder = {
  above: [1.4234372777, 2.75681539, 1.3067284816, 1.7023821103e-1],
  below: [1, 7.370016425e-1, 1.2021132975e-1],
};
const tails = {
  above: [6.657905115, 3.081226386, 4.2868294337e-1, 1.7337203997e-2],
  below: [1, 2.4197894225e-1, 1.2258202635e-2],
};

/** Σ_i coefficients[i] · x^i, by Horner. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}
