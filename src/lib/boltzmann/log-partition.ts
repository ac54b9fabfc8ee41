import { sliceWork } from '../slices.ts';
import { softplus, type MachineValues } from './machine.ts';

/** Beyond this many hidden units there are too many states to go through. */
export const mostEnumerated = 16;

/**
 * log Z = log Σ_h e^{cᵀh} Π_i (1 + e^{b_i + (Wh)_i}), or with Gaussian visible units
 * Π_i √(2πs²) e^{((b_i + s²(Wh)_i)² − b_i²)/2s²}, exactly, by going through all 2^hidden states of the hidden units, each one unit
 * away from the one before (a Gray code), so that b + Wh is one column of W away too. Yields every few milliseconds.
 * Throws a RangeError beyond `mostEnumerated`.
 */
export function* logPartition({
  weights,
  visibleBias,
  hiddenBias,
  visibleVariance,
}: MachineValues): Generator<undefined, number> {
  const hidden = hiddenBias.length;
  if (hidden > mostEnumerated) throw new RangeError(`2^${hidden} states are too many`);
  const inputs = Float64Array.from(visibleBias);
  const scale = visibleVariance ?? 1;
  let bias = 0;
  let most = -Infinity;
  /** Σ e^{term − most}. */
  let sum = 0;
  let work = 0;
  for (let state = 0; state < 2 ** hidden; state++) {
    if (state > 0) {
      const unit = 31 - Math.clz32(state & -state);
      const gray = state ^ (state >>> 1);
      const sign = (gray >>> unit) & 1 ? 1 : -1;
      bias += sign * (hiddenBias[unit] ?? NaN);
      for (let i = 0; i < inputs.length; i++)
        inputs[i] = (inputs[i] ?? NaN) + scale * sign * (weights[i * hidden + unit] ?? NaN);
    }
    let term = bias;
    if (visibleVariance === null) for (const input of inputs) term += softplus(input);
    else {
      inputs.forEach((input, i) => {
        const square = input ** 2 - (visibleBias[i] ?? NaN) ** 2;
        term += square / (2 * visibleVariance) + Math.log(2 * Math.PI * visibleVariance) / 2;
      });
    }
    if (term > most) {
      sum = sum * Math.exp(most - term) + 1;
      most = term;
    } else sum += Math.exp(term - most);
    // A softplus is worth some ten multiplications.
    work += 10 * inputs.length;
    if (work > sliceWork) {
      work = 0;
      yield;
    }
  }
  return most + Math.log(sum);
}
