/**
 * A restricted Boltzmann machine of units that are 0 or 1 (Smolensky 1986): E(v, h) = −bᵀv − cᵀh − vᵀWh, p(v, h) = e^{−E}/Z.
 * W is [visible, hidden], row-major.
 */
export interface BinaryMachine {
  readonly weights: Float64Array;
  readonly visibleBias: Float64Array;
  readonly hiddenBias: Float64Array;
}

/** c + vᵀW: p(h_j = 1|v) is σ of its j-th number. */
export function hiddenInputs(machine: BinaryMachine, v: ArrayLike<number>): Float64Array {
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

/** b + Wh: p(v_i = 1|h) is σ of its i-th number. */
export function visibleInputs(machine: BinaryMachine, h: ArrayLike<number>): Float64Array {
  const { weights, visibleBias } = machine;
  return visibleBias.map((bias, i) => {
    let input = bias;
    for (let j = 0; j < h.length; j++) input += (weights[i * h.length + j] ?? NaN) * (h[j] ?? NaN);
    return input;
  });
}

/** F(v) = −bᵀv − Σ_j softplus(c_j + (vᵀW)_j), so that log p(v) = −F(v) − log Z. */
export function freeEnergy(machine: BinaryMachine, v: ArrayLike<number>): number {
  let energy = 0;
  machine.visibleBias.forEach((bias, i) => (energy -= bias * (v[i] ?? NaN)));
  for (const input of hiddenInputs(machine, v)) energy -= softplus(input);
  return energy;
}

/** Σ_i log p(v_i | all other v): what stands in for log p(v) where Z is out of reach (Besag 1975). */
export function logPseudoLikelihood(machine: BinaryMachine, v: ArrayLike<number>): number {
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
