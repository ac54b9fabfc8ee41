/**
 * A restricted Boltzmann machine (Smolensky 1986) in 64-bit numbers; where all units are 0 or 1, E(v, h) = −bᵀv − cᵀh − vᵀWh and
 * p(v, h) = e^{−E}/Z. W is [visible, hidden], row-major. Units are Gaussian where they have a variance (plan/boltzmann).
 */
export interface MachineValues {
  readonly weights: Float64Array;
  readonly visibleBias: Float64Array;
  readonly hiddenBias: Float64Array;
  /** s² of Gaussian units; null where they are 0 or 1. */
  readonly visibleVariance: number | null;
  readonly hiddenVariance: number | null;
}

/** c + vᵀW: p(h_j = 1|v) is σ of its j-th number, or that is the mean of h_j. */
export function hiddenInputs(machine: MachineValues, v: ArrayLike<number>): Float64Array {
  const { weights, hiddenBias } = machine;
  const inputs = Float64Array.from(hiddenBias);
  for (let i = 0; i < v.length; i++) {
    const value = v[i] ?? NaN;
    if (value === 0) continue;
    for (let j = 0; j < inputs.length; j++)
      inputs[j] = (inputs[j] ?? NaN) + value * (weights[i * inputs.length + j] ?? NaN);
  }
  return inputs;
}

/** b + s² Wh, s² = 1 where visible units are 0 or 1: p(v_i = 1|h) is σ of its i-th number, or that is the mean of v_i. */
export function visibleInputs(machine: MachineValues, h: ArrayLike<number>): Float64Array {
  const { weights, visibleBias, visibleVariance } = machine;
  const scale = visibleVariance ?? 1;
  return visibleBias.map((bias, i) => {
    let input = 0;
    for (let j = 0; j < h.length; j++) input += (weights[i * h.length + j] ?? NaN) * (h[j] ?? NaN);
    return bias + scale * input;
  });
}

/**
 * F(v), so that log p(v) = −F(v) − log Z: of visible units −bᵀv, or ‖v − b‖²/2s²; of hidden ones −Σ_j softplus(c_j + (vᵀW)_j),
 * or −½ variance · Σ_j (c_j + (vᵀW)_j)².
 */
export function freeEnergy(machine: MachineValues, v: ArrayLike<number>): number {
  const { visibleBias, visibleVariance, hiddenVariance } = machine;
  let energy = 0;
  visibleBias.forEach((bias, i) => {
    const value = v[i] ?? NaN;
    energy += visibleVariance === null ? -bias * value : (value - bias) ** 2 / (2 * visibleVariance);
  });
  for (const input of hiddenInputs(machine, v))
    energy -= hiddenVariance === null ? softplus(input) : (hiddenVariance * input ** 2) / 2;
  return energy;
}

/** Σ_i log p(v_i | all other v) of binary units: what stands in for log p(v) where Z is out of reach (Besag 1975). */
export function logPseudoLikelihood(machine: MachineValues, v: ArrayLike<number>): number {
  const here = freeEnergy(machine, v);
  const flipped = Float64Array.from(v);
  let sum = 0;
  for (let i = 0; i < flipped.length; i++) {
    flipped[i] = 1 - (v[i] ?? NaN);
    // log σ(F(v with v_i turned over) − F(v))
    sum -= softplus(here - freeEnergy(machine, flipped));
    flipped[i] = v[i] ?? NaN;
  }
  return sum;
}

/** log(1 + e^a), without overflow. */
export function softplus(a: number): number {
  return Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a)));
}

export function logistic(a: number): number {
  return a >= 0 ? 1 / (1 + Math.exp(-a)) : Math.exp(a) / (1 + Math.exp(a));
}
