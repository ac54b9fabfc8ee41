import { normal, streamKey, streams, uniform } from '../../lib/random.ts';
import { rowsBetween, unitOf, type Rows } from '../../lib/rows.ts';
import type { BoltzmannPlan } from '../../plan/boltzmann.ts';
import { binaryRows } from '../../training/energies.ts';

/** Counts draws of beginnings, far from the ticks of Gibbs steps that the same stream is for. */
const firstTick = 2 ** 31;

/** What states of visible units are: all that beginnings go by, whatever else of a plan changes. */
export interface Seen extends Pick<BoltzmannPlan, 'inputSize' | 'pixels'> {
  readonly isGaussian: boolean;
}

/** States of `count` rows that know nothing: units are on with probability ½, or N(0, 1) where they are Gaussian. */
export function noiseStates(
  { inputSize, isGaussian }: Seen,
  count: number,
  { seed, draw }: { readonly seed: number; readonly draw: number },
): Float32Array<ArrayBuffer> {
  const key = streamKey(seed, streams.samples);
  const tick = firstTick + draw;
  return Float32Array.from({ length: count * inputSize }, (_, i) =>
    isGaussian ? normal(key, i, tick) : Number(uniform(key, i, tick) < 0.5),
  );
}

/** Held-out images by index as visible states: black or white as a look at them takes them, grey where units are Gaussian. */
export function heldOutStates(
  seen: Seen,
  seed: number,
  rows: Rows,
  indices: readonly number[],
): Float32Array<ArrayBuffer> {
  const { inputSize, isGaussian } = seen;
  const states = new Float32Array(indices.length * inputSize);
  indices.forEach((index, place) => {
    const row = rowsBetween(rows, inputSize, index, index + 1);
    const values = isGaussian
      ? Float32Array.from(row, (x) => x / unitOf(rows))
      : binaryRows(seen, seed, row, index);
    states.set(values, place * inputSize);
  });
  return states;
}
