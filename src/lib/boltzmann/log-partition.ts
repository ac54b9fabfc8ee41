import { sliceWork } from '../slices.ts';
import { softplus, type BinaryMachine } from './machine.ts';

/** Beyond this many hidden units there are too many states to go through. */
export const mostEnumerated = 16;

/**
 * log Z = log Σ_h e^{cᵀh} Π_i (1 + e^{b_i + (Wh)_i}), exactly, by going through all 2^hidden states of the hidden units, each
 * one unit away from the one before (a Gray code), so that b + Wh is one column of W away too. Yields every few milliseconds.
 * Throws a RangeError beyond `mostEnumerated`.
 */
export function* logPartition({
  weights,
  visibleBias,
  hiddenBias,
}: BinaryMachine): Generator<undefined, number> {
  const hidden = hiddenBias.length;
  if (hidden > mostEnumerated) throw new RangeError(`2^${hidden} states are too many`);
  const inputs = Float64Array.from(visibleBias);
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
        inputs[i] = (inputs[i] ?? NaN) + sign * (weights[i * hidden + unit] ?? NaN);
    }
    let term = bias;
    for (const input of inputs) term += softplus(input);
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
